import { findProcedure, type Contract } from '../../shared/contract/contract.ts';
import { createAnswer, createClient } from '../../shared/contract/procedure.ts';
import type { Language } from '../../shared/contract/records.ts';
import { languageOf } from '../../shared/words/language.ts';
import { WORDS } from '../../shared/words/words.ts';
import { shownName } from '../../shared/evidence/shownName.ts';
import { openDesk } from '../desk.ts';
import { findHandler, type Context } from '../handlers/index.ts';
import { buildServices, closeServices, type Host, type Services } from '../services.ts';
import type { SourceFile } from '../vault/source.ts';
import type { ExitCode, Scene } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { help } from './help.ts';
import { findCommand, readArguments, readAsOf, readLanguage, takeApart } from './parse.ts';
import { refusalOf } from './refusal.ts';
import { CLI_WORDS } from './words/words.ts';

/** Where a command line is typed, and where its answers go. */
export interface Terminal {
  /** The system's language, `zh-Hans-CN`. */
  readonly locale: string;
  readonly out: (text: string) => void;
  /** Resolves once a reader has taken so much of what went out that there is room for more. */
  readonly drained: () => Promise<void>;
  readonly err: (text: string) => void;
  /** Whether a person watches stderr: bars are drawn for nobody else. */
  readonly isWatched: boolean;
  /** Aborted once the person wants a long job to end; asked for by whoever takes back what it half made. */
  readonly interrupted?: () => AbortSignal;
}

/** What the command line takes from whoever starts it: a checkout or the packaged app. */
export type Ground = Pick<Host, 'resources' | 'spawnPictureWorker' | 'spawnTextWorker' | 'spawnDrawWorker'>;

/** Runs one command line to its exit code. Never throws: what goes wrong is told on stderr. */
export async function runCommandLine(
  argv: readonly string[],
  terminal: Terminal,
  ground: Ground,
): Promise<ExitCode> {
  const line = takeApart(argv, COMMANDS);
  let language = languageOf(terminal.locale);
  try {
    language = readLanguage(line) ?? language;
    const asOf = readAsOf(line) ?? null;
    if (line.help) {
      terminal.out(`${help(line.positionals, COMMANDS, CLI_WORDS[language])}\n`);
      return 0;
    }
    const { command, operands } = findCommand(line, COMMANDS);
    const values = readArguments(command, operands, line);
    const services = buildServices(hostOf(ground, asOf));
    try {
      const scene = setScene(services, language, line.json, terminal);
      return (await command.run(values as never, scene)) ?? 0;
    } finally {
      await closeServices(services);
    }
  } catch (error) {
    const { exit, ...refusal } = refusalOf(error, language);
    terminal.err(`${line.json ? JSON.stringify(refusal) : harmless(refusal.message)}\n`);
    return exit;
  }
}

/** The command line shows no page: what a page would ask of its host is empty, and nothing is remembered. */
const hostOf = (ground: Ground, asOf: string | null): Host => ({
  ...ground,
  about: {
    kind: 'window',
    choosesPaths: false,
    opensFiles: false,
    proposedDir: '',
    filesAt: '',
    version: '',
  },
  desk: openDesk(null),
  choosePath: () => Promise.resolve(null),
  openFile: null,
  asOf,
});

function setScene(services: Services, language: Language, json: boolean, terminal: Terminal): Scene {
  const answer = createAnswer<Contract, Context>(findProcedure, findHandler, (_name, error) => {
    throw error; // up to where it is told in one line
  });
  return {
    services,
    client: createClient((name, input, file?: SourceFile) => answer(name, input, { services, file })),
    language,
    words: WORDS[language],
    cli: CLI_WORDS[language],
    emit: (value, describe) => terminal.out(`${json ? JSON.stringify(value) : harmless(describe())}\n`),
    drained: terminal.drained,
    note: (text) => {
      if (!json) terminal.err(`${harmless(text)}\n`);
    },
    interrupted: terminal.interrupted ?? (() => new AbortController().signal),
    progress: (done, total) => {
      if (terminal.isWatched) terminal.err(bar(done, total));
    },
  };
}

/** A file's name may hold what a terminal obeys; lines and tabs are the command's own. */
const harmless = (text: string): string => text.replaceAll(/[^\n\t]+/g, (part) => shownName(part));

const BAR_WIDTH = 30;

/** Draws over itself, and wipes itself off at the end. */
function bar(done: number, total: number): string {
  if (done >= total) return '\r\u001B[K';
  const filled = Math.round((BAR_WIDTH * done) / total);
  return `\r\u001B[K[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}] ${done}/${total}`;
}
