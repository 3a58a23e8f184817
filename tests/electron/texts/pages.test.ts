import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { degrees, PDFDocument, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { readPassed } from '../../../electron/apart/passed.ts';
import { readPdfPages } from '../../../electron/texts/pdf/pages.ts';
import { spawnNodeTextWorker } from '../../../electron/texts/node.ts';
import { TextReader } from '../../../electron/texts/reader.ts';
import type { PdfPages, PdfValue } from '../../../shared/dossier/pdfPages.ts';
import { dossierOf, drawWith } from '../dossier/sample.ts';
import { examine, has, read } from '../dossier/read.ts';

const folder = mkdtempSync(join(tmpdir(), 'pages-'));
const reader = new TextReader({ spawn: spawnNodeTextWorker });
afterAll(() => reader.close());

async function pdf(build: (document: PDFDocument) => Promise<void> | void, name = 'x.pdf'): Promise<string> {
  const document = await PDFDocument.create({ updateMetadata: false });
  await build(document);
  const path = join(folder, name);
  writeFileSync(path, await document.save());
  return path;
}

const lettered = (path = 'x.pdf') =>
  pdf(async (document) => {
    const font = await document.embedFont(StandardFonts.Helvetica);
    for (const word of ['alpha', 'beta', 'gamma'])
      document.addPage([595, 842]).drawText(word, { x: 60, y: 700, size: 24, font });
  }, path);

const names = (value: PdfValue): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return [];
  if ('array' in value) return value.array.flatMap(names);
  if ('dict' in value) return Object.entries(value.dict).flatMap(([key, one]) => [key, ...names(one)]);
  return [];
};

describe('the pages of a PDF', () => {
  it('stand in the dossier as they are, each with its number, and nothing is wrong with the file', async () => {
    const path = await lettered();
    const leaf = (page: number) =>
      ({
        kind: 'plate',
        id: `leaf-${page}`,
        title: '佐证 1',
        lines: [],
        picture: { ref: path, page, otherwise: '没有' },
        ...(page > 0 && { goesOn: true }),
      }) as const;
    const { bytes, pageOf } = await drawWith(dossierOf([leaf(0), leaf(1), leaf(2)]), {
      pages: async (ref) => {
        const into = `${ref}.pages`;
        expect(await reader.pages(ref, into)).toEqual({});
        return readPassed<PdfPages>(into);
      },
    });
    const { pages } = await read(bytes);
    const at = (page: number) => pages[pageOf[`leaf-${page}`]! - 1]?.text.replaceAll(/\s/g, '') ?? '';
    expect([at(0), at(1), at(2)]).toEqual([
      expect.stringContaining('alpha'),
      expect.stringContaining('beta'),
      expect.stringContaining('gamma'),
    ]);
    expect(at(2)).toMatch(/第\d+页共\d+页/);
    const checked = has('qpdf') ? examine(bytes, 'qpdf', '--check', 'file') : { status: 0 };
    expect(checked.status).toBe(0);
  }, 120_000);

  it('are turned upright, and cut to what is meant to be seen', async () => {
    const path = await pdf((document) => {
      const page = document.addPage([600, 400]);
      page.setRotation(degrees(90));
      page.setCropBox(10, 20, 500, 300);
    });
    expect(await reader.look(path)).toEqual({ state: 'read', sizes: [{ width: 300, height: 500 }] });
    const got = await readPdfPages(path);
    expect(got.state === 'read' && got.pages.pages[0]?.matrix).toEqual([0, -1, 1, 0, -20, 510]);
  });

  it('bring no scripts, links, and files along, but what was filled into fields', async () => {
    const path = await pdf(async (document) => {
      document.addJavaScript('evil', 'app.alert(1)');
      await document.attach(Buffer.from('within'), 'within.txt');
      const page = document.addPage([300, 300]);
      const field = document.getForm().createTextField('name');
      field.setText('filled');
      field.addToPage(page, { x: 20, y: 20, width: 100, height: 20 });
      const link = document.context.register(
        document.context.obj({
          Type: 'Annot',
          Subtype: 'Link',
          Rect: [0, 0, 9, 9],
          A: { S: 'URI', URI: PDFString.of('http://example.org') },
        }),
      );
      page.node.addAnnot(link);
    });
    const got = await readPdfPages(path);
    if (got.state !== 'read') throw new Error(got.why);
    const found = got.pages.objects.flatMap(({ value }) => names(value));
    expect(found).toContain('Helvetica');
    for (const name of ['JavaScript', 'JS', 'URI', 'Annot', 'EmbeddedFile', 'Filespec', 'Catalog', 'Page'])
      expect(found).not.toContain(name);
    const drawn = got.pages.objects.map(({ stream }) => Buffer.from(stream ?? []).toString('latin1'));
    expect(drawn.some((content) => content.includes('/F1 Do'))).toBe(true);
  });

  it('are not there where the file is encrypted, broken, gone, or has too many', async () => {
    const whole = await lettered('whole.pdf');
    const broken = join(folder, 'broken.pdf');
    writeFileSync(
      broken,
      '%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\ntrailer <</Root 1 0 R>>',
    );
    const locked = await pdf((document) => {
      document.addPage();
      document.encrypt({ userPassword: 'secret', ownerPassword: 'owner' });
    }, 'locked.pdf');
    const long = await pdf((document) => {
      for (let page = 0; page < 201; page += 1) document.addPage([50, 50]);
    }, 'long.pdf');
    expect(
      await Promise.all(
        [whole, broken, locked, long, join(folder, 'none.pdf')].map((path) => reader.look(path)),
      ),
    ).toMatchObject([
      { state: 'read' },
      { state: 'failed', why: 'damaged' },
      { state: 'failed', why: 'encrypted' },
      { state: 'failed', why: 'too-many-pages' },
      { state: 'failed', why: 'missing' },
    ]);
  });
});

it('a dossier is read in the reading process, and one that is none is not', async () => {
  expect(await reader.dossier(Buffer.from('%PDF-1.7\n'))).toEqual({ holds: false, why: 'unreadable' });
  const slow = new TextReader({ spawn: spawnNodeTextWorker, timeLimit: 1 });
  expect(await slow.dossier(Buffer.from('%PDF-1.7\n'))).toEqual({ holds: false, why: 'unreadable' });
  slow.close();
});
