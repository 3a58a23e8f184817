import { printsHashes, type DossierManifest } from '../../../shared/dossier/manifest.ts';
import { canonicalJson } from '../../../shared/signoff/canonicalJson.ts';
import type { SignoffStatement } from '../../../shared/signoff/statement.ts';
import { listDossiers } from '../../db/dossiers.ts';
import { listEvidence } from '../../db/evidence.ts';
import type { ReadDossier } from '../../texts/formats/dossier.ts';
import { TextReader } from '../../texts/reader.ts';
import type { Services } from '../../services.ts';
import type { Portfolio } from '../../session.ts';
import { checkCredential } from '../../signing/credential.ts';
import { sha256Of } from '../../signing/digest.ts';
import { fails, holds, verdict, type Check, type Verified } from './verdict.ts';

type Bound = Extract<ReadDossier, { holds: true }>;

/**
 * A dossier against itself: the manifest against its digest, the pages against the manifest, the sign-offs by their proofs
 * and against what the manifest lists. What else is printed only a portfolio can tell: it knows each dossier's digest.
 * @param portfolio what the dossier is compared with as well; null: with nothing
 */
export async function verifyDossier(
  services: Services,
  portfolio: Portfolio | null,
  bytes: Buffer,
): Promise<Verified> {
  const read = await readApart(services, bytes);
  if (!read.holds) {
    const kind = read.why === 'altered' ? 'dossier' : 'unknown';
    return verdict(kind, [fails('manifest', { code: read.why })], [], portfolio);
  }
  const { broken, statements } = await readSignoffs(services, read.manifest);
  const count = read.manifest.signoffs.length;
  return verdict(
    'dossier',
    [
      holds('manifest', { sha256: read.sha256 }),
      printed(read),
      broken.length === 0
        ? holds('signatures', { count })
        : fails('signatures', { broken: broken.join(', ') }),
      fitting(read.manifest, statements),
      ...(portfolio === null ? [] : againstPortfolio(portfolio, bytes, read.manifest)),
    ],
    statements.map(({ signer }) => signer),
    portfolio,
  );
}

/** In a process of its own: the file may come from anybody, and be made to hang or to fill the memory. */
async function readApart({ host }: Services, bytes: Buffer): Promise<ReadDossier> {
  const reader = new TextReader({ spawn: host.spawnTextWorker });
  try {
    return await reader.dossier(bytes);
  } finally {
    reader.close();
  }
}

/** Each digest of the manifest stands on the pages, and no other does. */
function printed({ manifest, sha256, text, printed: found }: Bound): Check {
  const count = manifest.evidence.length;
  if (!printsHashes(manifest)) return holds('hashes-not-printed', { count });
  const listed = manifest.evidence.map((item) => item.redacted ?? item.sha256);
  const known = new Set([...listed, sha256]);
  const missing = [...known].filter((digest) => !text.includes(digest));
  const alien = found.filter((digest) => !known.has(digest));
  return missing.length + alien.length === 0
    ? holds('hashes-printed', { count })
    : fails('hashes-printed', { missing: missing.join(', ') || '–', alien: alien.join(', ') || '–' });
}

/** @returns the places, from 1, of the sign-offs whose proof does not hold; what the others say, in the manifest's order */
async function readSignoffs(services: Services, { signoffs }: DossierManifest) {
  const broken: number[] = [];
  const statements: SignoffStatement[] = [];
  for (const [index, { credential }] of signoffs.entries()) {
    const result = await checkCredential(services.contexts, canonicalJson(credential));
    if (result.holds && result.statement?.kind === 'sign-off') statements.push(result.statement);
    else broken.push(index + 1);
  }
  return { broken, statements };
}

/** A sign-off that the manifest calls current is for evidence and a claim that the manifest lists. */
function fitting(
  { evidence, claims, signoffs, standard }: DossierManifest,
  statements: readonly SignoffStatement[],
): Check {
  const sha256By = new Map(evidence.map((item) => [item.number, item.sha256]));
  const shown = new Set(
    claims.map(({ evidence: number, node, note, where }) =>
      canonicalJson([standard.id, sha256By.get(number) ?? null, node, note, where]),
    ),
  );
  const current = new Set(
    signoffs.filter(({ state }) => state === 'current').map(({ credential }) => credential['id']),
  );
  const broken = statements.filter(
    ({ id, claim }) =>
      current.has(`urn:uuid:${id}`) &&
      !shown.has(
        canonicalJson([claim.standard.id, claim.evidence.sha256, claim.node.id, claim.note, claim.where]),
      ),
  );
  return broken.length === 0
    ? holds('signoffs-fit', { count: signoffs.length, stale: signoffs.length - current.size })
    : fails('signoffs-fit', { broken: broken.map(({ id }) => id).join(', ') });
}

function againstPortfolio({ db }: Portfolio, bytes: Buffer, { evidence }: DossierManifest): readonly Check[] {
  const sha256 = sha256Of(bytes);
  const made = listDossiers(db).find((dossier) => dossier.sha256 === sha256);
  const kept = new Set(listEvidence(db, { removed: false }).map(({ file }) => file.sha256));
  const missing = evidence
    .filter((item) => !kept.has(item.sha256))
    .map(({ number, title }) => `${number} ${title}`);
  return [
    made === undefined ? fails('made-here') : holds('made-here', { made: made.made.slice(0, 10) }),
    missing.length === 0
      ? holds('evidence-here', { count: evidence.length })
      : fails('evidence-here', { missing: missing.join(', ') }),
  ];
}
