import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, expect, it } from 'vitest';
import { docx, paragraph, row } from '../texts/word/word.ts';
import { TRAINER, setUpTrial, typeJson, typeWrong, type Trial } from './typed.ts';

let trial: Trial;
beforeEach(async () => {
  trial = await setUpTrial();
});
const write = (name: string, content: Uint8Array | string) => {
  const path = join(trial.folder, name);
  writeFileSync(path, content);
  return path;
};
const asked = (template: string, out: string, ...more: string[]) => [
  'dossier',
  'form',
  trial.dir,
  '--standard',
  TRAINER,
  '--level',
  '3',
  '--template',
  template,
  '--out',
  out,
  ...more,
];
const textOf = (path: string) =>
  strFromU8(unzipSync(readFileSync(path))['word/document.xml']!)
    .replaceAll('</w:p>', '|')
    .replaceAll(/<[^>]*>/g, '');

it('fills an official form, says what stays empty, and remembers what was said of that template', async () => {
  const template = write(
    'official.docx',
    docx(paragraph('{申报职业}/{等级}/{某栏}') + `<w:tbl>${row('{#工作经历}{所在单位}{/工作经历}')}</w:tbl>`),
  );
  const out = join(trial.folder, 'filled.docx');
  const map = write('map.json', JSON.stringify({ 某栏: 'level' }));
  const first = await typeJson<{ empty: string[]; map: object }>(...asked(template, out));
  expect(first.empty).toEqual(['某栏', '工作经历']);
  expect(textOf(out)).toMatch(/^人工智能训练师\/三级\/高级工\/\|/);
  await typeJson(...asked(template, out, '--map', map));
  expect(textOf(out)).toMatch(/^人工智能训练师\/三级\/高级工\/三级\/高级工\|/);
  const again = await typeJson<{ map: object }>(...asked(template, out));
  expect(again.map).toMatchObject({ 某栏: 'level', 等级: 'level' });
});

it('refuses what is no form, and writes nothing', async () => {
  const out = join(trial.folder, 'filled.docx');
  expect(await typeWrong(...asked(write('a.docx', 'x'), out))).toMatchObject({
    exit: 2,
    code: 'template-not-docx',
    message: expect.stringContaining('a.docx') as string,
  });
  const map = write('map.json', '{"姓名": "../x"}');
  expect(
    await typeWrong(...asked(write('b.docx', docx(paragraph('{姓名}'))), out, '--map', map)),
  ).toMatchObject({
    code: 'profile-malformed',
  });
  expect(existsSync(out)).toBe(false);
});
