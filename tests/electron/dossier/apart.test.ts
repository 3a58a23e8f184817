import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WorkProcess } from '../../../electron/apart/queue.ts';
import { drawApart, type DrawingApart } from '../../../electron/dossier/apart.ts';
import { spawnNodeDrawWorker } from '../../../electron/dossier/node.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import type { Block } from '../../../shared/dossier/document.ts';
import { temporaryFolder } from '../../support/services.ts';
import { dossierOf, drawWith } from './sample.ts';

const plate = (id: string): Block => ({
  kind: 'plate',
  id,
  title: `佐证 ${id}`,
  lines: [],
  picture: { ref: id, otherwise: '此图片不能排入页面。' },
});
const longTable: Block = {
  kind: 'table',
  columns: [{ share: 1 }, { share: 4 }],
  head: [],
  rows: Array.from({ length: 1500 }, (_, index) => ({
    cells: [{ text: String(index) }, { text: '依据标注规范，对图像、文本、语音等数据进行标注。' }],
  })),
};
const long = dossierOf([longTable, plate('gone'), plate('gone-too')]);
const short = dossierOf([plate('gone')]);

/** Draws in a process of its own, into a file that is there. */
async function drawnApart(
  sources: Partial<DrawingApart> = {},
  signal?: AbortSignal,
  spawn: () => WorkProcess = spawnNodeDrawWorker,
) {
  const path = join(temporaryFolder(), 'dossier.pdf');
  writeFileSync(path, '');
  const pictures = () => Promise.reject(new Fault('picture-unreadable'));
  const drawing = { document: short, pictures, fontsFolder: 'resources/fonts', path, ...sources };
  const drawn = await drawApart(spawn, drawing, signal);
  return { ...drawn, bytes: readFileSync(path) };
}

describe('a dossier drawn in a process of its own', () => {
  it('has the bytes of one drawn here, tells of each page, and keeps nobody here waiting', async () => {
    const pages: string[] = [];
    let [last, longest] = [performance.now(), 0];
    const ticking = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const progress = (page: number, of: number) => void pages.push(`${page} of ${of}`);
    const apart = await drawnApart({ document: long, progress });
    clearInterval(ticking);
    const { bytes, ...drawn } = await drawWith(long, {
      pictures: () => Promise.reject(new Fault('picture-unreadable')),
    });
    expect(apart.bytes.equals(bytes)).toBe(true);
    expect(apart).toMatchObject(drawn);
    expect(apart.undrawn).toEqual([
      { ref: 'gone', code: 'picture-unreadable' },
      { ref: 'gone-too', code: 'picture-unreadable' },
    ]);
    expect(pages).toHaveLength(drawn.pages);
    expect(pages.at(-1)).toBe(`${drawn.pages} of ${drawn.pages}`);
    // Drawing these pages here takes seconds at a stretch.
    expect(longest).toBeLessThan(1_000);
  });

  it('can be cancelled, which ends the process', async () => {
    const stop = new AbortController();
    let killed = false;
    const spawn = (): WorkProcess => {
      const worker = spawnNodeDrawWorker();
      return {
        ...worker,
        kill: () => {
          killed = true;
          worker.kill();
        },
      };
    };
    const drawn = drawnApart({ progress: () => stop.abort() }, stop.signal, spawn);
    await expect(drawn).rejects.toMatchObject({ code: 'cancelled' });
    expect(killed).toBe(true);
  });

  it('is none where a file took too long: another time it would have been another dossier', async () => {
    const pictures = (name: string) => Promise.reject(new Fault('took-too-long', { name }));
    await expect(drawnApart({ pictures })).rejects.toMatchObject({
      code: 'took-too-long',
      params: { name: 'gone' },
    });
  });

  it('is none where the disk is full, which the system’s own code tells', async () => {
    await expect(drawnApart({ path: '/dev/full' })).rejects.toMatchObject({ code: 'ENOSPC' });
  });

  it('is none where the file that it was to be written to is gone', async () => {
    await expect(drawnApart({ path: '/nowhere/dossier.pdf' })).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is none where the process dies, or what it needs breaks', async () => {
    const dying = () => spawnNodeDrawWorker('/nowhere/worker.ts');
    await expect(drawnApart({}, undefined, dying)).rejects.toThrow('has ended');
    await expect(drawnApart({ fontsFolder: '/nowhere' })).rejects.toThrow('ENOENT');
    const pictures = () => Promise.reject(new Error('the disk is gone'));
    await expect(drawnApart({ pictures })).rejects.toThrow('the disk is gone');
  });
});
