import { z } from 'zod';
import type { DossierRecord } from '../../../shared/contract/records.ts';
import { DOSSIER_PARTS, PRIVACIES, type DossierPart } from '../../../shared/dossier/parts.ts';
import { READINGS } from '../../../shared/eligibility/verdict.ts';
import { fill } from '../../../shared/words/words.ts';
import { BUNDLE_FORMS, writeDossierBundle } from '../../handlers/dossierBundle.ts';
import { openFile } from '../../handlers/files.ts';
import type { Scene } from '../command.ts';
import type { Services } from '../../services.ts';
import { command, level, many, name, oneOf, optional, required, folder } from '../command.ts';
import { precheckMessage } from './precheck.ts';
import { newFolderOf, sha256OfFile, targetOf, writeOut } from '../writeOut.ts';

/** The papers that a reviewer goes through: with them comes what he would object to. */
const REVIEWED: readonly DossierPart[] = ['form', 'employment-proof', 'commitment', 'materials'];

const partList = z
  .string()
  .transform((names) => names.split(',').map((one) => one.trim()))
  .pipe(z.array(oneOf(DOSSIER_PARTS)));

const FORMATS = ['pdf', ...BUNDLE_FORMS] as const;

export const dossier = command({
  name: 'dossier',
  operands: { dir: required('<dir>', folder) },
  options: {
    standard: required('<id>', name),
    level: optional('<n>', level),
    out: required('<file>', name),
    parts: optional(DOSSIER_PARTS.join(','), partList),
    privacy: optional(PRIVACIES.join('|'), oneOf(PRIVACIES)),
    format: optional(FORMATS.join('|'), oneOf(FORMATS)),
    reading: optional(READINGS.join('|'), oneOf(READINGS)),
    'leave-out': many('<evidence>', name),
    'put-in': many('<evidence>', name),
    watermark: optional('<text>', name),
  },
  example: 'dossier ./my-portfolio --standard cn-4-04-05-05-2021 --level 3 --out ./dossier.pdf',
  run: async (given, scene) => {
    const { dir, out, standard, level: asked, parts, privacy, format, reading, watermark } = given;
    const { services, client, words, cli, emit } = scene;
    const target = format === 'folder' ? newFolderOf(out) : targetOf(out);
    await client['portfolio.open']({ dir });
    const made = await shownWorking(scene, (job) =>
      client['dossiers.make']({
        job,
        standard,
        level: asked ?? null,
        reading: reading ?? 'literal',
        parts: parts ?? null,
        privacy: privacy ?? 'forms',
        leftOut: [...given['leave-out']],
        putIn: [...given['put-in']],
        watermark: watermark === undefined ? null : { text: watermark, on: null },
      }),
    );
    const sha256 = await save(services, made, format ?? 'pdf', target);
    const reviewed = made.parts.some((part) => REVIEWED.includes(part))
      ? await client['precheck.show']({
          standard,
          level: asked ?? null,
          reading: reading ?? 'literal',
          local: [],
        })
      : { findings: [] };
    const findings = [
      ...made.findings.map((finding) => ({ ...finding, message: messageOf(finding, words.finding) })),
      ...reviewed.findings.map((finding) => ({
        code: finding.rule,
        severity: finding.severity,
        field: finding.field,
        params: finding.params,
        message: precheckMessage(finding, words),
      })),
    ];
    emit({ file: out, pages: made.pages, sha256, parts: made.parts, findings }, () =>
      [
        fill(cli.text.dossierMade, { file: out, pages: made.pages }),
        ...findings.map(({ message }) => `  ${message}`),
      ].join('\n'),
    );
  },
});

/** @returns the digest of the file that was written; of a folder, of the PDF in it */
async function save(
  services: Services,
  { id, sha256 }: DossierRecord,
  format: (typeof FORMATS)[number],
  target: string,
): Promise<string> {
  if (format === 'pdf') {
    const { path } = await openFile(services, 'dossiers', id);
    return (await writeOut(path, target)).sha256;
  }
  await writeDossierBundle(services, id, format, target);
  return format === 'folder' ? sha256 : sha256OfFile(target);
}

/** A finding of a newer drawing program may have no words here yet; its code is better than nothing. */
export const messageOf = (
  { code, params }: { readonly code: string; readonly params: Readonly<Record<string, string | number>> },
  texts: Readonly<Record<string, string>>,
): string => fill(texts[code] ?? code, params);

const EVERY = 250;

/** Shows on a terminal how far the making is. */
async function shownWorking<T>({ services, progress }: Scene, work: (job: string) => Promise<T>): Promise<T> {
  const job = services.newId();
  const show = () => {
    const [running] = services.jobs.list().filter(({ id }) => id === job);
    if (running !== undefined && running.total !== null && running.done < running.total)
      progress(running.done, running.total);
  };
  const showing = setInterval(show, EVERY);
  try {
    return await work(job);
  } finally {
    clearInterval(showing);
    progress(1, 1); // wipes the bar off
  }
}
