import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { readFile } from 'node:fs/promises';
import { Fault } from '../../shared/contract/fault.ts';
import type { PaperRecord, ReadSheet } from '../../shared/contract/procedures/papers.ts';
import { codeRef, composeSignoffSheets } from '../../shared/dossier/signoffSheet.ts';
import { requestManifestSchema, type RequestManifest } from '../../shared/signoff/package.ts';
import { readSheetCode, sheetsOf, writeSheetCode, type PaperSignoff } from '../../shared/signoff/sheet.ts';
import { changesBetween } from '../../shared/signoff/state.ts';
import type { ClaimStatement } from '../../shared/signoff/statement.ts';
import { isInUse } from '../db/evidence.ts';
import { writeJournal } from '../db/journal.ts';
import { insertPaperSignoff, listPaperSignoffs, removePaperSignoff } from '../db/paperSignoffs.ts';
import { listRequests, readRequestRow, type RequestRow } from '../db/signoffs.ts';
import { drawDossier } from '../dossier/draw.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import { qrPicture } from '../signing/qrCode.ts';
import type { HandlersOf } from './context.ts';
import { codesOn } from './codes.ts';
import { openFile } from './files.ts';
import { safeName } from './safeName.ts';
import { bytesOf } from './signoff/bytes.ts';
import { claimContents } from './signoff/claims.ts';

export const papersHandlers: HandlersOf<'papers'> = {
  'papers.print': ({ request, language }, { services }) =>
    services.session.within(async (portfolio) => {
      const { row, manifest } = requireRequest(portfolio.db, request);
      const sheets = sheetsOf(manifest.claims).length;
      const codeOf = (sheet: number) =>
        writeSheetCode({ portfolio: portfolio.id, request, manifest: row.manifestSha256, sheet, sheets });
      const codes = new Map(
        sheetsOf(manifest.claims).map((_, index) => [codeRef(index + 1), codeOf(index + 1)]),
      );
      const out = new PassThrough();
      const [bytes] = await Promise.all([
        buffer(out),
        drawDossier({
          document: composeSignoffSheets(manifest, language),
          pictures: (ref) => qrPicture(codes.get(ref) ?? ''),
          fontsFolder: services.fontsFolder,
          out,
        }),
      ]);
      const fileName = `${safeName(manifest.subject.name) || 'zhengji'}-${manifest.made.slice(0, 10)}-${request.slice(0, 4)}.pdf`;
      return { file: services.made.put(bytes, 'application/pdf', fileName), fileName, sheets };
    }),
  'papers.read': ({ scan }, { services, file }) =>
    services.session.within(async (portfolio) => {
      const picture = file === undefined ? await readScan(services, scan) : await bytesOf(file);
      return matchSheet(portfolio, await codesOn(services, picture));
    }),
  'papers.sheet': ({ request, sheet }, { services }) =>
    services.session.within(({ db }) => {
      const found = sheetOf(requireRequest(db, request).manifest, sheet);
      if (found === null) throw new Fault('record-unknown');
      return found;
    }),
  'papers.sheets': (_input, { services }) =>
    services.session.within(({ db }) =>
      listRequests(db)
        .filter(({ closed }) => closed === null)
        .flatMap((row) => {
          const manifest = manifestOf(row);
          return sheetsOf(manifest.claims).flatMap((_, index) => {
            const sheet = sheetOf(manifest, index + 1);
            return sheet === null ? [] : [{ ...sheet, made: row.made }];
          });
        }),
    ),
  'papers.keep': ({ words, ...about }, { services }) =>
    services.session.within(({ db }) => {
      const { manifest } = requireRequest(db, about.request);
      const printed = new Set((sheetsOf(manifest.claims)[about.sheet - 1] ?? []).map(({ id }) => id));
      const isTwice = new Set(words.map(({ claim }) => claim)).size < words.length;
      if (isTwice || words.some(({ claim }) => !printed.has(claim))) throw new Fault('claim-unknown');
      if (!isInUse(db, about.scan)) throw new Fault('evidence-unknown');
      const recorded = services.now();
      const kept = words.map((word): PaperSignoff => ({ ...word, ...about, id: services.newId(), recorded }));
      db.transaction(() => {
        for (const signoff of kept) {
          insertPaperSignoff(db, signoff);
          const { claim, decision, scan, signer } = signoff;
          writeJournal(db, recorded, 'paper-kept', signoff.id, { claim, decision, scan, name: signer.name });
        }
      }).immediate();
      return recordsOf(services, db, kept);
    }),
  'papers.list': (_input, { services }) =>
    services.session.within(({ db }) => recordsOf(services, db, listPaperSignoffs(db))),
  'papers.remove': ({ id }, { services }) =>
    services.session.within(({ db }) =>
      db
        .transaction(() => {
          if (!removePaperSignoff(db, id, services.now())) throw new Fault('record-unknown');
          writeJournal(db, services.now(), 'paper-removed', id);
          return {};
        })
        .immediate(),
    ),
};

