import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childrenOf, findCycle, printOrder } from '../../../shared/exchange/tree.ts';

/** Each node has parents among those before it: no ring can be. */
const acyclic = fc
  .array(fc.array(fc.nat(), { maxLength: 2 }), { maxLength: 30 })
  .map((drafts) => drafts.map((above, node) => (node === 0 ? [] : above.map((parent) => parent % node))));

describe('a ring', () => {
  test('is found in none that has none', () => {
    fc.assert(
      fc.property(acyclic, (parents) => {
        expect(findCycle(parents)).toBeNull();
      }),
    );
  });

  test('is found in any that has one, and goes from child to parent', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat({ max: 9 }), { maxLength: 3 }), { minLength: 10, maxLength: 10 }),
        (parents) => {
          const ring = findCycle(parents);
          const reaches = (from: number): boolean => {
            const seen = new Set<number>();
            const ahead = [...(parents[from] ?? [])];
            for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
              if (node === from) return true;
              if (seen.has(node)) continue;
              seen.add(node);
              ahead.push(...(parents[node] ?? []));
            }
            return false;
          };
          expect(ring !== null).toBe(parents.some((_, node) => reaches(node)));
          ring?.forEach((node, index) => {
            expect(parents[node]).toContain(ring[(index + 1) % ring.length]);
          });
        },
      ),
    );
  });
});

test('print order puts each node before what is beneath it, and that before its next sibling', () => {
  expect(printOrder(childrenOf([null, 0, null, 0, 1, 2]))).toEqual([0, 1, 4, 3, 2, 5]);
});
