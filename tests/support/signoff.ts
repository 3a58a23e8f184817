import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { openContexts } from '../../electron/signing/contexts.ts';
import { didOf } from '../../electron/signing/didKey.ts';
import { sha256Of } from '../../electron/signing/digest.ts';
import type { OpenKey } from '../../electron/signing/keyFile.ts';
import { readRequest, writeRequest, type Request } from '../../electron/signing/request.ts';
import { writeResponse } from '../../electron/signing/response.ts';
import type { ClaimStatement, SignoffStatement, Subject } from '../../shared/signoff/statement.ts';

export const contexts = openContexts('resources/contexts');
export const SIGNED = '2026-11-24T02:00:00.000Z';
export const SUBJECT: Subject = { portfolio: randomUUID(), name: '林晓', employer: '某公司' };

/** A key without a file, for tests in which no passphrase is typed. */
export function newKey(name = '陈立'): OpenKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    privateKey,
    signer: { did: didOf(publicKey), name, unit: '数据服务部', post: '主管', phone: '010-1' },
  };
}

export function claimOf(number: number, change: Partial<ClaimStatement> = {}): ClaimStatement {
  const text = `要求 ${number}`;
  return {
    id: randomUUID(),
    evidence: {
      id: randomUUID(),
      title: `佐证 ${number}`,
      kind: 'product',
      date: '2026-01-01',
      file: `${number}.txt`,
      mediaType: 'text/plain',
      bytes: 1,
      sha256: sha256Of(`content ${number}`),
      redacted: null,
    },
    standard: { id: 'own-1', code: null, title: '标准', version: sha256Of('source') },
    node: { id: `N${number}`, code: `P${number}`, uuid: randomUUID(), text, sha256: sha256Of(text) },
    note: '因为',
    where: '第 2 页',
    ...change,
  };
}

export const statementOn = (
  key: OpenKey,
  claim: ClaimStatement,
  change: Partial<SignoffStatement> = {},
): SignoffStatement => ({
  version: 1,
  kind: 'sign-off',
  id: randomUUID(),
  signer: key.signer,
  signed: SIGNED,
  request: randomUUID(),
  subject: SUBJECT,
  claim,
  decision: 'met',
  varcs: ['valid', 'authentic'],
  comment: '做得好',
  until: null,
  ...change,
});

export async function requestOf(claims: readonly ClaimStatement[]): Promise<Request & { bytes: Buffer }> {
  const contents = new Map<string, Buffer>();
  for (const { evidence } of claims) {
    const content = Buffer.from(`content ${evidence.file.split('.')[0]}`);
    contents.set(sha256Of(content), content);
  }
  const { bytes } = await writeRequest(
    {
      format: 'zhengji-request',
      version: 1,
      id: randomUUID(),
      made: SIGNED,
      subject: SUBJECT,
      addressee: null,
      message: '请看一下',
      sample: null,
      claims: [...claims],
    },
    contents,
  );
  return { ...(await readRequest(bytes)), bytes };
}

export const responseOf = (
  key: OpenKey,
  request: Request,
  statements: readonly SignoffStatement[],
): Promise<Buffer> =>
  writeResponse(
    contexts,
    key,
    {
      format: 'zhengji-response',
      version: 1,
      id: randomUUID(),
      made: SIGNED,
      request: { id: request.manifest.id, sha256: request.sha256, subject: request.manifest.subject },
    },
    statements,
    randomUUID(),
  );
