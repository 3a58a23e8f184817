/** Trees as lists of positions: node 7 has parent 3. Nothing here recurses, since trees may be thousands deep. */

/** The children of each node, by position; under null stand the roots. Siblings keep their order. */
export function childrenOf(
  parents: readonly (number | null)[],
): ReadonlyMap<number | null, readonly number[]> {
  const children = new Map<number | null, number[]>();
  parents.forEach((parent, node) => {
    const siblings = children.get(parent);
    if (siblings) siblings.push(node);
    else children.set(parent, [node]);
  });
  return children;
}

/** All nodes as a book prints them: each before what is beneath it, and that before its next sibling. */
export function printOrder(children: ReadonlyMap<number | null, readonly number[]>): readonly number[] {
  const order: number[] = [];
  const ahead = (children.get(null) ?? []).toReversed();
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    order.push(node);
    for (const child of (children.get(node) ?? []).toReversed()) ahead.push(child);
  }
  return order;
}

/** A ring of nodes in which each is a child of the next, and the last of the first; null where there is none. */
export function findCycle(parents: readonly (readonly number[])[]): readonly number[] | null {
  // Leaves are taken away until nothing is left (Kahn); what cannot be taken away has rings beneath.
  const childCount = parents.map(() => 0);
  for (const above of parents) for (const parent of above) childCount[parent] = (childCount[parent] ?? 0) + 1;
  const leaves = childCount.flatMap((count, node) => (count === 0 ? [node] : []));
  const isAway = parents.map(() => false);
  for (let leaf = leaves.pop(); leaf !== undefined; leaf = leaves.pop()) {
    isAway[leaf] = true;
    for (const parent of parents[leaf] ?? []) {
      const count = (childCount[parent] ?? 0) - 1;
      childCount[parent] = count;
      if (count === 0) leaves.push(parent);
    }
  }
  const start = isAway.indexOf(false);
  if (start === -1) return null;
  return ringBeneath(start, parents, isAway);
}

/** Every node that is not away has a child that is not: going down from one must come round. */
function ringBeneath(
  start: number,
  parents: readonly (readonly number[])[],
  isAway: readonly boolean[],
): readonly number[] {
  const child = new Map<number, number>();
  parents.forEach((above, node) => {
    if (!isAway[node]) for (const parent of above) child.set(parent, node);
  });
  const path = new Map<number, number>();
  let node = start;
  while (!path.has(node)) {
    path.set(node, path.size);
    node = child.get(node) ?? start;
  }
  return [...path.keys()].slice(path.get(node)).toReversed();
}
