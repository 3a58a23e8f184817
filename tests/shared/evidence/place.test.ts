import { expect, test } from 'vitest';
import { readPlace, timeText } from '../../../shared/evidence/place.ts';

test.each([
  ['第 3 页', { kind: 'page', page: 3 }],
  ['第12頁右上', { kind: 'page', page: 12 }],
  ['page 7', { kind: 'page', page: 7 }],
  ['p. 7', { kind: 'page', page: 7 }],
  ['5', { kind: 'page', page: 5 }],
  ['02:15', { kind: 'time', seconds: 135 }],
  ['从 1:02:03 起', { kind: 'time', seconds: 3723 }],
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
