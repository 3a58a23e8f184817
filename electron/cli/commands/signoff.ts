import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { SignoffRecord } from '../../../shared/contract/procedures/signoffs.ts';
import { DECISIONS, didSchema } from '../../../shared/signoff/statement.ts';
import { fill } from '../../../shared/words/words.ts';
import { badgesOf, textOfBadge } from '../../handlers/signoff/badges.ts';
import { openFile } from '../../handlers/files.ts';
import { answerRequest, withdrawSignoff } from '../../handlers/signoff/sign.ts';
import { inspectPackage, openRequest } from '../../handlers/signoff/inspect.ts';
import { command, count, folder, name, oneOf, optional, required, text, toggle } from '../command.ts';
import { readDecisions } from '../decisions.ts';
import { readBytes, readSecret } from '../secret.ts';
import { table } from '../table.ts';
import { targetOf, writeOut } from '../writeOut.ts';
import { WrongCall } from '../wrongCall.ts';

const claimList = z
  .string()
  .min(1)
  .transform((ids) =>
    ids === 'all'
      ? null
      : ids
          .split(',')
          .map((id) => id.trim())
          .filter(Boolean),
  );

export const signoffRequest = command({
  name: 'signoff request',
  operands: { dir: required('<dir>', folder) },
  options: {
    claims: optional('all|<claim>,…', claimList),
    for: optional('<did>', didSchema),
    message: optional('<text>', text),
    sample: optional('<n>', count),
    seed: optional('<text>', name),
    redacted: toggle,
    out: required('<file.zjreq>', name),
  },
  example: 'signoff request ./my-portfolio --claims all --out ./to-chen.zjreq',
  run: async (
    { dir, claims, for: addressee, message, sample, seed, redacted, out },
    { services, client, cli, emit },
  ) => {
    const target = targetOf(out);
    await client['portfolio.open']({ dir });
    const asked = await client['signoffs.request']({
      claims: claims ?? null,
      addressee: addressee ?? null,
      message: message ?? '',
      sample: sample === undefined ? null : { count: sample, seed: seed ?? services.newId() },
      copies: redacted ? null : [],
    });
    const { path } = await openFile(services, 'requests', asked.request);
    const { bytes } = await writeOut(path, target);
    const { request, evidence, sample: drawn } = asked;
    emit({ request, claims: asked.claims, evidence, bytes, file: out, sample: drawn }, () =>
      fill(cli.text.requestMade, { file: out, claims: asked.claims, evidence, bytes }),
    );
  },
});

export const signoffInspect = command({
  name: 'signoff inspect',
  operands: { package: required('<file.zjreq|file.zjres>', name) },
  options: {},
  example: 'signoff inspect ./to-chen.zjreq --json',
  run: async ({ package: file }, { services, words, cli, emit }) => {
    const inspected = await inspectPackage(services, readBytes(file));
    emit(inspected, () => {
      if (inspected.kind === 'request')
        return [
          fill(cli.text.requestFrom, {
            name: inspected.subject.name,
            employer: inspected.subject.employer,
            count: inspected.claims.length,
          }),
          table(
            [cli.table.id, cli.table.code, cli.table.file, cli.table.text],
            inspected.claims.map(({ id, node, evidence }) => [id, node.code ?? '', evidence.file, node.text]),
          ),
        ].join('\n');
      return [
        fill(cli.text.responseFrom, {
          name: inspected.signer.name,
          did: inspected.signer.did,
          count: inspected.words.length,
        }),
        table(
          [cli.table.id, cli.table.decision, cli.table.text],
          inspected.words.map((word) =>
            word.kind === 'sign-off'
              ? [word.claim.id, words.decision[word.decision], word.comment]
              : word.kind === 'withdrawal'
                ? [word.signoff, words.signoffState.withdrawn, word.reason]
                : [word.next.did, words.journalEvent['signer-replaced'], word.next.name],
          ),
        ),
      ].join('\n');
    });
  },
});

export const signoffSign = command({
  name: 'signoff sign',
  operands: { package: required('<file.zjreq>', name) },
  options: {
    key: required('<key file>', name),
    'passphrase-file': required('<file>', name),
    all: optional(DECISIONS.join('|'), oneOf(DECISIONS)),
    decisions: optional('<file.json>', name),
    comment: optional('<text>', text),
    out: required('<file.zjres>', name),
  },
  example:
    'signoff sign ./to-chen.zjreq --key ./chen.zjkey --passphrase-file ./passphrase.txt --all met --out ./back.zjres',
  run: async ({ package: file, key, 'passphrase-file': secret, all, decisions, comment, out }, scene) => {
    const { services, cli, emit, language } = scene;
    if ((all === undefined) === (decisions === undefined))
      throw new WrongCall('options-exclude', { one: '--all', other: '--decisions' });
    const target = targetOf(out);
    const request = await openRequest(readBytes(file));
    const judgements =
      all === undefined
        ? readDecisions(decisions ?? '', language)
        : request.manifest.claims.map(({ id }) => ({
            claim: id,
            decision: all,
            comment: comment ?? '',
            varcs: [],
            until: null,
          }));
    const unlocking = { keyFile: readBytes(key).toString(), passphrase: readSecret(secret) };
    const answered = await answerRequest(services, request, judgements, unlocking, []);
    const { bytes } = await writeOut(answered.bytes, target);
    const { response, did, signed } = answered;
    emit({ response, signed: signed.length, did, signoffs: signed, file: out, bytes }, () =>
      fill(cli.text.responseMade, { file: out, count: signed.length }),
    );
  },
});

