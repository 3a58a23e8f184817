import { resolve } from 'node:path';
import { z } from 'zod';
import { plainDateSchema } from '../../shared/calendar/plainDate.ts';
import type { Contract } from '../../shared/contract/contract.ts';
import type { Client } from '../../shared/contract/procedure.ts';
import type { Language } from '../../shared/contract/records.ts';
import type { Words } from '../../shared/words/words.ts';
import type { Services } from '../services.ts';
import type { SourceFile } from '../vault/source.ts';
import type { CliWords } from './words/words.ts';

export type ExitCode = 0 | 1 | 2;

/** One value of a command: an operand by its place, or an option by its name. */
export interface Argument<Value> {
  /** How help writes the value: `<id>`, `literal|lenient`; empty for a switch. */
  readonly written: string;
  readonly presence: 'required' | 'optional' | 'many' | 'switch';
  readonly schema: z.ZodType;
  /** Never set; it carries the type of what `run` is given. */
  readonly value?: Value;
}

export const required = <S extends z.ZodType>(written: string, schema: S): Argument<z.output<S>> => ({
  written,
  schema,
  presence: 'required',
});
export const optional = <S extends z.ZodType>(
  written: string,
  schema: S,
): Argument<z.output<S> | undefined> => ({ written, schema, presence: 'optional' });
/** Any number of values: an option again and again, or all operands that are left. */
export const many = <S extends z.ZodType>(written: string, schema: S): Argument<readonly z.output<S>[]> => ({
  written,
  schema,
  presence: 'many',
});
/** An option without a value: it is there or not. */
export const toggle: Argument<boolean> = { written: '', schema: z.boolean(), presence: 'switch' };

export const text = z.string();
export const name = z.string().min(1);
/** A folder, from where the person stands. */
export const folder = name.transform((path) => resolve(path));
export const date = plainDateSchema;
export const level = z
  .string()
  .regex(/^[1-6]$/)
  .transform(Number);
/** However many: what no number can hold stands for all. */
export const count = z
  .string()
  .regex(/^\d+$/)
  .transform((digits) => Math.min(Number(digits), Number.MAX_SAFE_INTEGER));
/** Two words around an equals sign; without one the second is empty. */
export const pair = name.transform((given): readonly [string, string] => {
  const [first = '', ...rest] = given.split('=');
  return [first.trim(), rest.join('=').trim()];
});
export const oneOf = <const Choices extends readonly [string, ...string[]]>(choices: Choices) =>
  z.enum(choices);

export type OptionName = keyof CliWords['options'];
export type OperandName = keyof CliWords['operands'];
export type CommandName = keyof CliWords['commands'];
type Options = { readonly [Name in OptionName]?: Argument<unknown> };
type Operands = { readonly [Name in OperandName]?: Argument<unknown> };
type Values<Arguments> = {
  readonly [Name in keyof Arguments]: Arguments[Name] extends Argument<infer Value> ? Value : never;
};

/** What a command works with beside its own arguments. */
export interface Scene {
  readonly services: Services;
  /** The contract's procedures, checked like those of a page. */
  readonly client: Client<Contract, SourceFile>;
  readonly language: Language;
  readonly words: Words;
  readonly cli: CliWords;
  /** Prints one result: as a line of JSON under `--json`, else as words for people. */
  readonly emit: (value: unknown, describe: () => string) => void;
  /** Resolves once there is room for another result; a job that prints very many waits for it. */
  readonly drained: () => Promise<void>;
  /** Says something to people beside the result. */
  readonly note: (line: string) => void;
  /** How far a long job is. Shown on a terminal alone. */
  readonly progress: (done: number, total: number) => void;
  /** Aborted by Ctrl+C, which then ends nothing by itself: the job takes back what it half made. */
  readonly interrupted: () => AbortSignal;
}

/** One command as data: help is made from it, and the arguments are checked by it. */
export interface Command {
  readonly name: CommandName;
  readonly operands: Operands;
  readonly options: Options;
  /** What follows `zhengji` in the example of its help. */
  readonly example: string;
  readonly run: (values: never, scene: Scene) => Promise<ExitCode | void>;
}

/** Types `run` by the arguments that stand above it. */
export const command = <const Given extends Operands, const Chosen extends Options>(definition: {
  readonly name: CommandName;
  readonly operands: Given;
  readonly options: Chosen;
  readonly example: string;
  readonly run: (values: Values<Given> & Values<Chosen>, scene: Scene) => Promise<ExitCode | void>;
}): Command => definition;
