import type { StoredFile } from '../../shared/evidence/evidence.ts';
import { profileOf } from '../../shared/career/career.ts';
import { cover } from '../../shared/coverage/cover.ts';
import type { DossierFacts, DossierSignoff, DossierWish } from '../../shared/dossier/facts.ts';
import type { ReadingMode } from '../../shared/eligibility/verdict.ts';
import { groupByEvidence } from '../../shared/evidence/groupByEvidence.ts';
import type { Standard } from '../../shared/standard/standard.ts';
import { readCareer } from '../db/career.ts';
import { listClaims } from '../db/claims.ts';
import { listEvidence } from '../db/evidence.ts';
import { listRedactions } from '../db/redactions.ts';
import { listWorkOutputs } from '../db/workOutputs.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import { judgedLinks } from './coverage.ts';
import { judgeLevels, switchedOn } from './eligibility.ts';
import { listKept, type ListedSignoff } from './signoff/list.ts';

/** All that a dossier says, read in one transaction. */
export const gather = (
  services: Services,
  { db }: Portfolio,
  standard: Standard,
  level: number | null,
  reading: ReadingMode,
  { asOf, leftOut, putIn }: Pick<DossierWish, 'asOf' | 'leftOut' | 'putIn'>,
): DossierFacts =>
  db.transaction((): DossierFacts => {
    const career = readCareer(db);
    const claims = groupByEvidence(listClaims(db, null));
    const more = switchedOn(db, standard.id);
    const printed = services.rulePacks.ofStandard(standard);
    const packs = [...(printed ? [printed] : []), ...more];
    const judged = level !== null && packs.length > 0;
    const out = new Set(leftOut);
    const asked = new Set(putIn);
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
          ...(asked.has(evidence.id) && { putIn: true }),
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
