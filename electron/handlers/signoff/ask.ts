import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Fault } from '../../../shared/contract/fault.ts';
import { LIMITS, type RequestManifest } from '../../../shared/signoff/package.ts';
import type { Subject } from '../../../shared/signoff/statement.ts';
import { readApplicant } from '../../db/applicant.ts';
import { insertBlob } from '../../db/blobs.ts';
import { writeJournal } from '../../db/journal.ts';
import { insertRequest } from '../../db/signoffs.ts';
import type { Services } from '../../services.ts';
import type { Portfolio } from '../../session.ts';
import { manifestText, writeRequest } from '../../signing/request.ts';
import { drawSample } from '../../signing/sample.ts';
import { pathOf, taking } from '../../vault/vault.ts';
import { claimStatements, type StatedClaim } from './claims.ts';
import { safeName } from '../safeName.ts';

export interface Ask {
  /** Null: every claim that there is. */
  readonly claims: readonly string[] | null;
  readonly addressee: string | null;
  readonly message: string;
  /** Draws so many of the claims by that seed. */
  readonly sample: { readonly count: number; readonly seed: string } | null;
  /** Evidence that goes as its redacted copy; null: all that has one. */
  readonly copies: readonly string[] | null;
}

export interface Asked {
  readonly request: string;
  readonly claims: number;
  readonly evidence: number;
  readonly bytes: number;
  readonly fileName: string;
  readonly sample: RequestManifest['sample'];
}

/**
 * Makes a request and keeps it: the file in the vault, what was asked in the database.
 * @throws Fault claim-unknown, record-unknown (no such copy), nothing-to-sign, file-missing, disk-full
 */
export async function ask(services: Services, portfolio: Portfolio, wish: Ask): Promise<Asked> {
  const { db, vault } = portfolio;
  const all = inOrder(services, withCopies(claimStatements(services, db, wish.claims), wish.copies));
  if (wish.claims !== null && all.length < new Set(wish.claims).size) throw new Fault('claim-unknown');
  const drawn = wish.sample && new Set(drawSample(idsOf(all), wish.sample.count, wish.sample.seed));
  const asked = drawn === null ? all : all.filter(({ statement }) => drawn.has(statement.id));
  if (asked.length === 0) throw new Fault('nothing-to-sign');
  const id = services.newId();
  const made = services.now();
  const request = await writeRequest(
    {
      format: 'zhengji-request',
      version: 1,
      id,
      made,
      subject: subjectOf(portfolio),
      addressee: wish.addressee,
      message: wish.message,
      sample: wish.sample && {
        seed: wish.sample.seed,
        of: all.length,
        drawn: asked.length,
        among: [...idsOf(all)],
      },
      claims: asked.map(({ statement }) => statement),
    },
    await contentsOf(portfolio, asked),
  );
  const fileName = `${safeName(subjectOf(portfolio).name).slice(0, 60) || 'zhengji'}-${made.slice(0, 10)}-${id.slice(0, 4)}.zjreq`;
  await taking(vault, async (take) => {
    const stored = await take({ kind: 'stream', name: fileName, stream: Readable.from([request.bytes]) });
    db.transaction(() => {
      insertBlob(db, stored, made);
      insertRequest(
        db,
        {
          id,
          made,
          manifestSha256: request.sha256,
          manifest: manifestText(request.manifest),
          sha256: stored.sha256,
          closed: null,
        },
        idsOf(asked),
      );
      writeJournal(db, made, 'request-made', id, { claims: String(asked.length), sha256: stored.sha256 });
    }).immediate();
  });
  const evidence = new Set(asked.map((one) => one.evidence.id)).size;
  return {
    request: id,
    claims: asked.length,
    evidence,
    bytes: request.bytes.length,
    fileName,
    sample: request.manifest.sample,
  };
}

type Listed = readonly StatedClaim[];

/**
 * Those with a redacted copy instead of the original, where that is wished. What should have been hidden and has no copy
 * any more must not go as it is.
 */
function withCopies(claims: Listed, wish: Ask['copies']): Listed {
  const wished = wish === null ? null : new Set(wish);
  return claims.map((one) => {
    const { statement, evidence, copy } = one;
    if (wished === null ? copy === null : !wished.has(evidence.id)) return { ...one, copy: null };
    if (copy === null) throw new Fault('record-unknown');
    return {
      ...one,
      statement: { ...statement, evidence: { ...statement.evidence, redacted: copy.sha256 } },
    };
  });
}

/** As the standards print them; of one requirement, by the title of the evidence. */
function inOrder({ standards }: Services, claims: Listed): Listed {
  const ids = [...new Set(claims.map(({ statement }) => statement.standard.id))].toSorted();
  const places = new Map(
    ids
      .flatMap((id) => standards.get(id).nodes.map((node) => `${id} ${node.id}`))
      .map((key, place) => [key, place]),
  );
  const placeOf = ({ standard, node }: StatedClaim['statement']) =>
    places.get(`${standard.id} ${node.id}`) ?? 0;
  return claims.toSorted(
    ({ statement: one }, { statement: other }) =>
      placeOf(one) - placeOf(other) || (one.evidence.title < other.evidence.title ? -1 : 1),
  );
}

const idsOf = (claims: Listed): readonly string[] => claims.map(({ statement }) => statement.id);

/** Whose portfolio it is, as an answer must name it again. */
export function subjectOf({ id, db }: Portfolio): Subject {
  const { name, employer } = readApplicant(db).applicant;
  return { portfolio: id, name, employer };
}

/** The contents that go along, each once; what is too large for a file that is sent is named by its hash alone. */
async function contentsOf({ vault }: Portfolio, claims: Listed): Promise<ReadonlyMap<string, Buffer>> {
  const contents = new Map<string, Buffer>();
  let sum = 0;
  for (const { evidence, copy } of claims) {
    const { sha256, bytes } = copy ?? evidence.file;
    const isTooLarge = bytes > LIMITS.evidenceBytes || sum + bytes > LIMITS.allEvidenceBytes;
    if (contents.has(sha256) || isTooLarge) continue;
    const path = pathOf(vault, sha256);
    contents.set(
      sha256,
      await readFile(path).catch((error: unknown) => {
        throw new Fault('file-missing', { path }, error);
      }),
    );
    sum += bytes;
  }
  return contents;
}
