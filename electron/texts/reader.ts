import type { FileText, TextFailure } from '../../shared/evidence/fileText.ts';
import { Fault } from '../../shared/contract/fault.ts';
import type { PdfForm } from '../../shared/application/pdfForm.ts';
import type { PdfFailure, PdfLook } from '../../shared/dossier/pdfPages.ts';
import { systemError } from '../apart/passed.ts';
import { ProcessQueue, type Seat, type SpawnProcess } from '../apart/queue.ts';
import type { ReadDossier } from './formats/dossier.ts';
import type { Answer, Judged, Questions, Request, TemplateFilling, TextSource, Want } from './messages.ts';
import type { Template } from './word/template.ts';

/** Rises when files would be read otherwise: then they are read again. */
export const READER_VERSION = 1;

/** What the process that reads is started with: so much memory, in megabytes, is enough for one file. */
export const MEMORY_LIMIT = '--max-old-space-size=768';

export interface TextReaderOptions {
  readonly spawn: SpawnProcess;
  /** How long a file may take, in milliseconds. */
  readonly timeLimit?: number;
  readonly seat?: Seat;
}

/** What was answered, or how it came that nothing was; null where it was broken off by `close`. */
type Read<W extends Want> =
  { readonly read: Questions[W]['answer'] } | { readonly failed: TextFailure } | null;

/** Reads files, one after the other, with one process of its own that it starts when it needs it. */
export class TextReader {
  readonly #queue: ProcessQueue<Request, Answer>;

  constructor({ timeLimit = 60_000, ...options }: TextReaderOptions) {
    this.#queue = new ProcessQueue({ timeLimit, ...options });
  }

  /** Null where reading was broken off by `close`. Never throws: what a file did to the process is said of the file. */
  async read(source: TextSource): Promise<FileText | null> {
    const answer = await this.#ask('text', source);
    return answer && ('read' in answer ? answer.read : { state: 'failed', why: answer.failed });
  }

  /** How large the pages of a PDF are. Null as above. */
  async look(path: string): Promise<PdfLook | null> {
    const answer = await this.#ask('look', { path });
    return answer && ('read' in answer ? answer.read : { state: 'failed', why: answer.failed });
  }

  /**
   * The pages of a PDF, to be put into another one, as a file at `into`: their bytes never pass through this process.
   * @returns why they cannot be had, where that is so; null as above @throws the system's error where they cannot be written
   */
  async pages(path: string, into: string): Promise<{ readonly failed?: PdfFailure } | null> {
    const answer = await this.#ask('pages', { path, into });
    if (answer === null || 'failed' in answer) return answer;
    const { read } = answer;
    if (read.state === 'unwritten') throw systemError(read.system);
    return read.state === 'failed' ? { failed: read.why } : {};
  }

  /** The fields of an official form and its pages; those of the fields in `filled` are blank. */
  async form(bytes: Uint8Array, filled: readonly string[]): Promise<PdfForm> {
    const answer = await this.#ask('form', { bytes, filled });
    return answer !== null && 'read' in answer ? answer.read : { state: 'failed' };
  }

  /** A Word template, which is hostile until shown otherwise. @throws Fault template-*, took-too-long, cancelled */
  async template(bytes: Uint8Array, name: string): Promise<Template> {
    return requireGiven(await this.#ask('template', { bytes, name }), name);
  }

  /** A Word template filled in. @throws Fault template-malformed, template-too-large, took-too-long, cancelled */
  async fillTemplate(filling: TemplateFilling): Promise<Uint8Array> {
    return requireGiven(await this.#ask('fill', filling), filling.name);
  }

  /** What a dossier says of itself. One that breaks the process, or takes too long, cannot be read. */
  async dossier(bytes: Uint8Array): Promise<ReadDossier> {
    const answer = await this.#ask('dossier', { bytes });
    return answer !== null && 'read' in answer ? answer.read : { holds: false, why: 'unreadable' };
  }

  /** Ends the process where it reads nothing; the next file starts another one. */
  leave(): void {
    this.#queue.leave();
  }

  /** Ends the process, what it is reading and what waits. The reader can be used again: it starts another one. */
  close(): void {
    this.#queue.close();
  }

  async #ask<W extends Want>(want: W, asked: Questions[W]['asked']): Promise<Read<W>> {
    const outcome = await this.#queue.ask({ want, asked } as Request);
    if ('answer' in outcome) return { read: outcome.answer };
    return outcome.failed === 'closed' ? null : { failed: outcome.failed };
  }
}

/** One that breaks the process has unfolded to more than there is memory for. */
function requireGiven<T>(
  outcome: { readonly read: Judged<T> } | { readonly failed: TextFailure } | null,
  name: string,
): T {
  if (outcome === null) throw new Fault('cancelled');
  if ('failed' in outcome)
    throw new Fault(outcome.failed === 'too-slow' ? 'took-too-long' : 'template-too-large', { name });
  if ('given' in outcome.read) return outcome.read.given;
  const { code, params } = outcome.read.refused;
  throw new Fault(code, params);
}
