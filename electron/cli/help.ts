import type { Argument, Command, CommandName, OperandName, OptionName } from './command.ts';
import { GLOBAL_OPTIONS } from './parse.ts';
import { indented, table } from './table.ts';
import { WrongCall } from './wrongCall.ts';
import type { CliWords } from './words/words.ts';

/**
 * What `--help` prints: for all commands, for those of one noun, or for one command. It is made from the same
 * data that the arguments are checked by.
 * @throws WrongCall
 */
export function help(words: readonly string[], commands: readonly Command[], cli: CliWords): string {
  const [noun, verb] = words;
  if (noun === undefined) return overview(commands, cli);
  const exact = commands.find((one) => one.name === (`${noun} ${verb ?? ''}` as CommandName));
  if (exact) return describe(exact, cli);
  const single = commands.find((one) => one.name === (noun as CommandName));
  const verbs = commands.filter((one) => one.name.startsWith(`${noun} `));
  if (single) return [describe(single, cli), ...(verbs.length > 0 ? [listed(verbs, cli)] : [])].join('\n\n');
  if (verbs.length === 0) throw new WrongCall('command-unknown', { command: noun });
  if (verb === undefined) return overview(verbs, cli);
  throw new WrongCall('command-unknown', { command: `${noun} ${verb}` });
}

function overview(commands: readonly Command[], cli: CliWords): string {
  return [
    cli.help.title,
    section(cli.help.commands, namesOf(commands, cli)),
    section(cli.help.everywhere, everywhere(cli)),
    section(cli.help.example, examplesOf(commands)),
    `${cli.help.more}\n${cli.help.exitCodes}`,
  ].join('\n\n');
}

/** The commands that go with one that stands by its noun alone. */
const listed = (commands: readonly Command[], cli: CliWords): string =>
  `${section(cli.help.commands, namesOf(commands, cli))}\n\n${examplesOf(commands)}`;

const namesOf = (commands: readonly Command[], cli: CliWords): string =>
  indented(
    table(
      null,
      commands.map(({ name }) => [name, cli.commands[name]]),
    ),
  );

const examplesOf = (commands: readonly Command[]): string =>
  commands.map(({ example }) => `  zhengji ${example}`).join('\n');

function describe(command: Command, cli: CliWords): string {
  const operands = Object.entries(command.operands).map(([name, { written }]) => [
    written,
    cli.operands[name as OperandName],
  ]);
  const options = Object.entries(command.options).map(([name, { written }]) => [
    `--${name} ${short(name, written)}`.trimEnd(),
    `${cli.options[name as OptionName]}${short(name, written) === written ? '' : ` (${written})`}`,
  ]);
  return [
    cli.commands[command.name],
    section(cli.help.usage, `  zhengji ${usage(command)}`),
    ...(operands.length > 0 ? [section(cli.help.operands, indented(table(null, operands)))] : []),
    ...(options.length > 0 ? [section(cli.help.options, indented(table(null, options)))] : []),
    section(cli.help.everywhere, everywhere(cli)),
    section(cli.help.example, `  zhengji ${command.example}`),
  ].join('\n\n');
}

/** `evidence list <dir> [--query <words>] [--tag <tag>]…` */
function usage({ name, operands, options }: Command): string {
  const bracket = (written: string, { presence }: Argument<unknown>) =>
    presence === 'required' ? written : presence === 'many' ? `[${written}]…` : `[${written}]`;
  return [
    name,
    ...Object.values(operands).map(({ written, presence }) =>
      presence === 'many' ? `${written}…` : written,
    ),
    ...Object.entries(options).map(([option, argument]) =>
      bracket(`--${option} ${short(option, argument.written)}`.trimEnd(), argument),
    ),
  ].join(' ');
}

const everywhere = (cli: CliWords): string =>
  indented(
    table(
      null,
      Object.entries(GLOBAL_OPTIONS).map(([name, argument]) => [
        `--${name}${argument === null ? '' : ` ${argument.written}`}`,
        cli.options[name as OptionName],
      ]),
    ),
  );

/** A long list of choices would push everything else off the screen; it goes after the words instead. */
const short = (name: string, written: string): string => (written.length > 30 ? `<${name}>` : written);

const section = (title: string, body: string): string => `${title}\n${body}`;
