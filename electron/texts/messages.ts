import type { FileText } from '../../shared/evidence/fileText.ts';
import type { PdfFailure, PdfLook } from '../../shared/dossier/pdfPages.ts';
import type { FaultCode, FaultParams } from '../../shared/contract/fault.ts';
import type { Filling } from '../../shared/application/template.ts';
import type { PdfForm } from '../../shared/application/pdfForm.ts';
import type { ReadDossier } from './formats/dossier.ts';
import type { Template, TemplatePhoto } from './word/template.ts';

/** What came of a file, or why it was refused. */
export type Judged<T> =
  { readonly given: T } | { readonly refused: { readonly code: FaultCode; readonly params: FaultParams } };

/** A Word template that was opened before, and what it is filled with. */
export interface TemplateFilling {
  readonly template: Template;
  readonly name: string;
  readonly filling: Filling;
  readonly photo: TemplatePhoto | null;
}

/** A file whose text is wanted. */
export interface TextSource {
  readonly path: string;
  readonly mediaType: string;
}

/** That the pages of a PDF lie where they were to be passed on, or what went wrong; `system`: they could not be written. */
export type PdfPassed =
  | { readonly state: 'passed' }
  | { readonly state: 'failed'; readonly why: PdfFailure }
  | { readonly state: 'unwritten'; readonly system: string };

/** What can be asked of the reading process, and what it answers. */
export interface Questions {
  readonly text: { readonly asked: TextSource; readonly answer: FileText };
  /** The sizes of a PDF's pages, if they can all be put into a dossier. */
  readonly look: { readonly asked: { readonly path: string }; readonly answer: PdfLook };
  /** Its pages, passed on as a file at `into`. */
  readonly pages: {
    readonly asked: { readonly path: string; readonly into: string };
    readonly answer: PdfPassed;
  };
  /** A form's fields, and its pages without what stands in those that will be filled. */
  readonly form: {
    readonly asked: { readonly bytes: Uint8Array; readonly filled: readonly string[] };
    readonly answer: PdfForm;
  };
  /** A Word template: what it asks for, made harmless. */
  readonly template: {
    readonly asked: { readonly bytes: Uint8Array; readonly name: string };
    readonly answer: Judged<Template>;
  };
  readonly fill: { readonly asked: TemplateFilling; readonly answer: Judged<Uint8Array> };
  readonly dossier: { readonly asked: { readonly bytes: Uint8Array }; readonly answer: ReadDossier };
}
export type Want = keyof Questions;

/** What goes to the reading process and what comes back. */
export type Request = {
  readonly [W in Want]: { readonly want: W; readonly asked: Questions[W]['asked'] };
}[Want];
export type Answer = Questions[Want]['answer'];
