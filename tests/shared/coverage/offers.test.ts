import { expect, test } from 'vitest';
import { offersOf, type Equivalence } from '../../../shared/coverage/offers.ts';
import type { Claim } from '../../../shared/evidence/evidence.ts';

const claim = (evidence: string, place: string, note = '', where = ''): Claim => {
  const [standard = '', node = ''] = place.split('/');
  return { id: `${evidence} ${place}`, evidence, standard, node, note, where };
};
const pair = (...places: readonly [string, string]): Equivalence => {
  const [one, other] = places.map((place) => {
    const [standard = '', node = ''] = place.split('/');
    return { standard, node };
  });
  return [one, other] as unknown as Equivalence;
};
const told = (claims: readonly Claim[], pairs: readonly Equivalence[]) =>
  offersOf(claims, pairs).map(
    ({ evidence, from, to }) => `${evidence}: ${from.standard}/${from.node} → ${to.standard}/${to.node}`,
  );

test.each<[string, readonly Claim[], readonly Equivalence[], readonly string[]]>([
  [
    'a pair offers evidence from one side to the other',
    [claim('e', 'x/1')],
    [pair('x/1', 'y/2')],
    ['e: x/1 → y/2'],
  ],
  ['and the other way round', [claim('e', 'y/2')], [pair('x/1', 'y/2')], ['e: y/2 → x/1']],
  [
    'what is claimed already is not offered',
    [claim('e', 'x/1'), claim('e', 'y/2')],
    [pair('x/1', 'y/2')],
    [],
  ],
  [
    'one node of many pairs is offered once',
    [claim('e', 'x/1'), claim('e', 'x/2')],
    [pair('x/1', 'y/2'), pair('x/2', 'y/2')],
    ['e: x/1 → y/2'],
  ],
  [
    'an offer leads one step, not on and on',
    [claim('e', 'x/1')],
    [pair('x/1', 'y/2'), pair('y/2', 'z/3')],
    ['e: x/1 → y/2'],
  ],
  ['the same code in another standard is another node', [claim('e', 'z/1')], [pair('x/1', 'y/1')], []],
  [
    'each piece of evidence for itself',
    [claim('e', 'x/1'), claim('f', 'x/1'), claim('f', 'y/2')],
    [pair('x/1', 'y/2')],
    ['e: x/1 → y/2'],
  ],
])('%s', (_name, claims, pairs, expected) => {
  expect(told(claims, pairs)).toEqual(expected);
});

test('an offer brings along why and where the evidence shows the first node', () => {
  expect(offersOf([claim('e', 'x/1', '因为', '第 3 页')], [pair('x/1', 'y/2')])).toEqual([
    {
      evidence: 'e',
      from: { standard: 'x', node: '1' },
      to: { standard: 'y', node: '2' },
      note: '因为',
      where: '第 3 页',
    },
  ]);
});
