import type { Contract } from '../../shared/contract/contract.ts';
import type { Handlers } from '../../shared/contract/procedure.ts';
import type { Services } from '../services.ts';
import type { SourceFile } from '../vault/source.ts';

/** What a call brings with it beside its input. */
export interface Context {
  readonly services: Services;
  /** The file beside the call, where there is one. */
  readonly file?: SourceFile | undefined;
  /** The portfolio that the caller sees, by its opening; left out where a caller sees none but its own. */
  readonly portfolio?: string | undefined;
}

/** The handlers of the procedures whose names begin with that noun. */
export type HandlersOf<Noun extends string> = Pick<
  Handlers<Contract, Context>,
  Extract<keyof Contract, `${Noun}.${string}`>
>;
