import { describe, expect, test } from 'vitest';
import { descendantsOf, ancestorsOf } from '../../../../shared/standard/tree.ts';
import { exportStandard } from '../../../../electron/handlers/exchange.ts';
import { uuidOf } from '../../../../electron/standards/uuid.ts';
import { toPackage } from '../../../../shared/exchange/case/write.ts';
import { MAX_FILE_BYTES, MAX_NODES } from '../../../../shared/exchange/limits.ts';
import { childOf, foreign, item, read, uuid } from '../../../support/packages.ts';

const many = (count: number, parentOf: (index: number) => number | null) =>
  foreign(
    Array.from({ length: count }, (_, index) => item(index + 1, { humanCodingScheme: `I${index + 1}` })),
    Array.from({ length: count }, (_, index) => childOf(index + 1, parentOf(index + 1), index + 1)),
  );

describe('large packages', () => {
  test.each<[string, number, (index: number) => number | null]>([
    ['20,000 items, flat', 20_000, () => null],
    [
      '20,000 items, ten beneath each',
      20_000,
      (index) => (index <= 10 ? null : Math.floor((index - 1) / 10)),
    ],
    ['10,000 items, each beneath the last', 10_000, (index) => (index === 1 ? null : index - 1)],
  ])('%s', (_, count, parentOf) => {
    const json = many(count, parentOf);
    const { standard, report } = read(json);
    expect(report.kept + report.mapped).toBe(count);
    expect(standard.nodes).toHaveLength(count);
    expect(
      standard.nodes.every(({ id, parent }) => {
        const above = parentOf(Number.parseInt(id.slice(-12), 16));
        return parent === (above === null ? null : uuid(above));
      }),
    ).toBe(true);
    const again = toPackage(standard, { uuidOf, changed: '2026-11-24T00:00:00Z' });
    expect(read(again)).toEqual({ standard, report: { kept: count, mapped: 0, left: [] } });
  });

  test('our own export of the most nodes that may come in is a file that may come in', async () => {
    const count = 1_000;
    const { standard } = read(many(count, (index) => (index <= 10 ? null : Math.floor((index - 1) / 10))));
    const nodes = standard.nodes.map((node) => ({ ...node, text: '规'.repeat(75), label: 'Standard' }));
    const { length } = await exportStandard({ ...standard, nodes }, 'case');
    expect((length / count) * MAX_NODES).toBeLessThan(MAX_FILE_BYTES);
  });

  test('a standard that is 10,000 deep can be walked down and up', () => {
    const { standard } = read(many(10_000, (index) => (index === 1 ? null : index - 1)));
    expect(descendantsOf(standard, uuid(1))).toHaveLength(9_999);
    expect(ancestorsOf(standard, uuid(10_000))).toHaveLength(9_999);
  });
});
