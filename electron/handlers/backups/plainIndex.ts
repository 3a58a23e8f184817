import { indexPage, type IndexCell } from '../../../shared/backup/indexPage.ts';
import type { Language } from '../../../shared/contract/records.ts';
import type { Claim } from '../../../shared/evidence/evidence.ts';
import { groupByEvidence } from '../../../shared/evidence/groupByEvidence.ts';
import { indexStandard } from '../../../shared/standard/tree.ts';
import { fill, WORDS } from '../../../shared/words/words.ts';
import { readCareer } from '../../db/career.ts';
import { listClaims } from '../../db/claims.ts';
import { listEvidence } from '../../db/evidence.ts';
import { listWorkOutputs } from '../../db/workOutputs.ts';
import type { Services } from '../../services.ts';
import type { Portfolio } from '../../session.ts';
import { textOfNode } from '../signoff/claims.ts';

/** The page that lists a portfolio for whoever has no app. @param names where each content lies, by its hash */
export function plainIndex(
  { standards, today }: Pick<Services, 'standards' | 'today'>,
  { db }: Portfolio,
  language: Language,
  names: ReadonlyMap<string, string>,
): string {
  const { plain, evidenceKind, educationKind, certificateKind } = WORDS[language];
  const { column } = plain;
  const career = readCareer(db);
  const claims = groupByEvidence(listClaims(db, null));
  const known = new Map(standards.list().map((standard) => [standard.id, standard]));
  const nodeOf = (standard: string, node: string): string => {
    const found = known.get(standard);
    const entry = found && indexStandard(found).byId.get(node);
    return entry === undefined
      ? `${standard} ${node}`
      : [entry.code, textOfNode(entry)].filter(Boolean).join(' ');
  };
  const shows = (claim: Claim) =>
    [nodeOf(claim.standard, claim.node), claim.where, claim.note].filter(Boolean).join(' – ');
  const fileOf = ({ name, sha256 }: { readonly name: string; readonly sha256: string }): IndexCell => {
    const href = names.get(sha256);
    return href === undefined ? name : { text: name, href };
  };
  return indexPage(
    language,
    fill(plain.title, { name: career.applicant.name }).trim(),
    [fill(plain.note, { date: today() })],
    [
      {
        heading: plain.evidence,
        columns: [column.title, column.kind, column.date, column.file, column.shows, column.description],
        rows: listEvidence(db, { removed: false }).map((one) => [
          one.title,
          evidenceKind[one.kind],
          one.date ?? '',
          fileOf(one.file),
          (claims.get(one.id) ?? []).map(shows).join('\n'),
          one.description,
        ]),
      },
      {
        heading: plain.workOutputs,
        columns: [column.title, column.from, column.to, column.shows, column.description],
        rows: listWorkOutputs(db).map((output) => [
          output.title,
          output.start ?? '',
          output.end ?? '',
          nodeOf(output.standard, output.node),
          output.description,
        ]),
      },
      {
        heading: plain.employments,
        columns: [column.employer, column.occupation, column.position, column.from, column.to],
        rows: career.employments.map((one) => [
          one.employer,
          one.occupation,
          one.position,
          one.start,
          one.end ?? '',
        ]),
      },
      {
        heading: plain.certificates,
        columns: [column.title, column.kind, column.number, column.date, column.issuer],
        rows: career.certificates.map((one) => [
          one.occupation,
          certificateKind[one.kind],
          one.number,
          one.issued,
          one.issuer,
        ]),
      },
      {
        heading: plain.education,
        columns: [column.school, column.kind, column.major, column.date],
        rows: career.education.map((one) => [one.school, educationKind[one.kind], one.major, one.date]),
      },
    ],
  );
}