/** A scan is held in memory whole while its codes are looked for. */
const LARGEST_SCAN_BYTES = 256 * 1024 * 1024;

/** @throws Fault picture-too-large, and what openFile throws */
async function readScan(services: Services, scan: string): Promise<Buffer> {
  const { path, bytes, fileName } = await openFile(services, 'evidence', scan);
  if (bytes > LARGEST_SCAN_BYTES) throw new Fault('picture-too-large', { name: fileName });
  return readFile(path);
}

/** Which sheet of which request the codes on a picture name. @throws Fault sheet-unread (no code of a sheet), sheet-other (one of another portfolio, or of a request that was never made) */
export function matchSheet({ id, db }: Portfolio, codes: readonly string[]) {
  const [code] = codes.flatMap((text) => readSheetCode(text) ?? []);
  if (code === undefined) throw new Fault('sheet-unread');
  const row = readRequestRow(db, code.request);
  if (code.portfolio !== id || row?.manifestSha256 !== code.manifest) throw new Fault('sheet-other');
  const sheet = sheetOf(manifestOf(row), code.sheet);
  if (sheet === null) throw new Fault('sheet-other');
  return sheet;
}

/** What stands on a sheet of a request; null where it has no such sheet. @param sheet from 1 */
function sheetOf({ id: request, claims }: RequestManifest, sheet: number): ReadSheet | null {
  const sheets = sheetsOf(claims);
  const printed = sheets[sheet - 1]?.map((claim) => ({ id: claim.id, ...nameOf(claim) }));
  return printed === undefined ? null : { request, sheet, sheets: sheets.length, claims: printed };
}

const nameOf = ({ node, evidence }: ClaimStatement) => ({
  code: node.code,
  text: node.text,
  title: evidence.title,
});

const manifestOf = ({ manifest }: RequestRow): RequestManifest =>
  requestManifestSchema.parse(JSON.parse(manifest));

/** @throws Fault record-unknown */
function requireRequest(db: Portfolio['db'], id: string) {
  const row = readRequestRow(db, id);
  if (row === undefined) throw new Fault('record-unknown');
  return { row, manifest: manifestOf(row) };
}

/** With what was printed of each claim, and whether that still is what it says. */
function recordsOf(
  services: Services,
  db: Portfolio['db'],
  signoffs: readonly PaperSignoff[],
): PaperRecord[] {
  const requests = new Map(
    [...new Set(signoffs.map(({ request }) => request))].map((id) => [id, requireRequest(db, id).manifest]),
  );
  const contents = claimContents(services, db);
  return signoffs.flatMap((signoff) => {
    const claim = requests.get(signoff.request)?.claims.find(({ id }) => id === signoff.claim);
    if (claim === undefined) return [];
    const now = contents.get(claim.id);
    const printed = {
      sha256: claim.evidence.sha256,
      standard: claim.standard.id,
      node: claim.node.id,
      nodeSha256: claim.node.sha256,
      note: claim.note,
      where: claim.where,
    };
    const isStale = now === undefined || changesBetween(printed, now).length > 0;
    const state: PaperRecord['state'] = isStale ? 'stale' : 'current';
    return [{ ...signoff, varcs: [...signoff.varcs], ...nameOf(claim), state }];
  });
}
