import { Fault } from '../../../shared/contract/fault.ts';
import type { ReadSheet } from '../../../shared/contract/procedures/papers.ts';
import { DECISIONS } from '../../../shared/signoff/statement.ts';
import { fill } from '../../../shared/words/words.ts';
import { openFile } from '../../handlers/files.ts';
import {
  command,
  count,
  date,
  folder,
  name,
  oneOf,
  optional,
  required,
  text,
  type Scene,
} from '../command.ts';
import { readDecisions } from '../decisions.ts';
import { targetOf, writeOut } from '../writeOut.ts';
import { WrongCall } from '../wrongCall.ts';

export const signoffSheet = command({
  name: 'signoff sheet',
  operands: { dir: required('<dir>', folder), request: required('<request>', name) },
  options: { out: required('<file.pdf>', name) },
  example: 'signoff sheet ./my-portfolio 8d1c7f52-0f6e-4c59-8f6e-0d4d1b9e7a11 --out ./sheets.pdf',
  run: async ({ dir, request, out }, { services, client, cli, emit, language }) => {
    const target = targetOf(out);
    await client['portfolio.open']({ dir });
    const { file, sheets } = await client['papers.print']({
      request,
      language: language === 'zh-TW' ? 'zh-TW' : 'zh-CN', // sheets are printed in Chinese, like dossiers
    });
    const { path } = await openFile(services, 'made', file);
    const { bytes, sha256 } = await writeOut(path, target);
    emit({ file: out, sheets, bytes, sha256 }, () => fill(cli.text.sheetsMade, { file: out, sheets }));
  },
});

export const signoffPaper = command({
  name: 'signoff paper',
  operands: { dir: required('<dir>', folder), evidence: required('<evidence>', name) },
  options: {
    name: required('<name>', name),
    unit: optional('<unit>', text),
    post: optional('<post>', text),
    on: required('<date>', date),
    all: optional(DECISIONS.join('|'), oneOf(DECISIONS)),
    decisions: optional('<file.json>', name),
    request: optional('<request>', name),
    sheet: optional('<n>', count),
    claim: optional('<claim>', name),
  },
  example:
    'signoff paper ./my-portfolio 8d1c7f52-0f6e-4c59-8f6e-0d4d1b9e7a11 --name 陈立 --on 2026-11-20 --all met',
  run: async ({ dir, evidence: scan, name: called, unit, post, on, all, decisions, ...named }, scene) => {
    const { client, cli, emit, language } = scene;
    if ((all === undefined) === (decisions === undefined))
      throw new WrongCall('options-exclude', { one: '--all', other: '--decisions' });
    await client['portfolio.open']({ dir });
    const { request, sheet, claims } = await sheetOf(scene, scan, named);
    const words =
      all === undefined
        ? readDecisions(decisions ?? '', language).map(({ until: _none, ...word }) => word)
        : claims.map(({ id }) => ({ claim: id, decision: all }));
    const signer = { name: called, unit: unit ?? '', post: post ?? '' };
    const kept = await client['papers.keep']({ scan, request, sheet, signer, signed: on, words });
    emit(kept, () => fill(cli.text.paperKept, { sheet, name: called, count: kept.length }));
  },
});

interface NamedSheet {
  readonly claim: string | undefined;
  readonly request: string | undefined;
  readonly sheet: number | undefined;
}

/** The one claim that the caller names, in the latest request that waits for it; the sheet that they name; else the one that the code on the scan names. @throws WrongCall, Fault sheet-… */
async function sheetOf(scene: Scene, scan: string, { claim, ...named }: NamedSheet): Promise<ReadSheet> {
  if (claim === undefined) return wholeSheetOf(scene, scan, named);
  const printed = (await scene.client['papers.sheets']({})).find(
    ({ request, claims }) => request === (named.request ?? request) && claims.some(({ id }) => id === claim),
  );
  if (printed === undefined) throw new Fault('claim-unknown');
  return { ...printed, claims: printed.claims.filter(({ id }) => id === claim) };
}

async function wholeSheetOf(
  { client }: Scene,
  scan: string,
  { request, sheet }: Omit<NamedSheet, 'claim'>,
): Promise<ReadSheet> {
  if (request === undefined && sheet === undefined) return client['papers.read']({ scan });
  if (request === undefined) throw new WrongCall('option-missing', { option: '--request' });
  if (sheet === undefined) throw new WrongCall('option-missing', { option: '--sheet' });
  return client['papers.sheet']({ request, sheet });
}
