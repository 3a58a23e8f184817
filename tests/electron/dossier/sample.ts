import { Writable } from 'node:stream';
import { drawDossier, type Drawing, type Drawn } from '../../../electron/dossier/draw.ts';
import type { PictureSource } from '../../../electron/dossier/picture.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import type { Block, DossierDocument } from '../../../shared/dossier/document.ts';

const noPictures: PictureSource = () => Promise.reject(new Fault('file-missing'));

/** Draws into memory. */
export const draw = (document: DossierDocument, pictures: PictureSource = noPictures) =>
  drawWith(document, { pictures });

/** Draws into memory, with what is drawn from there. */
export async function drawWith(
  document: DossierDocument,
  sources: Partial<Drawing>,
): Promise<Drawn & { readonly bytes: Buffer }> {
  const chunks: Buffer[] = [];
  const out = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const drawn = await drawDossier({
    document,
    pictures: noPictures,
    fontsFolder: 'resources/fonts',
    out,
    ...sources,
  });
  return { ...drawn, bytes: Buffer.concat(chunks) };
}

/** A dossier with nothing but these blocks in its one section, and whatever else is wished. */
export const dossierOf = (
  blocks: readonly Block[],
  wish: Partial<DossierDocument> = {},
): DossierDocument => ({
  language: 'zh-CN',
  title: '申报材料',
  author: '林晓',
  madeOn: '2026-11-24',
  runningHead: '人工智能训练师 三级',
  pageNumber: '第 {page} 页 共 {pages} 页',
  cover: {
    title: '申报材料',
    subtitle: '人工智能训练师',
    lines: [{ label: '申报人', value: '林晓' }],
    foot: [],
  },
  contents: null,
  sections: [{ id: 'section', title: '正文', blocks }],
  ...wish,
});
