import { Fault } from '../../shared/contract/fault.ts';
import { checklistLanguage, checklistTitle, composeChecklist } from '../../shared/dossier/checklist.ts';
import { DOSSIER_WORDS } from '../../shared/dossier/words/words.ts';
import { evidenceDetailsSchema, type Evidence } from '../../shared/evidence/evidence.ts';
import { faultOfTicks, type Filling } from '../../shared/evidence/filling.ts';
import { checklistGrid, type ChecklistGrid } from '../../shared/standard/checklist.ts';
import type { Standard } from '../../shared/standard/standard.ts';
import { insertBlob } from '../db/blobs.ts';
import {
  insertFilling,
  listFillings,
  markFilling,
  readFilling,
  updateFilling,
  writePrinted,
} from '../db/checklists.ts';
import { putClaim } from '../db/claims.ts';
import { insertEvidence } from '../db/evidence.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import type { Stored } from '../vault/vault.ts';
import type { HandlersOf } from './context.ts';
import { drawIntoVault, noPictures } from './drawIntoVault.ts';
import { requireClaimable } from './require.ts';
import { safeName } from './safeName.ts';

export const checklistsHandlers: HandlersOf<'checklists'> = {
  'checklists.list': ({ standard, node }, { services }) =>
    services.session.within(({ db }) =>
      listFillings(db)
        .filter((filling) => standard === undefined || filling.standard === standard)
        .filter((filling) => node === undefined || filling.node === node),
    ),
  'checklists.save': ({ id, record }, { services }) =>
    services.session.within(({ db }) => {
      const wrong = faultOfTicks(requireGrid(services, record), record.ticks);
      if (wrong !== null) throw new Fault('bad-input', { detail: wrong });
      const kept = { id: id ?? services.newId(), changed: services.now() };
      if (id === null) insertFilling(db, record, kept);
      else if (!updateFilling(db, record, kept)) throw new Fault('record-unknown');
      return requireFilling(db, kept.id);
    }),
  'checklists.remove': ({ id }, { services }) => mark(services, id, services.now()),
  'checklists.restore': ({ id }, { services }) => mark(services, id, null),
  'checklists.print': ({ id }, { services }) =>
    services.session.within(async (portfolio) => {
      await print(services, portfolio, requireFilling(portfolio.db, id));
      return requireFilling(portfolio.db, id);
    }),
  'checklists.keep': ({ id, title, claims }, { services }) =>
    services.session.within(async (portfolio) => {
      const { db } = portfolio;
      const filling = requireFilling(db, id);
      for (const claim of claims) requireClaimable(services.standards.get(claim.standard), claim.node);
      const stored = await print(services, portfolio, filling);
      const evidence: Evidence = {
        ...evidenceDetailsSchema.parse({ title, kind: 'checklist', date: filling.filledOn }),
        id: services.newId(),
        origin: '',
        revision: 1,
        logged: services.now(),
        file: { name: fileNameOf(services, filling), ...stored },
      };
      return db
        .transaction(() => {
          insertEvidence(db, evidence);
          return {
            evidence,
            claims: claims.map((claim) => putClaim(db, evidence.id, claim, services)),
          };
        })
        .immediate();
    }),
};

/** Draws the filling as it is now: bytes, then rows. */
async function print(services: Services, portfolio: Portfolio, filling: Filling): Promise<Stored> {
  const { db } = portfolio;
  const standard = services.standards.get(filling.standard);
  const document = composeChecklist(standard, requireGrid(services, filling), filling, services.today());
  return drawIntoVault(services, portfolio, document, noPictures, ({ stored }) => {
    db.transaction(() => {
      insertBlob(db, stored, services.now());
      writePrinted(db, filling.id, stored.sha256);
    }).immediate();
    return stored;
  });
}

/** @throws Fault standard-unknown, node-unknown */
function requireGrid(
  { standards }: Pick<Services, 'standards'>,
  { standard: id, node }: { readonly standard: string; readonly node: string },
): ChecklistGrid {
  const standard = standards.get(id);
  const grid = checklistGrid(standard, node, doneWord(standard));
  if (grid === null) throw new Fault('node-unknown', { standard: id, node });
  return grid;
}

const doneWord = (standard: Standard): string => DOSSIER_WORDS[checklistLanguage(standard)].checklist.done;

/** @throws Fault record-unknown */
export function requireFilling(db: Portfolio['db'], id: string): Filling {
  const filling = readFilling(db, id);
  if (filling === undefined) throw new Fault('record-unknown');
  return filling;
}

const mark = (services: Services, id: string, removed: string | null) =>
  services.session.within(({ db }) => {
    if (!markFilling(db, id, removed)) throw new Fault('record-unknown');
    return {};
  });

/** 表1 自我查核表 導入策略-林晓-2026-11-24.pdf, without what a file system cannot bear. */
export function fileNameOf(services: Pick<Services, 'standards'>, filling: Filling): string {
  const title = checklistTitle(services.standards.get(filling.standard), requireGrid(services, filling));
  return `${safeName([title, filling.filledBy, filling.filledOn].filter(Boolean).join('-'))}.pdf`;
}
