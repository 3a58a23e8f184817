import type { Claim, Evidence, StoredFile } from '../../../shared/evidence/evidence.ts';
import type { ClaimContent } from '../../../shared/signoff/state.ts';
import type { ClaimStatement } from '../../../shared/signoff/statement.ts';
import type { StandardNode } from '../../../shared/standard/node.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { listClaims } from '../../db/claims.ts';
import { listEvidence } from '../../db/evidence.ts';
import { listRedactions } from '../../db/redactions.ts';
import { listSignedClaims } from '../../db/signoffs.ts';
import type { Services } from '../../services.ts';
import type { Portfolio } from '../../session.ts';
import { sha256Of } from '../../signing/digest.ts';
import { uuidOf } from '../../standards/uuid.ts';

/** All that is printed of a node: its name, its text, the further cells of its row. */
export const textOfNode = ({ heading, text, details = [] }: StandardNode): string =>
  [heading, text, ...details.map((cell) => [cell.label, cell.text].filter(Boolean).join(': '))]
    .filter((part) => part !== undefined)
    .join('\n');

interface Printed {
  readonly node: StandardNode;
  readonly text: string;
  readonly sha256: string;
}

const printed = new WeakMap<Standard, ReadonlyMap<string, Printed>>();

/** The texts of a standard's nodes with their hashes; undefined where there is no such standard any more. */
function printedOf(services: Services, id: string): ReadonlyMap<string, Printed> | undefined {
  const standard = findStandard(services, id);
  if (standard === undefined) return undefined;
  const known = printed.get(standard);
  if (known !== undefined) return known;
  const made = new Map(
    standard.nodes.map((node): [string, Printed] => {
      const text = textOfNode(node);
      return [node.id, { node, text, sha256: sha256Of(text) }];
    }),
  );
  printed.set(standard, made);
  return made;
}

function findStandard({ standards }: Services, id: string): Standard | undefined {
  try {
    return standards.get(id);
  } catch {
    return undefined; // one of the user's own that never came along
  }
}

/** What each live claim that was ever signed says now, by its id. One on a text that no standard has any longer is left out. */
export const claimContents = (services: Services, db: Portfolio['db']): ReadonlyMap<string, ClaimContent> =>
  new Map(
    listSignedClaims(db).flatMap(({ id, sha256, standard, node, note, where }): [string, ClaimContent][] => {
      const nodeSha256 = printedOf(services, standard)?.get(node)?.sha256;
      return nodeSha256 === undefined ? [] : [[id, { sha256, standard, node, nodeSha256, note, where }]];
    }),
  );

/** A claim as it is put before a supervisor. */
export interface StatedClaim {
  readonly statement: ClaimStatement;
  readonly evidence: Evidence;
  /** The redacted copy of the evidence as it is now; null where there is none. */
  readonly copy: StoredFile | null;
}

/** Live claims as they are put before a supervisor, with their evidence; null: all. They name the originals. */
export function claimStatements(
  services: Services,
  db: Portfolio['db'],
  ids: readonly string[] | null,
): readonly StatedClaim[] {
  const copies = new Map(listRedactions(db).map((one) => [one.evidence, one]));
  const evidence = new Map(listEvidence(db, { removed: false }).map((one) => [one.id, one]));
  const wanted = ids === null ? null : new Set(ids);
  return listClaims(db, null)
    .filter(({ id }) => wanted === null || wanted.has(id))
    .flatMap((claim) => {
      const of = evidence.get(claim.evidence);
      const statement = of && stateClaim(services, claim, of);
      const redaction = of && copies.get(of.id);
      // One that was made of a former content hides nothing of this one.
      const copy = redaction?.original === of?.file.sha256 ? (redaction?.file ?? null) : null;
      return statement ? [{ statement, evidence: of, copy }] : [];
    });
}

/** The node's UUID is the one that an export of the standard gives it. */
function stateClaim(services: Services, claim: Claim, evidence: Evidence): ClaimStatement | undefined {
  const node = printedOf(services, claim.standard)?.get(claim.node);
  if (node === undefined) return undefined;
  const standard = services.standards.get(claim.standard);
  return {
    id: claim.id,
    evidence: {
      id: evidence.id,
      title: evidence.title,
      kind: evidence.kind,
      date: evidence.date,
      file: evidence.file.name.slice(0, 300),
      mediaType: evidence.file.mediaType,
      bytes: evidence.file.bytes,
      sha256: evidence.file.sha256,
      redacted: null,
    },
    standard: {
      id: standard.id,
      code: standard.code,
      title: standard.title.slice(0, 300),
      version: standard.source.sha256,
    },
    node: {
      id: node.node.id,
      code: node.node.code,
      uuid: isUuid(node.node.id)
        ? node.node.id
        : uuidOf([standard.id, node.node.type, node.node.id].join('/')),
      text: node.text.slice(0, 20_000),
      sha256: node.sha256,
    },
    note: claim.note,
    where: claim.where,
  };
}

const isUuid = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
