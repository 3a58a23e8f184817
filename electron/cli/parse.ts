import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../../shared/contract/records.ts';
import type { PlainDate } from '../../shared/calendar/plainDate.ts';
import { date, oneOf, optional, type Argument, type Command, type CommandName } from './command.ts';
import { WrongCall } from './wrongCall.ts';

/** Options that every command takes. Those without an `Argument` are switches. */
export const GLOBAL_OPTIONS = {
  json: null,
  lang: optional('zh-CN|zh-TW|en', oneOf(LANGUAGES)),
  'as-of': optional('YYYY-MM-DD', date),
  help: null,
} as const;

/** A command line taken apart, before it is known which command it is. */
export interface Line {
  readonly positionals: readonly string[];
  /** By name, in the order given; a switch has no values. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  readonly json: boolean;
  readonly help: boolean;
}

/**
 * Takes a command line apart. What it means is checked later, so that an error can be told in the right
 * language and form: an unknown option is kept under the name it was given by.
 */
export function takeApart(argv: readonly string[], commands: readonly Command[]): Line {
  const given = commands.flatMap((one) => Object.entries(one.options));
  const withValue = new Set([
    'lang',
    'as-of',
    ...given.flatMap(([name, { presence }]) => (presence === 'switch' ? [] : [name])),
  ]);
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      ...Object.fromEntries([...withValue].map((option) => [option, { type: 'string' as const }])),
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const options = new Map<string, readonly string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = token.name === 'help' ? 'help' : token.rawName.replace(/^--/, '');
    // `--title --kind product` forgot its title; a value that does begin so is written `--title=--…`.
    const isForgotten = token.value === undefined || (!token.inlineValue && token.value.startsWith('--'));
    options.set(option, [...(options.get(option) ?? []), ...(isForgotten ? [] : [token.value])]);
  }
  // The two are heard even where a forgotten value swallowed them: they say how the error is told.
  return {
    positionals,
    options,
    json: options.has('json') || argv.includes('--json'),
    help: options.has('help') || argv.includes('--help'),
  };
}

/** The language that a line asks for. Read before anything else, so that what is wrong there is told in it. @throws WrongCall */
export const readLanguage = ({ options }: Line): Language | undefined =>
  readOption('lang', GLOBAL_OPTIONS.lang, options) as Language | undefined;

/** The day that a line asks for. @throws WrongCall */
export const readAsOf = ({ options }: Line): PlainDate | undefined =>
  readOption('as-of', GLOBAL_OPTIONS['as-of'], options) as PlainDate | undefined;

/** The command that a line names, and the operands after its name. @throws WrongCall */
export function findCommand(
  { positionals }: Line,
  commands: readonly Command[],
): { readonly command: Command; readonly operands: readonly string[] } {
  const [noun, verb] = positionals;
  if (noun === undefined) throw new WrongCall('command-missing');
  for (const [wanted, rest] of [
    [`${noun} ${verb ?? ''}`, positionals.slice(2)],
    [noun, positionals.slice(1)],
  ] as const) {
    const command = commands.find((one) => one.name === (wanted as CommandName));
    if (command) return { command, operands: rest };
  }
  if (!commands.some((one) => one.name.startsWith(`${noun} `)))
    throw new WrongCall('command-unknown', { command: noun });
  if (verb === undefined) throw new WrongCall('verb-missing', { noun });
  throw new WrongCall('command-unknown', { command: `${noun} ${verb}` });
}

/** A command's arguments, checked, by name. @throws WrongCall */
export function readArguments(
  command: Command,
  operands: readonly string[],
  { options }: Line,
): Readonly<Record<string, unknown>> {
  for (const option of options.keys())
    if (!(option in command.options) && !(option in GLOBAL_OPTIONS))
      throw new WrongCall('option-unknown', { option: dashed(option), command: command.name });
  return {
    ...readOperands(command, operands),
    ...Object.fromEntries(
      Object.entries(command.options).map(([option, argument]) => [
        option,
        readOption(option, argument, options),
      ]),
    ),
  };
}

function readOperands(command: Command, given: readonly string[]): Record<string, unknown> {
  const left = [...given];
  const values: Record<string, unknown> = {};
  for (const [operand, argument] of Object.entries(command.operands)) {
    const taken = left.splice(0, argument.presence === 'many' ? left.length : 1);
    if (taken.length === 0)
      throw new WrongCall('operand-missing', { operand: argument.written, command: command.name });
    const checked = taken.map((value) => check(argument.written, argument, value));
    values[operand] = argument.presence === 'many' ? checked : checked[0];
  }
  const [surplus] = left;
  if (surplus !== undefined)
    throw new WrongCall('operand-surplus', { value: surplus, command: command.name });
  return values;
}

function readOption(option: string, argument: Argument<unknown>, options: Line['options']): unknown {
  const given = options.get(option);
  if (argument.presence === 'switch') {
    if (given !== undefined && given.length > 0)
      throw new WrongCall('operand-surplus', { value: given[0] ?? '', command: '' });
    return given !== undefined;
  }
  if (given === undefined) {
    if (argument.presence === 'required')
      throw new WrongCall('option-missing', { option: `${dashed(option)} ${argument.written}` });
    return argument.presence === 'many' ? [] : undefined;
  }
  if (given.length === 0) throw new WrongCall('value-missing', { option: dashed(option) });
  if (argument.presence !== 'many' && given.length > 1)
    throw new WrongCall('option-twice', { option: dashed(option) });
  const checked = given.map((value) => check(dashed(option), argument, value));
  return argument.presence === 'many' ? checked : checked[0];
}

function check(option: string, { schema, written }: Argument<unknown>, value: string): unknown {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new WrongCall('value-wrong', { option, value, wanted: written });
  return parsed.data;
}

/** `--title`, `-x`. An unknown short option keeps its own dash. */
const dashed = (option: string): string => (option.startsWith('-') ? option : `--${option}`);
