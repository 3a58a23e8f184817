import { afterEach, expect, test, vi } from 'vitest';
import {
  ProcessQueue,
  Seat,
  type Asked,
  type QueueOptions,
  type WorkProcess,
} from '../../../electron/apart/queue.ts';

/** What a process does with a request: answer it, die of it, or hang. */
type Deed = 'answer' | 'die' | 'hang';

/** A queue whose processes do as they are told, and what became of them. */
function queueWith(deeds: readonly Deed[], options: Partial<QueueOptions> = {}) {
  const left = [...deeds];
  const asked: string[] = [];
  const processes: { killed: boolean }[] = [];
  const spawn = (): WorkProcess => {
    const state = { killed: false };
    processes.push(state);
    let tell: (message: unknown) => void = () => undefined;
    let exit: () => void = () => undefined;
    return {
      postMessage: (message) => {
        const { id, request } = message as Asked<string>;
        asked.push(request);
        const deed = left.shift() ?? 'answer';
        if (deed === 'answer') queueMicrotask(() => tell({ id, answer: request.toUpperCase() }));
        if (deed === 'die') queueMicrotask(() => exit());
      },
      onMessage: (listener) => (tell = listener),
      onExit: (listener) => (exit = listener),
      kill: () => (state.killed = true),
    };
  };
  return { queue: new ProcessQueue<string, string>({ spawn, timeLimit: 20, ...options }), asked, processes };
}

afterEach(() => vi.useRealTimers());

test('requests are answered in order by one process', async () => {
  const { queue, processes } = queueWith([]);
  const answers = await Promise.all(['a', 'b', 'c'].map((one) => queue.ask(one)));
  expect(answers).toEqual([{ answer: 'A' }, { answer: 'B' }, { answer: 'C' }]);
  expect(processes).toHaveLength(1);
});

test('where the last has its turn next, what is under way is still finished first', async () => {
  const { queue, asked } = queueWith([], { next: 'last' });
  await Promise.all(['a', 'b', 'c'].map((one) => queue.ask(one)));
  expect(asked).toEqual(['a', 'c', 'b']);
});

test('a process that hangs is killed, one that dies is replaced, and others get their answers', async () => {
  const { queue, processes } = queueWith(['hang', 'die', 'answer']);
  const answers = await Promise.all(['a', 'b', 'c'].map((one) => queue.ask(one)));
  expect(answers).toEqual([{ failed: 'too-slow' }, { failed: 'crashed' }, { answer: 'C' }]);
  expect(processes.map(({ killed }) => killed)).toEqual([true, true, false]);
});

test('closing breaks off what is under way and what waits, and the queue can be used again', async () => {
  const { queue, asked, processes } = queueWith(['hang']);
  const broken = Promise.all(['a', 'b'].map((one) => queue.ask(one)));
  queue.close();
  expect(await broken).toEqual([{ failed: 'closed' }, { failed: 'closed' }]);
  expect(asked).toEqual(['a']);
  expect(await queue.ask('c')).toEqual({ answer: 'C' });
  expect(processes).toHaveLength(2);
});

test('a process that has nothing to do for long enough is ended, and no earlier', async () => {
  vi.useFakeTimers();
  const { queue, processes } = queueWith([], { rest: 1000 });
  await queue.ask('a');
  vi.advanceTimersByTime(900);
  await queue.ask('b');
  vi.advanceTimersByTime(900);
  expect(processes).toEqual([{ killed: false }]);
  vi.advanceTimersByTime(100);
  expect(processes).toEqual([{ killed: true }]);
  expect(await queue.ask('c')).toEqual({ answer: 'C' });
});

test('a process that cannot be started at all is told to each who asks', async () => {
  const queue = new ProcessQueue<string, string>({
    spawn: () => {
      throw new Error('no process');
    },
    timeLimit: 20,
  });
  await expect(queue.ask('a')).rejects.toThrow('no process');
  await expect(queue.ask('b')).rejects.toThrow('no process');
});

test('of queues with one seat only one keeps a process, and none is taken away from its work', async () => {
  const seat = new Seat();
  const first = queueWith([], { seat });
  const second = queueWith([], { seat });
  await first.queue.ask('a');
  expect(await second.queue.ask('b')).toEqual({ answer: 'B' });
  expect([first.processes, second.processes]).toEqual([[{ killed: true }], [{ killed: false }]]);
  const underWay = second.queue.ask('c');
  expect(await first.queue.ask('d')).toEqual({ answer: 'D' });
  expect(await underWay).toEqual({ answer: 'C' });
  expect(second.processes).toEqual([{ killed: false }]);
});
