import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  checkLayout,
  layoutSchema,
  readLayout,
  visibleRows,
  type LayoutRow,
} from '../../../shared/application/layout.ts';

const FOLDER = 'resources/applications';
const general = () => readFileSync(`${FOLDER}/cn-general.json`, 'utf8');

/** Every field that is asked for somewhere. */
const asked = (json: string) => [...json.matchAll(/"field": "(\w+)"/g)].map(([, field]) => field);

describe('the layouts that the app brings', () => {
  it.each(readdirSync(FOLDER))('%s is a layout', (name) => {
    expect(readLayout(readFileSync(`${FOLDER}/${name}`, 'utf8'))).toMatchObject({ ok: true });
  });

  it('the ordinary one asks for all that a 申报表 asks for', () => {
    expect(asked(general())).toEqual([
      'name',
      'sex',
      'birthMonth',
      'photo',
      'idNumber',
      'phone',
      'occupation',
      'level',
      'trade',
      'years',
      'employer',
      'employerPhone',
      'education',
      'school',
      'major',
      'graduated',
      'certificate',
      'certificateLevel',
      'certificateNumber',
      'certificateIssued',
    ]);
    expect(general()).toMatch(/学习经历.*工作经历.*本人承诺.*申报人签名.*单位意见\\n（盖章）/s);
  });

  it('another asks for 民族, 考生来源, 认定类别 and 考试类型 too, and both are to be confirmed', () => {
    const institution = readFileSync(`${FOLDER}/cn-institution.json`, 'utf8');
    expect(asked(institution)).toEqual(
      expect.arrayContaining(['ethnicity', 'candidateSource', 'assessmentKind', 'examKind']),
    );
    for (const json of [general(), institution])
      expect(layoutSchema.parse(JSON.parse(json)).confirm).toBe(true);
  });
});

describe('a layout that somebody altered', () => {
  const altered = (change: (layout: ReturnType<typeof layoutSchema.parse>) => void) => {
    const layout = structuredClone(layoutSchema.parse(JSON.parse(general()))) as never;
    change(layout);
    return checkLayout(layout);
  };
  const refused = (result: ReturnType<typeof checkLayout>) =>
    result.ok ? [] : result.findings.map(({ code, at, params }) => ({ code, at, params }));

  it('is refused with the row whose cells do not fill the grid', () => {
    const result = altered(({ blocks }) => {
      const [grid] = blocks;
      if (grid?.kind === 'grid') grid.rows[1]?.cells.pop();
    });
    expect(refused(result)).toEqual([
      { code: 'row-width', at: '/blocks/0/rows/1', params: { found: 6, want: 7 } },
    ]);
  });

  it('is refused with a field that its list does not have, and what it has', () => {
    const result = altered(({ blocks }) => {
      const list = blocks.find((block) => block.kind === 'list');
      if (list?.kind === 'list') list.columns[0]!.fields = ['salary'];
    });
    expect(refused(result)).toEqual([
      {
        code: 'field-unknown',
        at: '/blocks/1/columns/0/fields',
        params: { field: 'salary', known: 'degree, school, major, graduated' },
      },
    ]);
  });

  it('is refused with every place of a wrong shape; what is no JSON says where it stops', () => {
    expect(refused(checkLayout({ format: 'zhengji-application-form-1' })).map(({ at }) => at)).toEqual([
      '/id',
      '/language',
      '/title',
      '/blocks',
    ]);
    expect(refused(readLayout('{'))).toMatchObject([{ code: 'not-json' }]);
  });

  it('may hide any row but the one in which the photo begins', () => {
    const hiding = (row: number) =>
      altered(({ blocks }) => {
        const [grid] = blocks;
        if (grid?.kind === 'grid') grid.rows[row]!.hidden = true;
      });
    expect(hiding(3).ok).toBe(true);
    expect(refused(hiding(0))).toMatchObject([{ code: 'row-width', at: '/blocks/0/rows/1' }]);
  });
});

it('a cell that reaches down over hidden rows reaches over as many fewer', () => {
  const rows: LayoutRow[] = [
    { cells: [{ kind: 'blank' }, { kind: 'field', field: 'photo', rows: 3 }] },
    { hidden: true, cells: [{ kind: 'blank' }] },
    { cells: [{ kind: 'blank' }] },
  ];
  expect(visibleRows(rows).map(({ cells }) => cells)).toEqual([
    [{ kind: 'blank' }, { kind: 'field', field: 'photo', rows: 2 }],
    [{ kind: 'blank' }],
  ]);
});
