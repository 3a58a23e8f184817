// The parts that we use of libraries that bring no types of their own.

declare module '@digitalbazaar/vc' {
  interface Loaded {
    readonly contextUrl: null;
    readonly documentUrl: string;
    readonly document: object;
    /** `static`: it never changes, so it may be kept as it was processed. */
    readonly tag?: 'static';
  }
  type DocumentLoader = (url: string) => Promise<Loaded>;
  function issue(options: {
    readonly credential: object;
    readonly suite: object;
    readonly documentLoader: DocumentLoader;
    readonly now: string;
  }): Promise<Record<string, unknown>>;
  function verifyCredential(options: {
    readonly credential: object;
    readonly suite: object;
    readonly documentLoader: DocumentLoader;
    readonly now: string;
    readonly checkStatus?: () => Promise<{ readonly verified: boolean }>;
  }): Promise<{ readonly verified: boolean; readonly error?: Error }>;
}

declare module '@digitalbazaar/data-integrity' {
  const DataIntegrityProof: new (options: {
    readonly cryptosuite: object;
    readonly signer?: object;
    readonly date?: string;
  }) => object;
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  const cryptosuite: object;
}
