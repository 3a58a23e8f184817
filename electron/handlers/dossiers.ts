import { Fault } from '../../shared/contract/fault.ts';
import type { DossierRecord } from '../../shared/contract/records.ts';
import { cover } from '../../shared/coverage/cover.ts';
import { dossierLanguage } from '../../shared/dossier/compose.ts';
import type { DossierFacts, DossierWish } from '../../shared/dossier/facts.ts';
import { toOffered, uncoveredBy } from '../../shared/dossier/offered.ts';
import { partsOf } from '../../shared/dossier/sections/parts.ts';
import type { ReadingMode } from '../../shared/eligibility/verdict.ts';
import { isIdentityDocument } from '../../shared/evidence/identityDocument.ts';
import type { Standard } from '../../shared/standard/standard.ts';
import { indexStandard } from '../../shared/standard/tree.ts';
import { insertBlob } from '../db/blobs.ts';
import { insertDossier, listDossiers, readDossier, readStandardOf } from '../db/dossiers.ts';
import { listEvidence } from '../db/evidence.ts';
import { readOwnStandard } from '../db/ownStandards.ts';
import type { JobWatch } from '../jobs.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import type { HandlersOf } from './context.ts';
import { judgedLinks } from './coverage.ts';
import { bundleNameOf, writeDossierBundle } from './dossierBundle.ts';
import { drawForKeeping, drawForLooking, findingsOf, type Made } from './dossierDrawing.ts';
import { gather } from './dossierFacts.ts';
import { requireLayout } from './layouts.ts';
import { openCopy } from './openCopy.ts';
import { requireLevel } from './require.ts';
import { safeName } from './safeName.ts';
import { listKept } from './signoff/list.ts';

export const dossiersHandlers: HandlersOf<'dossiers'> = {
  'dossiers.list': (_input, { services }) => services.session.within(({ db }) => [...listDossiers(db)]),
  'dossiers.evidence': ({ standard: id, level, leftOut, asOf: asked }, { services }) =>
    services.session.within(({ db }) => {
      const standard = services.standards.get(id);
      requireLevel(standard, level);
      const asOf = asked ?? services.today();
      const links = judgedLinks(services, db, id, asOf);
      const whole = cover(standard, level, links, asOf);
      const covered = new Set(whole.nodes.map((node) => node.id));
      const shows = new Map<string, number>();
      for (const { evidence, node } of links)
        if (covered.has(node)) shows.set(evidence, (shows.get(evidence) ?? 0) + 1);
      const out = new Set(leftOut);
      const chosen = cover(
        standard,
        level,
        links.filter(({ evidence }) => !out.has(evidence)),
        asOf,
      );
      const { byId } = indexStandard(standard);
      return {
        offered: listEvidence(db, { removed: false }).map((one) => toOffered(one, shows.get(one.id) ?? 0)),
        uncovered: uncoveredBy(whole, chosen).map((node) =>
          [byId.get(node)?.code, byId.get(node)?.text].filter(Boolean).join(' '),
        ),
        signoffs: listKept(services, { db }, asOf).filter(({ statement: { claim } }) =>
          out.has(claim.evidence.id),
        ).length,
      };
    }),
  'dossiers.make': (input, { services }) =>
    services.session.within((portfolio) => keep(services, portfolio, orderOf(services, portfolio, input))),
  'dossiers.preview': (input, { services }) =>
    services.session.within((portfolio) => look(services, portfolio, orderOf(services, portfolio, input))),
  'dossiers.bundle': async ({ id }, { services }) => {
    const dossier = await services.session.within(({ db }) => readDossier(db, id));
    if (dossier === undefined) throw new Fault('dossier-unknown');
    const name = bundleNameOf(dossier.fileName);
    const made = await services.made.make(
      (path) => writeDossierBundle(services, id, 'zip', path),
      'application/zip',
      name,
    );
    return { name, made };
  },
  'dossiers.open': ({ id }, { services }) =>
    services.session.within(async (portfolio) => {
      const dossier = readDossier(portfolio.db, id);
      if (dossier === undefined) throw new Fault('dossier-unknown');
      const { fileName: name, sha256, bytes } = dossier;
      await openCopy(services, portfolio, { name, sha256, bytes, mediaType: 'application/pdf' }, true);
      return {};
    }),
  'dossiers.again': ({ id, job }, { services }) =>
    services.session.within((portfolio) => {
      const former = readDossier(portfolio.db, id);
      if (former === undefined) throw new Fault('record-unknown');
      const { revision, level, reading, privacy, asOf, parts, choices } = former;
      const standard = readStandardOf(portfolio.db, former);
      if (standard === undefined || reading === null || privacy === null)
        throw new Fault('bad-input', { detail: id });
      const layout = services.layouts.ordinary(dossierLanguage({ standard }));
      return keep(services, portfolio, {
        standard,
        revision,
        level,
        reading,
        wish: { asOf, parts, privacy, ...(choices ?? { layout, leftOut: [], putIn: [], watermark: null }) },
        job,
      });
    }),
};

