import { afterEach, expect, it } from 'vitest';
import type { SpawnProcess, WorkProcess } from '../../../electron/apart/queue.ts';
import { spawnNodePictureWorker } from '../../../electron/pictures/node.ts';
import { SmallPictures } from '../../../electron/pictures/small.ts';
import { png } from './samples.ts';

let small: SmallPictures;
afterEach(() => small.close());

/** The first process dies as soon as it is asked, the next ones do their work. */
function dyingOnce(): SpawnProcess {
  let spawned = 0;
  return (): WorkProcess => {
    const worker = spawnNodePictureWorker();
    spawned += 1;
    if (spawned > 1) return worker;
    return {
      postMessage: () => worker.kill(),
      onMessage: (listener) => worker.onMessage(listener),
      onExit: (listener) => worker.onExit(listener),
      kill: () => worker.kill(),
    };
  };
}

it('what failed because the process died is made when it is asked for again', async () => {
  small = new SmallPictures(dyingOnce());
  const ask = () => small.get('one', () => Promise.resolve(png));
  await expect(ask()).rejects.toMatchObject({ code: 'picture-unreadable' });
  expect(await ask()).toMatchObject({ width: 40, height: 20 });
});

it('what could not be read is read again', async () => {
  small = new SmallPictures(spawnNodePictureWorker);
  await expect(small.get('one', () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
  expect(await small.get('one', () => Promise.resolve(png))).toMatchObject({ width: 40 });
});

it('what cannot be decoded is not tried again', async () => {
  small = new SmallPictures(spawnNodePictureWorker);
  let read = 0;
  const ask = () =>
    small.get('one', () => {
      read += 1;
      return Promise.resolve(Buffer.from('no picture'));
    });
  for (let time = 0; time < 2; time += 1)
    await expect(ask()).rejects.toMatchObject({ code: 'picture-unreadable' });
  expect(read).toBe(1);
});
