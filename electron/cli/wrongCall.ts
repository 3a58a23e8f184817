import type { CliWords } from './words/words.ts';

/** A call that the command line itself does not understand, before any handler is asked. */
export class WrongCall extends Error {
  readonly code: keyof CliWords['wrongCall'];
  readonly params: Readonly<Record<string, string>>;

  constructor(code: keyof CliWords['wrongCall'], params: Readonly<Record<string, string>> = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'WrongCall';
    this.code = code;
    this.params = params;
  }
}