/** What a dossier is to be made of. */
interface Order {
  /** As it is printed, which need not be as it is now. */
  readonly standard: Standard;
  readonly revision: number | null;
  readonly level: number | null;
  readonly reading: ReadingMode;
  readonly wish: DossierWish;
  /** By which it can be watched and cancelled. */
  readonly job: string | undefined;
}

/** What was asked for, with the standard and the layout as they are today. @throws Fault level-unknown, record-unknown */
function orderOf(
  services: Services,
  { db }: Portfolio,
  { standard: id, level, reading, parts, privacy, layout, leftOut, putIn, watermark, asOf, job }: Asked,
): Order {
  const own = services.standards.isBuiltIn(id) ? undefined : readOwnStandard(db, id);
  const standard = services.standards.get(id);
  requireLevel(standard, level);
  return {
    standard,
    revision: own?.revision ?? null,
    level,
    reading,
    wish: {
      asOf: asOf ?? services.today(),
      parts,
      privacy,
      layout: requireLayout(services, db, layout, dossierLanguage({ standard })),
      leftOut,
      putIn,
      watermark: watermark && { text: watermark.text, on: watermark.on ?? identityDocuments(db) },
    },
    job,
  };
}
type Asked = Parameters<(typeof dossiersHandlers)['dossiers.make']>[0];

const identityDocuments = (db: Portfolio['db']): string[] =>
  listEvidence(db, { removed: false })
    .filter(isIdentityDocument)
    .map(({ id }) => id);

/** Runs as a job under the order's id. */
const watched = <T>(services: Services, { job }: Order, work: (watch: JobWatch) => Promise<T>): Promise<T> =>
  services.jobs.run({ id: job ?? services.newId(), kind: 'dossier', total: null, unit: 'items' }, work);

const gatherFor = (services: Services, portfolio: Portfolio, { standard, level, reading, wish }: Order) =>
  gather(services, portfolio, standard, level, reading, wish);

/** Prints it and logs it. */
function keep(services: Services, portfolio: Portfolio, order: Order): Promise<DossierRecord> {
  const { standard, revision, level, reading, wish } = order;
  const { asOf, parts, privacy, ...choices } = wish;
  const record = ({ facts, stored, drawn }: Made): DossierRecord => {
    const dossier: DossierRecord = {
      id: services.newId(),
      standard: standard.id,
      level,
      asOf,
      made: services.now(),
      parts: [...partsOf({ ...facts, parts })],
      pages: drawn.pages,
      bytes: stored.bytes,
      sha256: stored.sha256,
      fileName: fileNameOf(facts, asOf),
      revision,
      reading,
      privacy,
      choices,
      findings: findingsOf(facts, wish, drawn),
    };
    portfolio.db
      .transaction(() => {
        insertBlob(portfolio.db, stored, dossier.made);
        insertDossier(portfolio.db, dossier, standard);
      })
      .immediate();
    return dossier;
  };
  const gathered = gatherFor(services, portfolio, order);
  return watched(services, order, (watch) =>
    drawForKeeping(services, portfolio, gathered, wish, watch, record),
  );
}

/** Prints it to be looked at. */
async function look(services: Services, portfolio: Portfolio, order: Order) {
  const gathered = gatherFor(services, portfolio, order);
  return watched(services, order, async (watch) => {
    let told: Pick<DossierRecord, 'pages' | 'findings'> = { pages: 0, findings: [] };
    const made = await services.made.make(
      async (path) => {
        const { facts, drawn } = await drawForLooking(services, portfolio, gathered, order.wish, watch, path);
        told = { pages: drawn.pages, findings: findingsOf(facts, order.wish, drawn) };
      },
      'application/pdf',
      fileNameOf(gathered, order.wish.asOf),
    );
    return { ...told, made, bytes: services.made.get(made)?.bytes ?? 0 };
  });
}

/** 人工智能训练师-3-林晓-2026-11-24.pdf, without what a file system cannot bear. */
const fileNameOf = ({ standard, level, career }: DossierFacts, asOf: string): string =>
  `${safeName([standard.title, level, career.applicant.name, asOf].filter(Boolean).join('-'))}.pdf`;
