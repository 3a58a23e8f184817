import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { PdfField, PdfForm } from '../../shared/application/pdfForm.ts';
import { readPlace } from '../../shared/application/place.ts';
import type { Filling, FillingValue, Spot } from '../../shared/application/template.ts';
import { Fault } from '../../shared/contract/fault.ts';
import type { PrintablePicture } from '../../shared/dossier/picture.ts';
import { drawForm, type Entry, type FormDrawing } from '../dossier/form.ts';
import type { Services } from '../services.ts';
import { LARGEST_TEMPLATE } from '../templates/docx.ts';
import { withReader } from './withReader.ts';

/** An official form as a PDF: what it asks for by its fields. */
export interface PdfTemplate {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly spots: readonly Spot[];
  readonly form: Extract<PdfForm, { state: 'read' }>;
}

const POINTS_A_MILLIMETRE = 72 / 25.4;

/** @throws Fault template-not-pdf, template-too-large */
export async function openPdfForm(
  services: Services,
  bytes: Uint8Array,
  name: string,
): Promise<Omit<PdfTemplate, 'sha256'>> {
  if (bytes.length > LARGEST_TEMPLATE) throw new Fault('template-too-large', { name });
  const form = await read(services, bytes, [], name);
  const names = [...new Set(form.fields.map((field) => field.name))];
  return { bytes, form, spots: names.map((one) => ({ name: one, kind: 'field', within: null })) };
}

async function read(services: Services, bytes: Uint8Array, filled: readonly string[], name: string) {
  const form = await withReader(services, (reader) => reader.form(bytes, filled));
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

/** The form with what was filled in drawn on its pages. @throws Fault template-not-pdf, template-malformed: a place that is on none of its sheets */
export async function fillPdf(
  services: Services,
  { bytes, form }: PdfTemplate,
  { name, about, filling, photo }: PdfFilling,
): Promise<{ readonly bytes: Uint8Array; readonly cut: readonly string[] }> {
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
  const { pages } = await read(services, bytes, written, name);
  const out = new PassThrough();
  const collected = buffer(out);
  const entries = [...spots.keys()];
  const cut = await drawForm({ about, pages, entries, fontsFolder: services.fontsFolder, out });
  return { bytes: await collected, cut: [...new Set(cut.map((entry) => spots.get(entry) ?? ''))] };
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
