import { Fault } from '../../shared/contract/fault.ts';

const FREE_TRIES = 5;
const FIRST_WAIT_SECONDS = 30;

/** Counts wrong passphrases of each key; after five in a row one has to wait, each time twice as long. */
export interface Attempts {
  /** @throws Fault passphrase-wait, and what `open` throws */
  during<T>(did: string, open: () => Promise<T>): Promise<T>;
}

/** @param seconds a clock that only runs forward */
export function countAttempts(seconds: () => number): Attempts {
  const failures = new Map<string, { readonly count: number; readonly until: number }>();
  return {
    during: async (did, open) => {
      const former = failures.get(did) ?? { count: 0, until: 0 };
      const left = Math.ceil(former.until - seconds());
      if (left > 0) throw new Fault('passphrase-wait', { seconds: left });
      // Counted before it is tried, so that tries at the same time are not free.
      const count = former.count + 1;
      const wait = count < FREE_TRIES ? 0 : FIRST_WAIT_SECONDS * 2 ** (count - FREE_TRIES);
      failures.set(did, { count, until: seconds() + wait });
      try {
        const opened = await open();
        failures.delete(did);
        return opened;
      } catch (error) {
        if (!(error instanceof Fault && error.code === 'passphrase-wrong')) failures.set(did, former);
        throw error;
      }
    },
  };
}
