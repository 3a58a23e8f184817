import { expect, type Locator } from '@playwright/test';

/** Drops files from the disk on something, as the system does when a person drops them: what lies above it has to be gone. */
export async function drop(target: Locator, paths: readonly string[]): Promise<void> {
  const page = target.page();
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('nothing to drop on');
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await expect
    .poll(() =>
      target.evaluate((element, { x, y }) => element.contains(document.elementFromPoint(x, y)), place),
    )
    .toBe(true);
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...place, data });
  await session.detach();
}
