// The part that the tests use of a library that brings no types of its own.
declare module 'jsonld' {
  const jsonld: {
    canonize(
      document: object,
      options: {
        readonly algorithm: 'RDFC-1.0';
        readonly format: 'application/n-quads';
        readonly safe: true;
        readonly documentLoader: (url: string) => Promise<{ documentUrl: string; document: object }>;
      },
    ): Promise<string>;
  };
  export default jsonld;
}
