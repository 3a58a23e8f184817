import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { PdfField, PdfForm } from '../../shared/application/pdfForm.ts';
import { readPlace } from '../../shared/application/place.ts';
import {
  LARGEST_TEMPLATE,
  type Filling,
  type FillingValue,
  type Spot,
} from '../../shared/application/template.ts';
import { Fault } from '../../shared/contract/fault.ts';
import type { PrintablePicture } from '../../shared/dossier/picture.ts';
import type { Drawn } from '../dossier/draw.ts';
import { drawForm, type Entry, type FormDrawing } from '../dossier/form.ts';
import type { Services } from '../services.ts';
import type { TextReader } from '../texts/reader.ts';

/** An official form as a PDF: what it asks for by its fields. */
export interface PdfTemplate {
  readonly bytes: Uint8Array;
  readonly spots: readonly Spot[];
  readonly form: Extract<PdfForm, { state: 'read' }>;
}

const POINTS_A_MILLIMETRE = 72 / 25.4;

/** @throws Fault template-not-pdf, template-too-large */
export async function openPdfForm(reader: TextReader, bytes: Uint8Array, name: string): Promise<PdfTemplate> {
  if (bytes.length > LARGEST_TEMPLATE) throw new Fault('template-too-large', { name });
  const form = await read(reader, bytes, [], name);
  const names = [...new Set(form.fields.map((field) => field.name))];
  return { bytes, form, spots: names.map((one) => ({ name: one, kind: 'field', within: null })) };
}

async function read(reader: TextReader, bytes: Uint8Array, filled: readonly string[], name: string) {
  const form = await reader.form(bytes, filled);
  if (form.state === 'failed') throw new Fault('template-not-pdf', { name });
  return form;
}

/** How large its sheets are, in millimetres. */
export const sheetsOf = ({ form }: PdfTemplate) =>
  form.pages.pages.map(({ width, height }) => ({
    width: width / POINTS_A_MILLIMETRE,
    height: height / POINTS_A_MILLIMETRE,
  }));

interface PdfFilling {
  readonly name: string;
  readonly about: FormDrawing['about'];
  readonly filling: Filling;
  readonly photo: PrintablePicture | null;
}

interface PdfFilled {
  readonly bytes: Uint8Array;
  /** The spots with no room for all of it. */
  readonly cut: readonly string[];
  readonly missing: Drawn['missing'];
}

/** The form with what was filled in drawn on its pages. @throws Fault template-not-pdf, template-malformed: a place that is on none of its sheets */
export async function fillPdf(
  { fontsFolder }: Pick<Services, 'fontsFolder'>,
  reader: TextReader,
  { bytes, form }: PdfTemplate,
  { name, about, filling, photo }: PdfFilling,
): Promise<PdfFilled> {
  const spots = new Map<Entry, string>();
  const written: string[] = [];
  for (const [spot, value] of Object.entries(filling)) {
    const content = contentOf(value, photo);
    if (content === null) continue;
    const boxes = boxesOf(spot, form.fields);
    if (boxes.some(({ page }) => form.pages.pages[page] === undefined))
      throw new Fault('template-malformed', { name, detail: spot });
    written.push(spot);
    for (const { page, x, y, width, height, align, lines } of boxes)
      spots.set({ page, box: { x, y, width, height }, content, align, top: lines }, spot);
  }
  const { pages } = await read(reader, bytes, written, name);
  const out = new PassThrough();
  const collected = buffer(out);
  const entries = [...spots.keys()];
  const { cut, missing } = await drawForm({ about, pages, entries, fontsFolder, out });
  return { bytes: await collected, cut: [...new Set(cut.map((entry) => spots.get(entry) ?? ''))], missing };
}

/** Null where nothing is to be written. */
function contentOf(value: FillingValue, photo: PrintablePicture | null): Entry['content'] | null {
  if ('photo' in value) return photo && { photo };
  return 'text' in value && value.text !== '' ? { text: value.text } : null;
}

/** Where a spot is: all the boxes of a field, or the place that its name is. */
function boxesOf(spot: string, fields: readonly PdfField[]): readonly Omit<PdfField, 'name'>[] {
  const named = fields.filter((field) => field.name === spot);
  const place = readPlace(spot);
  if (named.length > 0 || place === null) return named;
  const [x, y, width, height] = [place.x, place.y, place.width, place.height].map(
    (side) => side * POINTS_A_MILLIMETRE,
  ) as [number, number, number, number];
  return [{ page: place.page - 1, x, y, width, height, align: 'left', lines: false }];
}
