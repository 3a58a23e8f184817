import { expect, test } from 'vitest';
import { createFormats } from '../../../renderer/ui/formats.ts';
import { LANGUAGES } from '../../../shared/contract/records.ts';

test.each(LANGUAGES)('in %s dates are written one way, with the moment or without', (language) => {
  const { day, moment } = createFormats(language);
  expect([day('2026-04-01'), moment('2026-04-01T12:00:00Z').slice(0, 8)]).toEqual(['2026-04-01', '2026-04-']);
  expect(moment('2026-04-01T12:00:00Z')).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/);
});

test.each([
  ['en', 1, '1 B'],
  ['en', 564, '564 B'],
  ['en', 1200, '1.2 kB'],
  ['en', 2_400_000, '2.4 MB'],
  ['en', 3e12, '3,000 GB'],
  ['zh-CN', 564, '564 B'],
  ['zh-TW', 564, '564 B'],
] as const)('in %s a size of %d bytes is %s', (language, size, text) => {
  expect(createFormats(language).bytes(size)).toBe(text);
});
