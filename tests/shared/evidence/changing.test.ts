import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChange, evidenceChangeSchema, putBack } from '../../../shared/evidence/changing.ts';
import { EVIDENCE_KINDS, evidenceDetailsSchema } from '../../../shared/evidence/evidence.ts';

const details = evidenceDetailsSchema.parse({
  title: '测试报告',
  date: '2026-03-01',
  employer: '青禾数据',
  tags: ['测试', '客服'],
});
const change = (told: object) => evidenceChangeSchema.parse(told);

test('only what is told changes; tags are added behind and taken away', () => {
  expect(
    applyChange(details, change({ kind: 'testimony', addTags: ['2026'], removeTags: ['客服'] })),
  ).toEqual({
    after: { ...details, kind: 'testimony', tags: ['测试', '2026'] },
    former: { kind: 'product', tags: ['测试', '客服'] },
  });
});

test('what is told to be empty is emptied', () => {
  const applied = applyChange(details, change({ date: null, employer: '' }));
  expect(applied?.after).toEqual({ ...details, date: null, employer: '' });
});

test('who says so already is not changed', () => {
  expect(applyChange(details, change({ employer: '青禾数据', addTags: ['测试'] }))).toBeNull();
});

test('any change can be put back, whatever it was', () => {
  const tags = fc.uniqueArray(fc.constantFrom('测试', '客服', 'a', 'b'), { maxLength: 4 });
  const told = fc.record(
    {
      kind: fc.constantFrom(...EVIDENCE_KINDS),
      date: fc.constantFrom(null, '2025-01-01', '2026-03-01'),
      place: fc.constantFrom('', '北京'),
      employer: fc.constantFrom('', '青禾数据'),
      workOutput: fc.constantFrom(null, 'output'),
      addTags: tags,
      removeTags: tags,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(told, (some) => {
      const applied = applyChange(details, change(some));
      expect(applied === null ? details : putBack(applied.after, applied.former, change(some))).toEqual(
        details,
      );
    }),
  );
});
