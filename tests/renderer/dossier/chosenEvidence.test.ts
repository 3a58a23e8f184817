import { expect, it } from 'vitest';
import { inputOf, NOTHING_CHOSEN, toggleIn } from '../../../renderer/features/dossier/chosenEvidence.ts';
import type { OfferedEvidence } from '../../../shared/dossier/offered.ts';

const piece = (shows: number): OfferedEvidence => ({
  id: 'x',
  title: '截图',
  file: 'a.png',
  kind: 'product',
  date: null,
  drawn: true,
  identity: false,
  shows,
});

it('a piece left out where it shows something and put in where it shows nothing is in there, and only there', () => {
  const choice = toggleIn(toggleIn(NOTHING_CHOSEN, piece(2)), piece(0));
  expect(inputOf(choice, [piece(0)], '')).toEqual({ leftOut: [], putIn: ['x'], watermark: null });
  expect(inputOf(choice, [piece(2)], '')).toEqual({ leftOut: ['x'], putIn: [], watermark: null });
});
