import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openForms } from '../../../electron/standards/forms.ts';
import { languageOf } from '../../../shared/words/language.ts';
import { indexStandard, isClaimable } from '../../../shared/standard/tree.ts';
import { PACKS } from '../../renderer/standardPacks.ts';
import { temporaryFolder } from '../../support/services.ts';

const list = openForms(resolve('resources/forms')).list();

test.each(list.map((form) => [form.id, form] as const))(
  '%s is of an output of its standard, in its language, and shows what can be claimed',
  (_id, { standard: id, output, shows, language }) => {
    const standard = PACKS[id as keyof typeof PACKS];
    const { byId } = indexStandard(standard);
    expect(['output', 'content']).toContain(byId.get(output)?.type);
    expect(languageOf(standard.language)).toBe(language);
    expect(
      shows.filter((node) => {
        const found = byId.get(node);
        return found === undefined || !isClaimable(standard, found);
      }),
    ).toEqual([]);
  },
);

test.each([
  [
    'a kind that is unknown',
    { fields: [{ id: 'a', label: '甲', kind: 'stamp' }] },
    '/fields/0/kind',
    "Invalid discriminator value. Expected 'text' | 'long-text' | 'date' | 'choice' | 'table'",
  ],
  [
    'a field that occurs twice',
    { fields: ['甲', '乙'].map((label) => ({ id: 'a', label, kind: 'text' })) },
    '/fields/1/id',
    'id a occurs twice',
  ],
])('a form with %s says so, and where', (_name, wrong, place, reason) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'wrong.json'), JSON.stringify({ ...list[0], ...wrong }));
  expect(() => openForms(folder).list()).toThrow(
    expect.objectContaining({ code: 'standard-malformed', params: { file: 'wrong.json', place, reason } }),
  );
});
