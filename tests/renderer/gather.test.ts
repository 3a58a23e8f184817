import { describe, expect, it } from 'vitest';
import { atMost, gather, type Gathered } from '../../renderer/gather.ts';

interface Sent {
  readonly name: string;
  readonly size: number;
}
const MEGABYTE = 1024 * 1024;
const file = (name: string, size = 10): Sent => ({ name, size });

/** A wire that keeps what went over it, and answers when it is told to. */
function wire() {
  const requests: (readonly string[])[] = [];
  const answers: (() => void)[] = [];
  const send = gather<Sent>(
    async (name, _input, alone) => {
      requests.push([`alone ${alone?.name ?? name}`]);
      return name;
    },
    (calls: readonly Gathered<Sent>[]) => {
      requests.push(calls.map(({ file: { name } }) => name));
      return new Promise((resolve) =>
        answers.push(() => resolve(calls.map(({ file: { name } }) => `got ${name}`))),
      );
    },
  );
  const answer = async () => {
    answers.shift()?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  return { requests, send, answer };
}

describe('calls with small files', () => {
  it('made in one moment go in one request, and each has its own answer', async () => {
    const { requests, send, answer } = wire();
    const replies = Promise.all(['a', 'b', 'c'].map((name) => send('evidence.add', {}, file(name))));
    await answer();
    await answer();
    expect([requests, await replies]).toEqual([[['a', 'b', 'c']], ['got a', 'got b', 'got c']]);
  });

  it('that come while others are under way go next', async () => {
    const { requests, send, answer } = wire();
    const first = send('evidence.add', {}, file('a'));
    await answer();
    const later = Promise.all(['b', 'c'].map((name) => send('evidence.add', {}, file(name))));
    expect(requests).toEqual([['a']]);
    await answer();
    await answer();
    expect([requests, await first, await later]).toEqual([[['a'], ['b', 'c']], 'got a', ['got b', 'got c']]);
  });

  it('travel no more than 128 and 32 MB together', async () => {
    const { requests, send, answer } = wire();
    const all = [
      ...Array.from({ length: 40 }, (_, at) => file(`m${at}`, MEGABYTE)),
      ...Array.from({ length: 150 }, (_, at) => file(`s${at}`, 1)),
    ];
    const replies = Promise.all(all.map((one) => send('evidence.add', {}, one)));
    for (let turn = 0; turn < 4; turn += 1) await answer();
    expect(requests.map(({ length }) => length)).toEqual([32, 128, 30]);
    expect(await replies).toHaveLength(190);
  });

  it('leave the others to go by themselves: a large file, a call without one, and what may take long', async () => {
    const { requests, send } = wire();
    await Promise.all([
      send('evidence.add', {}, file('film', 2 * MEGABYTE)),
      send('coverage.show', {}),
      send('templates.fill', {}, file('form')),
    ]);
    expect(requests).toEqual([['alone film'], ['alone coverage.show'], ['alone form']]);
  });

  it('all learn that the wire broke, and the next go again', async () => {
    let isBroken = true;
    const send = gather<Sent>(
      () => Promise.resolve('alone'),
      (calls) =>
        isBroken ? Promise.reject(new Error('broken')) : Promise.resolve(calls.map(() => 'got it')),
    );
    const outcomes = await Promise.allSettled(['a', 'b'].map((name) => send('evidence.add', {}, file(name))));
    isBroken = false;
    expect([outcomes.map(({ status }) => status), await send('evidence.add', {}, file('c'))]).toEqual([
      ['rejected', 'rejected'],
      'got it',
    ]);
  });
});

it('so many calls at once, and no more, also where some of them fail', async () => {
  let underWay = 0;
  let most = 0;
  const send = atMost<Sent>(2, async (name) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((resolve) => setTimeout(resolve, 2));
    underWay -= 1;
    if (name === '3') throw new Error('failed');
    return name;
  });
  const outcomes = await Promise.allSettled(Array.from({ length: 7 }, (_, at) => send(String(at), {})));
  expect([most, outcomes.filter(({ status }) => status === 'fulfilled').length]).toEqual([2, 6]);
});
