import { readFile } from 'node:fs/promises';
import { Fault } from '../../shared/contract/fault.ts';
import type { DossierRecord } from '../../shared/contract/records.ts';
import { cover } from '../../shared/coverage/cover.ts';
import { compose, dossierLanguage } from '../../shared/dossier/compose.ts';
import { partsOf } from '../../shared/dossier/sections/parts.ts';
import type { DossierDocument } from '../../shared/dossier/document.ts';
import { bindManifest, composeManifest } from '../../shared/dossier/manifest.ts';
import { canonicalJson } from '../../shared/signoff/canonicalJson.ts';
import type { StoredFile } from '../../shared/evidence/evidence.ts';
import type { DossierFacts, DossierSignoff, DossierWish } from '../../shared/dossier/facts.ts';
import type { Standard } from '../../shared/standard/standard.ts';
import { profileOf } from '../../shared/career/career.ts';
import type { ReadingMode } from '../../shared/eligibility/verdict.ts';
import { insertBlob, readBlob } from '../db/blobs.ts';
import { readCareer } from '../db/career.ts';
import { listClaims } from '../db/claims.ts';
import { insertDossier, listDossiers, readDossier, readStandardOf } from '../db/dossiers.ts';
import { listEvidence } from '../db/evidence.ts';
import { readOwnStandard } from '../db/ownStandards.ts';
import { listWorkOutputs } from '../db/workOutputs.ts';
import { listRedactions } from '../db/redactions.ts';
import { drawApart } from '../dossier/apart.ts';
import type { Drawn } from '../dossier/draw.ts';
import type { PictureSource } from '../dossier/picture.ts';
import { PictureDecoder } from '../pictures/decoder.ts';
import { sha256Of } from '../signing/digest.ts';
import type { JobWatch } from '../jobs.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import { pathOf, type Stored } from '../vault/vault.ts';
import type { HandlersOf } from './context.ts';
import { judgedLinks } from './coverage.ts';
import { bundleNameOf, writeDossierBundle } from './dossierBundle.ts';
import { drawIntoVault, type Draw, type Sources } from './drawIntoVault.ts';
import { lookAtFiles, notShown, pageSource } from './shownEvidence.ts';
import { DOSSIER_WORDS } from '../../shared/dossier/words/words.ts';
import { TextReader } from '../texts/reader.ts';
import { judgeLevels, switchedOn } from './eligibility.ts';
import { groupByEvidence } from '../../shared/evidence/groupByEvidence.ts';
import { requireLevel } from './require.ts';
import { listKept, type ListedSignoff } from './signoff/list.ts';
import { requireLayout } from './layouts.ts';
import { safeName } from './safeName.ts';

/** A picture is held in memory whole while it is drawn. */
const LARGEST_PICTURE_BYTES = 256 * 1024 * 1024;

