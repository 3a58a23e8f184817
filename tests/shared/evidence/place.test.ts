import { expect, test } from 'vitest';
import { readPlace, regionBetween, regionText, timeText } from '../../../shared/evidence/place.ts';

test.each([
  ['第 3 页', { kind: 'page', page: 3 }],
  ['第12頁右上', { kind: 'page', page: 12 }],
  ['page 7', { kind: 'page', page: 7 }],
  ['p. 7', { kind: 'page', page: 7 }],
  ['5', { kind: 'page', page: 5 }],
  ['02:15', { kind: 'time', seconds: 135 }],
  ['从 1:02:03 起', { kind: 'time', seconds: 3723 }],
  ['左上角：12%, 30%, 40% × 8%', { kind: 'region', x: 12, y: 30, width: 40, height: 8 }],
  ['90%, 0%, 20% × 10%', null],
  ['准确率 92%', null],
  ['表二', null],
  ['step 3', null],
  ['', null],
])('%s', (words, place) => {
  expect(readPlace(words)).toEqual(place);
});

test.each([
  [0, '00:00'],
  [75.9, '01:15'],
  [3723, '1:02:03'],
])('%d seconds are written %s, and read back as the same', (seconds, text) => {
  expect(timeText(seconds)).toBe(text);
  expect(readPlace(text)).toEqual({ kind: 'time', seconds: Math.floor(seconds) });
});

test('a region is drawn from any corner, holds whole per cent, and is read back as the same', () => {
  const region = { x: 10, y: 50, width: 21, height: 50 };
  expect(regionBetween({ x: 0.305, y: 1.2 }, { x: 0.104, y: 0.5 })).toEqual(region);
  expect(readPlace(regionText(region))).toEqual({ kind: 'region', ...region });
  expect(regionBetween({ x: 1, y: 1 }, { x: 1, y: 1 })).toEqual({ x: 99, y: 99, width: 1, height: 1 });
});
