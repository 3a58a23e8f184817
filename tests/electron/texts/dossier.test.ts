import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { readDossierFile } from '../../../electron/texts/formats/dossier.ts';
import { bindManifest, type DossierManifest } from '../../../shared/dossier/manifest.ts';
import { dossierOf, draw } from '../dossier/sample.ts';
import { examine, has } from '../dossier/read.ts';

const MANIFEST: DossierManifest = {
  format: 'zhengji-dossier',
  version: 1,
  asOf: '2026-11-24',
  applicant: '林晓',
  standard: { id: 's', level: 3 },
  parts: ['coverage'],
  evidence: [],
  claims: [{ evidence: 1, node: 'n', note: '', where: '' }],
  signoffs: [],
};
const content = `${JSON.stringify(MANIFEST)}\n`;
const sha256 = createHash('sha256').update(content).digest('hex');
const bound = bindManifest(dossierOf([{ kind: 'paragraph', text: '正文' }]), content, sha256);

it('reads the manifest back, whose digest stands on the cover', async () => {
  const { bytes } = await draw(bound);
  const read = await readDossierFile(bytes);
  expect(read).toMatchObject({ holds: true, manifest: MANIFEST, sha256, printed: [sha256] });
});

it.runIf(has('qpdf'))('is a sound PDF with it', async () => {
  const { bytes } = await draw(bound);
  expect(examine(bytes, 'qpdf', '--check', 'file').status).toBe(0);
});

it('notices a change of any single byte of the manifest', async () => {
  const { bytes } = await draw(bound);
  const start = bytes.indexOf(content);
  const unnoticed: number[] = [];
  for (let at = start; at < start + Buffer.byteLength(content); at += 1) {
    const altered = Buffer.from(bytes);
    altered[at]! ^= 1;
    if ((await readDossierFile(altered)).holds) unnoticed.push(at - start);
  }
  expect(start).toBeGreaterThan(0);
  expect(unnoticed).toEqual([]);
});

it('says of other files what is wrong with them', async () => {
  const { bytes: without } = await draw(dossierOf([]));
  const { bytes } = await draw(bound);
  expect(await readDossierFile(without)).toEqual({ holds: false, why: 'absent' });
  expect(await readDossierFile(Buffer.from('%PDF-1.7\n'))).toEqual({ holds: false, why: 'unreadable' });
  expect(await readDossierFile(bytes.subarray(0, 200))).toEqual({ holds: false, why: 'unreadable' });
});
