/** That a key was replaced: `next` follows `did`. No key is replaced twice. */
export interface Succession {
  readonly did: string;
  readonly next: string;
  /** An instant in UTC, as its holder says. */
  readonly signed: string;
}

/** An answer of the desk, as far as it may say that a key was replaced. */
interface DeskAnswer {
  readonly did: string;
  readonly made: string;
  readonly words: readonly { readonly signoff: string; readonly successor: boolean }[];
}

/** What the answers of a desk say of keys that were replaced there. */
export const successionsAmong = (answers: readonly DeskAnswer[]): readonly Succession[] =>
  answers.flatMap(({ did, made, words }) =>
    words.filter(({ successor }) => successor).map(({ signoff: next }) => ({ did, next, signed: made })),
  );

/** A key and all that follow it, in order. */
export function keysFrom(did: string, successions: readonly Succession[]): readonly string[] {
  const keys = [did];
  for (;;) {
    const next = successions.find((one) => one.did === keys.at(-1))?.next;
    if (next === undefined || keys.includes(next)) return keys;
    keys.push(next);
  }
}
