import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { Fault } from '../../../shared/contract/fault.ts';
import {
  createAnswer,
  createClient,
  procedure,
  type FindProcedure,
  type Handlers,
  type Reply,
} from '../../../shared/contract/procedure.ts';

const contract = {
  'number.double': procedure(z.object({ number: z.number() }), z.object({ double: z.number() })),
  'number.fail': procedure(
    z.object({ how: z.enum(['fault', 'crash', 'wrong']) }),
    z.object({ double: z.number() }),
  ),
} as const;

const findProcedure: FindProcedure = (name) =>
  Promise.resolve(Object.hasOwn(contract, name) ? contract[name as keyof typeof contract] : undefined);

function build() {
  const onCrash = vi.fn<(name: string, error: unknown) => void>();
  const handlers: Handlers<typeof contract, number> = {
    'number.double': ({ number }, factor) => ({ double: number * factor }),
    'number.fail': ({ how }) => {
      if (how === 'fault') throw new Fault('file-missing', { path: '/a' });
      if (how === 'crash') throw new Error('a secret path');
      return { double: 'two' as unknown as number };
    },
  };
  const answer = createAnswer<typeof contract, number>(
    findProcedure,
    (name) => Promise.resolve(handlers[name]),
    onCrash,
  );
  return { answer, onCrash };
}

describe('the server half of the contract', () => {
  it.each<[string, string, unknown, Reply]>([
    ['answers', 'number.double', { number: 2 }, { ok: true, value: { double: 4 } }],
    [
      'refuses an unknown name',
      'number.halve',
      {},
      { ok: false, code: 'unknown-procedure', params: { name: 'number.halve' } },
    ],
    [
      'refuses a name that every object has',
      'toString',
      {},
      { ok: false, code: 'unknown-procedure', params: { name: 'toString' } },
    ],
    [
      'passes a fault on, with what fills its words',
      'number.fail',
      { how: 'fault' },
      { ok: false, code: 'file-missing', params: { path: '/a' } },
    ],
    [
      'says nothing of a crash but that it happened',
      'number.fail',
      { how: 'crash' },
      { ok: false, code: 'internal', params: {} },
    ],
    [
      'lets no wrong answer out',
      'number.fail',
      { how: 'wrong' },
      { ok: false, code: 'internal', params: {} },
    ],
  ])('%s', async (_title, name, input, reply) => {
    const { answer } = build();
    expect(await answer(name, input, 2)).toEqual(reply);
  });

  it('says where an input is wrong', async () => {
    const { answer, onCrash } = build();
    const reply = await answer('number.double', { number: 'two' }, 2);
    expect(reply).toMatchObject({
      ok: false,
      code: 'bad-input',
      params: { detail: expect.stringMatching(/^\/number: /) as string },
    });
    expect(onCrash).not.toHaveBeenCalled();
  });

  it('reports what nobody foresaw to the host', async () => {
    const { answer, onCrash } = build();
    await answer('number.fail', { how: 'crash' }, 2);
    expect(onCrash).toHaveBeenCalledWith('number.fail', new Error('a secret path'));
  });
});

describe('where what goes in and out of a procedure cannot be loaded', () => {
  const lost: FindProcedure = () => Promise.reject(new Error('the file is gone'));

  it('a call is answered all the same, and nothing is done', async () => {
    const handle = vi.fn();
    const crash = vi.fn();
    const answer = createAnswer<typeof contract, number>(lost, handle, crash);
    expect(await answer('number.double', { number: 2 }, 2)).toEqual({
      ok: false,
      code: 'internal',
      params: {},
    });
    expect([handle.mock.calls, crash.mock.calls]).toEqual([
      [],
      [['number.double', new Error('the file is gone')]],
    ]);
  });
});

describe('the client half', () => {
  it('calls by name over any transport, and throws a refusal as a fault', async () => {
    const { answer } = build();
    const client = createClient<typeof contract, File>(async (name, input) => {
      const reply = await answer(name, JSON.parse(JSON.stringify(input)), 2);
      return JSON.parse(JSON.stringify(reply)) as unknown;
    });
    expect(await client['number.double']({ number: 21 })).toEqual({ double: 42 });
    await expect(client['number.fail']({ how: 'fault' })).rejects.toEqual(
      new Fault('file-missing', { path: '/a' }),
    );
  });

  it('refuses a reply that is none', async () => {
    const client = createClient<typeof contract, File>(() => Promise.resolve('<html>'));
    await expect(client['number.double']({ number: 1 })).rejects.toThrow('Invalid input');
  });
});
