import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { beforeEach, expect, it } from 'vitest';
import { openFile } from '../../../electron/handlers/files.ts';
import { openHouseWithPortfolio, type House } from '../../support/services.ts';
import { read } from '../dossier/read.ts';

const TRAINER = 'cn-4-04-05-05-2021';

let house: House;
beforeEach(async () => {
  house = await openHouseWithPortfolio();
  const { applicant } = await house.client['career.show']({});
  await house.client['applicant.save']({ ...applicant, name: '林晓', employer: '星河智能科技有限公司' });
});

/** A form of one sheet with two lines that are labelled; `fields` has a text field behind each. */
async function form(fields: boolean): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([595.28, 841.89]);
  page.drawText('FORM 1', { x: 60, y: 780, font: await document.embedFont(StandardFonts.Helvetica) });
  if (fields) {
    const name = document.getForm().createTextField('申报人.姓名');
    name.setText('OLD');
    name.addToPage(page, { x: 120, y: 700, width: 150, height: 20 });
    document
      .getForm()
      .createTextField('somewhere')
      .addToPage(page, { x: 120, y: 660, width: 150, height: 20 });
  }
  return document.save();
}
const fileOf = (bytes: Uint8Array, name = 'official.pdf') => ({
  kind: 'stream' as const,
  name,
  stream: Readable.from([Buffer.from(bytes)]),
});
const fill = (bytes: Uint8Array, map: Record<string, string>) =>
  house.client['templates.fill']({ standard: TRAINER, level: 3, privacy: 'forms', map }, fileOf(bytes));
const textOf = async (made: string) => {
  const { path } = await openFile(house.services, 'made', made);
  return (await read(readFileSync(path))).pages.map(({ text }) => text.replaceAll(/\s/g, ''));
};

it('fields are filled by their names, what stood in them is gone, and the map is remembered', async () => {
  const bytes = await form(true);
  const opened = await house.client['templates.read']({}, fileOf(bytes));
  expect(opened.spots.map(({ name, kind }) => [name, kind])).toEqual([
    ['申报人.姓名', 'field'],
    ['somewhere', 'field'],
  ]);
  expect(opened.sheets).toEqual([
    { width: expect.closeTo(210, 0) as number, height: expect.closeTo(297, 0) as number },
  ]);
  const filled = await fill(bytes, { '申报人.姓名': 'name' });
  expect(filled).toMatchObject({ name: 'official-filled.pdf', empty: ['somewhere'], cut: [] });
  expect(await textOf(filled.made)).toEqual(['FORM1林晓']);
  const again = await house.client['templates.read']({}, fileOf(bytes));
  expect(again.map).toMatchObject({ '申报人.姓名': 'name' });
});

it('where there are no fields, text stands at the places that are named, and those are remembered', async () => {
  const bytes = await form(false);
  expect((await house.client['templates.read']({}, fileOf(bytes))).spots).toEqual([]);
  const filled = await fill(bytes, { '1:40,50,60,8': 'name', '1:40,60,5,3': 'employer' });
  expect(filled.cut).toEqual(['1:40,60,5,3']);
  expect((await textOf(filled.made))[0]).toContain('林晓');
  const places = await house.client['templates.read']({}, fileOf(bytes));
  expect(places.spots.map(({ name, kind }) => [name, kind])).toEqual([
    ['1:40,50,60,8', 'place'],
    ['1:40,60,5,3', 'place'],
  ]);
  const fewer = await fill(bytes, { '1:40,50,60,8': 'employer' });
  expect((await textOf(fewer.made))[0]).toContain('星河智能科技有限公司');
  expect((await house.client['templates.read']({}, fileOf(bytes))).spots).toHaveLength(1);
});

it('a character that no type face has is named, with the page where a box stands for it', async () => {
  const { applicant } = await house.client['career.show']({});
  await house.client['applicant.save']({ ...applicant, name: '林\u{2EBE0}' });
  const { findings } = await fill(await form(true), { '申报人.姓名': 'name' });
  expect(findings).toEqual([{ code: 'characters-missing', params: { characters: '\u{2EBE0} U+2EBE0 (1)' } }]);
});

it('a place on no sheet, and a PDF that cannot be read, are refused', async () => {
  await expect(fill(await form(false), { '2:40,50,60,8': 'name' })).rejects.toMatchObject({
    code: 'template-malformed',
    params: { detail: '2:40,50,60,8' },
  });
  await expect(fill(Buffer.from('%PDF-1.7 and nothing'), {})).rejects.toMatchObject({
    code: 'template-not-pdf',
  });
});