export const signoffImport = command({
  name: 'signoff import',
  operands: { dir: required('<dir>', folder), package: required('<file.zjres>', name) },
  options: {},
  example: 'signoff import ./my-portfolio ./back.zjres --json',
  run: async ({ dir, package: file }, { client, words, cli, emit }) => {
    await client['portfolio.open']({ dir });
    const received = await client['signoffs.import']({}, { kind: 'path', path: file, name: file });
    const { accepted, signer, successor } = received;
    const refused = received.refused.map(({ claim, code }) => ({ claim, code, why: words.refusal[code] }));
    const warnings = signer.warnings.map((code) => ({
      code,
      message: fill(words.signerWarning[code], { name: signer.name }),
    }));
    emit({ accepted, refused, signer, warnings, successor }, () =>
      [
        fill(cli.text.received, {
          accepted: accepted.length,
          name: signer.name,
          trust: words.trust[signer.trust],
        }),
        ...(successor === null ? [] : [fill(cli.text.successorTaken, successor)]),
        ...warnings.map(({ message }) => message),
        ...(refused.length === 0
          ? []
          : [
              table(
                [cli.table.id, cli.table.text],
                refused.map(({ claim, why }) => [claim, why]),
              ),
            ]),
      ].join('\n'),
    );
    return accepted.length === 0 && successor === null ? 1 : 0;
  },
});

export const signoffList = command({
  name: 'signoff list',
  operands: { dir: required('<dir>', folder) },
  options: {},
  example: 'signoff list ./my-portfolio --json',
  run: async ({ dir }, { client, words, cli, emit }) => {
    await client['portfolio.open']({ dir });
    const signoffs = await client['signoffs.list']({});
    emit(signoffs, () =>
      table(
        [
          cli.table.id,
          cli.table.code,
          cli.table.decision,
          cli.table.name,
          cli.table.trust,
          cli.table.date,
          cli.table.state,
        ],
        signoffs.map((one: SignoffRecord) => [
          one.id,
          one.code ?? one.node,
          words.decision[one.decision],
          one.name,
          words.trust[one.trust],
          one.date,
          words.signoffState[one.state],
        ]),
      ),
    );
  },
});

export const signoffWithdraw = command({
  name: 'signoff withdraw',
  operands: { signoff: required('<sign-off>', name) },
  options: {
    key: required('<key file>', name),
    'passphrase-file': required('<file>', name),
    reason: required('<text>', name),
    out: required('<file.zjres>', name),
  },
  example:
    'signoff withdraw 8d1c7f52-0f6e-4c59-8f6e-0d4d1b9e7a11 --key ./chen.zjkey --passphrase-file ./passphrase.txt --reason 佐证并非本人完成 --out ./withdrawn.zjres',
  run: async ({ signoff, key, 'passphrase-file': secret, reason, out }, { services, cli, emit }) => {
    const target = targetOf(out);
    const answered = await withdrawSignoff(services, signoff, reason, {
      keyFile: readBytes(key).toString(),
      passphrase: readSecret(secret),
    });
    const { bytes } = await writeOut(answered.bytes, target);
    emit({ response: answered.response, withdrawn: signoff, did: answered.did, file: out, bytes }, () =>
      fill(cli.text.withdrawalMade, { file: out, signoff }),
    );
  },
});

export const signoffCheck = command({
  name: 'signoff check',
  operands: { dir: required('<dir>', folder), did: required('<did>', didSchema) },
  options: { words: optional('<8 words>', name), code: optional('<picture>', name) },
  example:
    'signoff check ./my-portfolio did:key:z6MkvDqGT54cXesYGvABpF1UapVNwjCqRcafi4Px6Thv5T3Z --words idle-toe-lava-camp-axis-mimic-ramp-dust',
  run: async ({ dir, did, words: said, code }, { client, words, emit }) => {
    if ((said === undefined) === (code === undefined))
      throw new WrongCall('options-exclude', { one: '--words', other: '--code' });
    await client['portfolio.open']({ dir });
    const picture = code === undefined ? undefined : { kind: 'path' as const, path: code, name: code };
    await client['signoffs.checkSigner']({ did, words: said ?? '' }, picture);
    emit({ did, trust: 'checked' }, () => `${did}  ${words.trust.checked}`);
  },
});

export const signoffExport = command({
  name: 'signoff export',
  operands: { dir: required('<dir>', folder) },
  options: { out: required('<folder>', folder) },
  example: 'signoff export ./my-portfolio --out ./badges',
  run: async ({ dir, out }, { services, client, cli, emit }) => {
    await client['portfolio.open']({ dir });
    const badges = await services.session.within((portfolio) =>
      badgesOf(services, portfolio, services.today()),
    );
    mkdirSync(out, { recursive: true });
    const files: { file: string; signoff: string; bytes: number; sha256: string }[] = [];
    for (const badge of badges) {
      const file = join(out, badge.fileName);
      files.push({ file, signoff: badge.signoff, ...(await writeOut(textOfBadge(badge), targetOf(file))) });
    }
    emit({ folder: out, files }, () => fill(cli.text.badgesMade, { count: files.length, folder: out }));
  },
});
