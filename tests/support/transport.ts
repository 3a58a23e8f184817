import type { z } from 'zod';
import { findProcedure, type Contract } from '../../shared/contract/contract.ts';
import { Fault } from '../../shared/contract/fault.ts';
import type { Reply } from '../../shared/contract/procedure.ts';

type Name = keyof Contract;
type Input<N extends Name> = z.input<Contract[N]['input']>;
/** What the machine would answer: the value, or what makes it from the input. A thrown `Fault` is a refusal. */
type Value<N extends Name> = z.input<Contract[N]['output']>;
type Answer<N extends Name> = Value<N> | ((input: Input<N>, file?: File) => Value<N> | Promise<Value<N>>);
export type Replies = { readonly [N in Name]?: Answer<N> };

export interface Call {
  readonly name: string;
  readonly input: unknown;
  readonly file?: File | undefined;
}

/** Milliseconds that a reply is on its way. To find what a busy machine would break, make it many. */
const MOMENT = 5;
// Taken before a test puts a clock of its own in its place.
const wait = setTimeout;
const travelling = new Set<Reply>();

let replies: Replies = {};
let calls: Call[] = [];

/** Sets the replies of a test; what was set before and is not named stays. */
export function reply(more: Replies): void {
  replies = { ...replies, ...more };
}

/** What the page asked for, in order; with `name` only the inputs of that procedure. */
export const callsOf = (name: Name): readonly Call[] => calls.filter((call) => call.name === name);

/** Ends a test, once every reply has come that is on its way: none comes into the next one. */
export async function forgetReplies(): Promise<void> {
  while (travelling.size > 0) await new Promise((look) => wait(look, MOMENT));
  replies = {};
  calls = [];
}

/**
 * The other side of the door, as far as a test needs one. No reply is there by the next line, as none is in the app: a
 * test that counts on that would fail only where the machine is busy, and so fails here always.
 */
export async function answer(name: string, input: unknown, file?: File): Promise<Reply> {
  calls.push({ name, input, file });
  const said = await replyTo(name, input, file);
  travelling.add(said);
  await new Promise((arrive) => wait(arrive, MOMENT));
  travelling.delete(said);
  return said;
}

async function replyTo(name: string, input: unknown, file: File | undefined): Promise<Reply> {
  const known = replies[name as Name] as Answer<Name> | undefined;
  if (known === undefined) return { ok: false, code: 'unknown-procedure', params: { name } };
  try {
    const value: unknown = await (typeof known === 'function'
      ? (known as (i: unknown, f?: File) => unknown)(input, file)
      : known);
    // As the machine does: what a test leaves out is filled in, and what no machine would say is found.
    return { ok: true, value: (await findProcedure(name))?.output.parse(value) };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, code: error.code, params: error.params };
    throw error;
  }
}
