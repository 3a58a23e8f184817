/**
 * Stands in the built app where a library brings a client for HTTP along: every context is read from `resources/`, so
 * nothing is ever fetched, and what cannot fetch need not be trusted not to.
 */
export const httpClient = {
  get: (): never => {
    throw new Error('nothing is fetched from the network');
  },
};