export const dossiersHandlers: HandlersOf<'dossiers'> = {
  'dossiers.list': (_input, { services }) => services.session.within(({ db }) => [...listDossiers(db)]),
  'dossiers.make': (
    { standard: id, level, reading, parts, privacy, asOf, layout, leftOut, job },
    { services },
  ) =>
    services.session.within((portfolio) => {
      const own = services.standards.isBuiltIn(id) ? undefined : readOwnStandard(portfolio.db, id);
      const standard = services.standards.get(id);
      return make(services, portfolio, {
        standard,
        revision: own?.revision ?? null,
        level,
        reading,
        wish: {
          asOf: asOf ?? services.today(),
          parts,
          privacy,
          layout: requireLayout(services, portfolio.db, layout, dossierLanguage({ standard })),
          leftOut,
        },
        job,
      });
    }),
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
  'dossiers.again': ({ id, job }, { services }) =>
    services.session.within((portfolio) => {
      const former = readDossier(portfolio.db, id);
      if (former === undefined) throw new Fault('record-unknown');
      const { revision, level, reading, privacy, asOf, parts, choices } = former;
      const standard = readStandardOf(portfolio.db, former);
      if (standard === undefined || reading === null || privacy === null)
        throw new Fault('bad-input', { detail: id });
      return make(services, portfolio, {
        standard,
        revision,
        level,
        reading,
        wish: {
          asOf,
          parts,
          privacy,
          ...(choices ?? { layout: services.layouts.ordinary(dossierLanguage({ standard })), leftOut: [] }),
        },
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

/** Prints it and logs it. */
async function make(
  services: Services,
  portfolio: Portfolio,
  { standard, revision, level, reading, wish, job }: Order,
): Promise<DossierRecord> {
  requireLevel(standard, level);
  const gathered = gather(services, portfolio, standard, level, reading, wish);
  const record = ({ facts, stored, drawn }: Made): DossierRecord => {
    const dossier: DossierRecord = {
      id: services.newId(),
      standard: standard.id,
      level,
      asOf: wish.asOf,
      made: services.now(),
      parts: [...partsOf({ ...facts, parts: wish.parts })],
      pages: drawn.pages,
      bytes: stored.bytes,
      sha256: stored.sha256,
      fileName: fileNameOf(facts, wish.asOf),
      revision,
      reading,
      privacy: wish.privacy,
      choices: { layout: wish.layout, leftOut: wish.leftOut },
      findings: findingsOf(facts, drawn),
    };
    portfolio.db
      .transaction(() => {
        insertBlob(portfolio.db, stored, dossier.made);
        insertDossier(portfolio.db, dossier, standard);
      })
      .immediate();
    return dossier;
  };
  return services.jobs.run(
    { id: job ?? services.newId(), kind: 'dossier', total: null, unit: 'items' },
    (watch) => print(services, portfolio, gathered, wish, watch, record),
  );
}

/** All that the dossier says, read in one transaction. */
const gather = (
  services: Services,
  { db }: Portfolio,
  standard: Standard,
  level: number | null,
  reading: ReadingMode,
  { asOf, leftOut }: Pick<DossierWish, 'asOf' | 'leftOut'>,
): DossierFacts =>
  db.transaction((): DossierFacts => {
    const career = readCareer(db);
    const claims = groupByEvidence(listClaims(db, null));
    const more = switchedOn(db, standard.id);
    const printed = services.rulePacks.ofStandard(standard);
    const packs = [...(printed ? [printed] : []), ...more];
    const judged = level !== null && packs.length > 0;
    const out = new Set(leftOut);
    const copies = new Map(listRedactions(db).map(({ evidence, file }) => [evidence, file]));
    return {
      standard,
      level,
      career,
      verdict: judged
        ? (judgeLevels(
            { rulePacks: services.rulePacks, standards: { get: () => standard } },
            standard.id,
            level,
            profileOf(career),
            reading,
            asOf,
            new Set(),
            more,
          )[0] ?? null)
        : null,
      packs,
      workOutputs: listWorkOutputs(db),
      coverage: cover(
        standard,
        level,
        judgedLinks(services, db, standard.id, asOf).filter(({ evidence }) => !out.has(evidence)),
        asOf,
      ),
      evidence: listEvidence(db, { removed: false })
        .filter(({ id }) => !out.has(id))
        .map((evidence) => ({
          evidence,
          claims: claims.get(evidence.id) ?? [],
          ...withCopy(copies.get(evidence.id)),
        })),
      signoffs: listKept(services, { db }, asOf)
        .map(toDossierSignoff)
        .filter(({ evidence }) => !out.has(evidence)),
    };
  })();

const toDossierSignoff = ({ row, statement, state, signer }: ListedSignoff): DossierSignoff => ({
  standard: statement.claim.standard.id,
  node: statement.claim.node.id,
  requirement: [statement.claim.node.code, statement.claim.node.text].filter(Boolean).join(' '),
  evidence: statement.claim.evidence.id,
  title: statement.claim.evidence.title,
  decision: statement.decision,
  varcs: statement.varcs,
  comment: statement.comment,
  date: row.signed.slice(0, 10),
  until: row.until,
  state,
  credential: row.credential,
  signer,
});

const withCopy = (copy: StoredFile | undefined) => copy && { redacted: copy };

interface Made {
  readonly facts: DossierFacts;
  readonly stored: Stored;
  readonly drawn: Drawn;
}

/** Draws the PDF straight into the vault, in a process of its own, for the rows that `record` writes. */
async function print<T>(
  services: Services,
  portfolio: Portfolio,
  gathered: DossierFacts,
  wish: DossierWish,
  { at, signal }: JobWatch,
  record: (made: Made) => T,
): Promise<T> {
  const decoder = new PictureDecoder({ spawn: services.host.spawnPictureWorker });
  // Not the reader of the search: that one is busy with what it finds, and is closed when it has nothing to do.
  const reader = new TextReader({ spawn: services.host.spawnTextWorker });
  // A reader that is closed breaks off what it reads.
  const stopReading = () => reader.close();
  signal.addEventListener('abort', stopReading);
  try {
    const isShown = partsOf({ ...gathered, parts: wish.parts }).includes('evidence');
    const facts = isShown
      ? await lookAtFiles(portfolio, reader, gathered, (done, total) => {
          if (signal.aborted) throw new Fault('cancelled');
          at({ done, total, unit: 'items' });
        })
      : gathered;
    const sources: Sources = {
      pictures: naming(facts, pictureSource(portfolio, decoder)),
      pages: naming(facts, pageSource(portfolio, reader)),
      progress: (done, total) => at({ done, total, unit: 'pages' }),
      files: (sha256) => readStored(portfolio, sha256),
    };
    const draw: Draw = (drawing) => drawApart(services.host.spawnDrawWorker, drawing, signal);
    return await drawIntoVault(
      services,
      portfolio,
      bound(facts, wish),
      sources,
      (made) => record({ facts, ...made }),
      draw,
    );
  } finally {
    signal.removeEventListener('abort', stopReading);
    reader.close();
    decoder.close();
  }
}

/** The dossier with the list of what is in it, which `verify` reads. */
function bound(facts: DossierFacts, wish: DossierWish): DossierDocument {
  const manifest = composeManifest(facts, wish, partsOf({ ...facts, parts: wish.parts }));
  const content = `${canonicalJson(manifest)}\n`;
  return bindManifest(compose(facts, wish), content, sha256Of(content));
}

/** Names the file that took too long, so that the person can do something about it. */
const naming =
  <T>(facts: DossierFacts, source: (ref: string) => Promise<T>) =>
  (ref: string): Promise<T> =>
    source(ref).catch((error: unknown) => {
      if (!(error instanceof Fault) || error.code !== 'took-too-long') throw error;
      throw new Fault('took-too-long', { name: titleOf(facts, ref) }, error);
    });

/** The title of the evidence that shows a file; of what is no evidence, the photo, its reference. */
const titleOf = ({ evidence }: DossierFacts, ref: string): string =>
  evidence.find(({ evidence: { file }, redacted = file }) => redacted.sha256 === ref)?.evidence.title ?? ref;

/** Pictures by the SHA-256 of their content. */
const pictureSource =
  (portfolio: Portfolio, decoder: PictureDecoder): PictureSource =>
  async (sha256) => {
    if ((readBlob(portfolio.db, sha256)?.bytes ?? 0) > LARGEST_PICTURE_BYTES)
      throw new Fault('picture-too-large', { name: sha256 });
    return decoder.open(await readStored(portfolio, sha256));
  };

async function readStored({ vault }: Portfolio, sha256: string): Promise<Buffer> {
  const path = pathOf(vault, sha256);
  return readFile(path).catch((error: unknown) => {
    throw new Fault('file-missing', { path }, error);
  });
}

/** What the reader should know: pictures that could not be drawn, characters that no type face has. */
function findingsOf(facts: DossierFacts, { undrawn, missing }: Drawn): DossierRecord['findings'] {
  const { why: reasons } = DOSSIER_WORDS[dossierLanguage(facts)].evidence;
  return [
    ...notShown(facts).map(({ evidence: { title }, why }) => ({
      code: 'file-not-bound',
      params: { name: title, why: reasons[why].replace(/。$/, '') },
    })),
    ...undrawn.map(({ ref }) => ({ code: 'picture-not-drawn', params: { name: titleOf(facts, ref) } })),
    ...(missing.length === 0
      ? []
      : [
          {
            code: 'characters-missing',
            params: { characters: missing.map(({ character }) => character).join(' ') },
          },
        ]),
  ];
}

/** 人工智能训练师-3-林晓-2026-11-24.pdf, without what a file system cannot bear. */
const fileNameOf = ({ standard, level, career }: DossierFacts, asOf: string): string =>
  `${safeName([standard.title, level, career.applicant.name, asOf].filter(Boolean).join('-'))}.pdf`;
