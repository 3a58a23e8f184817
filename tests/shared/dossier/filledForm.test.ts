import { expect, test } from 'vitest';
import report from '../../../resources/forms/ml-test-report.json';
import pack from '../../../resources/standards/icap-SMS2512-001v1.json';
import type { Table } from '../../../shared/dossier/document.ts';
import { composeFilledForm } from '../../../shared/dossier/filledForm.ts';
import { blankFormSchema, type TableRow } from '../../../shared/evidence/blankForm.ts';
import type { Standard } from '../../../shared/standard/standard.ts';

const FORM = blankFormSchema.parse(report);
const METRICS = FORM.fields.find(({ kind }) => kind === 'table')!;

/** The widths of the columns in em, for a page that is 44 wide. */
function widthsOf(...rows: readonly TableRow[]): readonly number[] {
  const document = composeFilledForm(pack as Standard, FORM, { [METRICS.id]: [...rows] }, '', '2026-11-24');
  const tables = document.sections[0]!.blocks.filter((block): block is Table => block.kind === 'table');
  const shares = tables[1]!.columns.map(({ share }) => share);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (44 * share) / whole);
}

const [first, second, ...others] = (METRICS as Extract<typeof METRICS, { kind: 'table' }>).columns.map(
  ({ id }) => id,
);
const ESSAY = '以五折交叉驗證計算，標準差列於附件，結論與上一版相同。'.repeat(8);

test('a column is never narrower than its widest word, however much the others have to say', () => {
  const widths = widthsOf({ [first!]: 'classification', [second!]: ESSAY });
  // Fourteen small letters are some 7 em wide.
  expect(widths[0]).toBeGreaterThan(7.5);
  expect(widths[1]).toBeGreaterThan(widths[0]!);
});

test('where not all words have room, the longest give way and the others stay whole', () => {
  const address = 'x'.repeat(60);
  const widths = widthsOf({
    [first!]: 'Transformer',
    ...Object.fromEntries([second!, ...others].map((id) => [id, address])),
  });
  expect(widths[0]).toBeGreaterThan(6);
});
