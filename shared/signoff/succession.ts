/** That a key was replaced: `next` follows `did`. No key is replaced twice. */
export interface Succession {
  readonly did: string;
  readonly next: string;
  /** An instant in UTC, as its holder says. */
  readonly signed: string;
}

/** A key and all that follow it, in order. */
export function keysFrom(did: string, successions: readonly Succession[]): readonly string[] {
  const keys = [did];
  for (;;) {
    const next = successions.find((one) => one.did === keys.at(-1))?.next;
    if (next === undefined || keys.includes(next)) return keys;
    keys.push(next);
  }
}
