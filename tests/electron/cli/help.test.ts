import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../electron/cli/commands/index.ts';
import { findCommand, readArguments, takeApart } from '../../../electron/cli/parse.ts';
import { type } from './typed.ts';

const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
const nouns = [...new Set(COMMANDS.map(({ name }) => name.split(' ')[0] ?? ''))];

describe('help', () => {
  it.each(LANGUAGES)('lists every command with an example of each in %s', async (language) => {
    const { code, out, err } = await type('--help', '--lang', language);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const { name, example } of COMMANDS) {
      expect(out).toContain(`  ${name} `);
      expect(out).toContain(`  zhengji ${example}\n`);
    }
  });

  it.each(nouns)('of the noun %s lists its commands alone', async (noun) => {
    const { code, out } = await type(noun, '--help');
    expect(code).toBe(0);
    for (const { name, example } of COMMANDS)
      expect(out.includes(`zhengji ${example}`)).toBe(name.split(' ')[0] === noun);
  });

  it.each(COMMANDS.map((command) => [command.name, command] as const))(
    'of %s names every operand and option, with an example that is a right call',
    async (name, command) => {
      const { code, out } = await type(...name.split(' '), '--help');
      expect(code).toBe(0);
      for (const operand of Object.values(command.operands)) expect(out).toContain(operand.written);
      for (const option of [...Object.keys(command.options), 'json', 'lang', 'as-of', 'help'])
        expect(out).toContain(`  --${option} `);
      expect(out).toContain(`zhengji ${command.example}`);

      const line = takeApart(command.example.split(' '), COMMANDS);
      const found = findCommand(line, COMMANDS);
      expect(found.command.name).toBe(name);
      expect(readArguments(found.command, found.operands, line)).toBeDefined();
    },
  );

  it('goes before everything else that a line says', async () => {
    expect((await type('evidence', 'add', '--help', '--kind', 'none')).code).toBe(0);
  });

  it('of what does not exist is a wrong call', async () => {
    expect(await type('foo', '--help')).toEqual({
      code: 2,
      out: '',
      err: 'There is no command “foo”. See zhengji --help for all of them.\n',
    });
  });
});
