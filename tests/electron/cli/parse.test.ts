import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../electron/cli/commands/index.ts';
import {
  findCommand,
  readArguments,
  readAsOf,
  readLanguage,
  takeApart,
} from '../../../electron/cli/parse.ts';
import { WrongCall } from '../../../electron/cli/wrongCall.ts';
import { DOSSIER_PARTS } from '../../../shared/dossier/parts.ts';

function read(...argv: readonly string[]) {
  const line = takeApart(argv, COMMANDS);
  const { command, operands } = findCommand(line, COMMANDS);
  return {
    command: command.name,
    values: readArguments(command, operands, line),
    language: readLanguage(line),
    asOf: readAsOf(line),
  };
}

function wrong(...argv: readonly string[]) {
  try {
    read(...argv);
  } catch (error) {
    if (error instanceof WrongCall) return { code: error.code, params: error.params };
    throw error;
  }
  return undefined;
}

describe('a command line', () => {
  it('is taken apart into a command, its operands and its options', () => {
    expect(
      read('evidence', 'add', 'dir', 'a.pdf', 'b', '--indicator', 'P1', '--indicator=P2', '--title', '标题'),
    ).toMatchObject({
      command: 'evidence add',
      values: {
        dir: resolve('dir'),
        files: ['a.pdf', 'b'],
        standard: undefined,
        indicator: ['P1', 'P2'],
        title: '标题',
        kind: undefined,
        date: undefined,
        note: undefined,
        where: undefined,
        tag: [],
        person: [],
        field: [],
      },
      language: undefined,
      asOf: undefined,
    });
  });

  it('takes options anywhere, before the command too', () => {
    expect(
      read('--lang', 'zh-TW', 'coverage', '--level=3', 'dir', '--as-of', '2026-11-24', '--standard', 's'),
    ).toEqual({
      command: 'coverage',
      values: { dir: resolve('dir'), standard: 's', level: 3 },
      language: 'zh-TW',
      asOf: '2026-11-24',
    });
  });

  it('takes what follows -- as operands', () => {
    expect(read('evidence', 'add', 'dir', '--', '--json')).toMatchObject({ values: { files: ['--json'] } });
  });

  it('hears --json and --help even where an option forgot its value', () => {
    expect(takeApart(['evidence', 'add', 'd', 'f', '--title', '--json'], COMMANDS).json).toBe(true);
    expect(takeApart(['evidence', 'add', '--title', '--help'], COMMANDS).help).toBe(true);
    expect(takeApart(['-h'], COMMANDS).help).toBe(true);
  });
});

describe('a wrong command line', () => {
  const list = ['evidence', 'list', 'd'] as const;
  it.each<[string, readonly string[], { code: string; params: object }]>([
    ['nothing at all', [], { code: 'command-missing', params: {} }],
    ['an unknown noun', ['foo'], { code: 'command-unknown', params: { command: 'foo' } }],
    [
      'an unknown verb',
      ['evidence', 'foo'],
      { code: 'command-unknown', params: { command: 'evidence foo' } },
    ],
    ['no verb', ['evidence'], { code: 'verb-missing', params: { noun: 'evidence' } }],
    [
      'an unknown option',
      [...list, '--colour', 'red'],
      { code: 'option-unknown', params: { option: '--colour', command: 'evidence list' } },
    ],
    [
      'an unknown short option',
      [...list, '-x'],
      { code: 'option-unknown', params: { option: '-x', command: 'evidence list' } },
    ],
    [
      'an option of another command',
      [...list, '--level', '3'],
      { code: 'option-unknown', params: { option: '--level', command: 'evidence list' } },
    ],
    [
      'an option without its value',
      [...list, '--kind'],
      { code: 'value-missing', params: { option: '--kind' } },
    ],
    [
      'an option where a value should be',
      [...list, '--query', '--json'],
      { code: 'value-missing', params: { option: '--query' } },
    ],
    [
      'an option twice',
      [...list, '--from', '2025-01-01', '--from', '2026-01-01'],
      { code: 'option-twice', params: { option: '--from' } },
    ],
    [
      'a missing option',
      ['coverage', 'd'],
      { code: 'option-missing', params: { option: '--standard <id>' } },
    ],
    [
      'a missing operand',
      ['evidence', 'add', 'd'],
      { code: 'operand-missing', params: { operand: '<file|folder>', command: 'evidence add' } },
    ],
    [
      'an operand too many',
      ['portfolio', 'info', 'd', 'e'],
      { code: 'operand-surplus', params: { value: 'e', command: 'portfolio info' } },
    ],
    [
      'a level that is none',
      ['coverage', 'd', '--standard', 's', '--level', '0x3'],
      { code: 'value-wrong', params: { option: '--level', value: '0x3', wanted: '<n>' } },
    ],
    [
      'a date that the calendar lacks',
      [...list, '--as-of', '2025-02-29'],
      { code: 'value-wrong', params: { option: '--as-of', value: '2025-02-29', wanted: 'YYYY-MM-DD' } },
    ],
    [
      'a language that we lack',
      [...list, '--lang', 'de'],
      { code: 'value-wrong', params: { option: '--lang', value: 'de', wanted: 'zh-CN|zh-TW|en' } },
    ],
    [
      'a part that a dossier lacks',
      ['dossier', 'd', '--standard', 's', '--out', 'o', '--parts', 'form,poem'],
      {
        code: 'value-wrong',
        params: {
          option: '--parts',
          value: 'form,poem',
          wanted: DOSSIER_PARTS.join(','),
        },
      },
    ],
  ])('%s', (_, argv, expected) => {
    expect(wrong(...argv)).toEqual(expected);
  });
});
