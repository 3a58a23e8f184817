import type { CareerList } from '../../shared/career/career.ts';
import { Fault } from '../../shared/contract/fault.ts';
import type { PortfolioData } from '../../shared/contract/importing.ts';
import type { Services } from '../services.ts';
import { requireClaimable, requireNode } from './require.ts';

/** Something of the file that was left out, and why. `what` is a JSON pointer into the file. */
export interface Skipped {
  readonly what: string;
  readonly code:
    'field-missing' | 'there-already' | 'other-there' | 'work-output-skipped' | 'evidence-skipped';
  readonly params: Readonly<Record<string, string>>;
}

/** A record that has all it needs, and where it stands in the file. */
interface Planned<Row> {
  readonly what: string;
  readonly row: Row;
}
type With<Row, Field extends keyof Row> = Row & { readonly [Name in Field]-?: Exclude<Row[Name], undefined> };
type RowOf<List extends 'workOutputs' | 'evidence' | 'claims' | CareerList> = PortfolioData[List][number];

/** The records of a data file that can be written, in its order. All their references lead somewhere. */
export interface Plan {
  readonly applicant: PortfolioData['applicant'];
  readonly employments: readonly Planned<With<RowOf<'employments'>, 'occupation' | 'start'>>[];
  readonly certificates: readonly Planned<With<RowOf<'certificates'>, 'occupation' | 'kind' | 'issued'>>[];
  readonly education: readonly Planned<With<RowOf<'education'>, 'kind' | 'date'>>[];
  readonly apprenticeships: readonly Planned<With<RowOf<'apprenticeships'>, 'occupation' | 'completed'>>[];
  readonly titles: readonly Planned<With<RowOf<'titles'>, 'name' | 'level' | 'granted'>>[];
  readonly workOutputs: readonly Planned<With<RowOf<'workOutputs'>, 'standard' | 'node'>>[];
  readonly evidence: readonly Planned<With<RowOf<'evidence'>, 'file'>>[];
  readonly claims: readonly Planned<With<RowOf<'claims'>, 'evidence' | 'standard' | 'node'>>[];
  readonly skipped: readonly Skipped[];
}

/**
 * Sorts a data file's records into those that can be written and those that lack something.
 * @throws Fault with `at`: a key that stands twice, a reference to none, a node that no standard has
 */
export function planImport({ standards }: Pick<Services, 'standards'>, data: PortfolioData): Plan {
  const skipped: Skipped[] = [];
  const skip = (what: string, code: Skipped['code'], params: Skipped['params'] = {}) => {
    skipped.push({ what, code, params });
    return [];
  };
  function complete<Row extends object, const Field extends keyof Row & string>(
    list: string,
    rows: readonly Row[],
    fields: readonly Field[],
  ): Planned<With<Row, Field>>[] {
    return rows.flatMap((row, index) => {
      const what = `/${list}/${index}`;
      if (hasAll(row, fields)) return [{ what, row }];
      const missing = fields.find((field) => row[field] === undefined);
      return skip(what, 'field-missing', { field: missing ?? '' });
    });
  }
  requireUniqueKeys('workOutputs', data.workOutputs);
  requireUniqueKeys('evidence', data.evidence);

  const workOutputs = complete('workOutputs', data.workOutputs, ['standard', 'node']);
  for (const { what, row } of workOutputs)
    placed(`${what}/node`, () => requireOutputNode(requireNode(standards.get(row.standard), row.node)));

  const outputs = new Set(workOutputs.map(({ row }) => row.key));
  const evidence = complete('evidence', data.evidence, ['file']).map(({ what, row }) => {
    if (row.workOutput === null || outputs.has(row.workOutput)) return { what, row };
    if (!data.workOutputs.some(({ key }) => key === row.workOutput))
      throw new Fault('work-output-unknown', { at: `${what}/workOutput`, key: row.workOutput });
    skip(`${what}/workOutput`, 'work-output-skipped');
    return { what, row: { ...row, workOutput: null } };
  });

  const files = new Set(evidence.map(({ row }) => row.key));
  const claims = complete('claims', data.claims, ['evidence', 'standard', 'node']).flatMap(
    ({ what, row }) => {
      placed(`${what}/node`, () => requireClaimable(standards.get(row.standard), row.node));
      if (files.has(row.evidence)) return [{ what, row }];
      if (!data.evidence.some(({ key }) => key === row.evidence))
        throw new Fault('evidence-unknown', { at: `${what}/evidence`, key: row.evidence });
      return skip(what, 'evidence-skipped');
    },
  );
  return {
    applicant: data.applicant,
    employments: complete('employments', data.employments, ['occupation', 'start']),
    certificates: complete('certificates', data.certificates, ['occupation', 'kind', 'issued']),
    education: complete('education', data.education, ['kind', 'date']),
    apprenticeships: complete('apprenticeships', data.apprenticeships, ['occupation', 'completed']),
    titles: complete('titles', data.titles, ['name', 'level', 'granted']),
    workOutputs,
    evidence,
    claims,
    skipped,
  };
}

const hasAll = <Row, Field extends keyof Row>(row: Row, fields: readonly Field[]): row is With<Row, Field> =>
  fields.every((field) => row[field] !== undefined);

function requireUniqueKeys(list: string, rows: readonly { readonly key: string }[]): void {
  const seen = new Set<string>();
  rows.forEach(({ key }, index) => {
    if (seen.has(key))
      throw new Fault('bad-input', { at: `/${list}/${index}/key`, detail: `key "${key}" ×2` });
    seen.add(key);
  });
}

function requireOutputNode(node: { readonly id: string; readonly type: string }): void {
  if (node.type !== 'output' && node.type !== 'content')
    throw new Fault('bad-input', { detail: `${node.id}: ${node.type}` });
}

/** Names the place in the file in a fault that knows only what is wrong. */
export function placed<T>(at: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw placedFault(at, error);
  }
}
export const placedFault = (at: string, error: unknown): unknown =>
  error instanceof Fault ? new Fault(error.code, { ...error.params, at }, error) : error;
