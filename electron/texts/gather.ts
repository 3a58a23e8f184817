import { MOST_TEXT, type FileText, type TextFailure } from '../../shared/evidence/fileText.ts';

/** Stops the reading of a file for a reason that a person can be told. */
export class Unreadable extends Error {
  readonly why: TextFailure;

  constructor(why: TextFailure, cause?: unknown) {
    super(why, { cause });
    this.why = why;
  }
}

/** Takes up text until there is enough of it. */
export class Gathering {
  readonly #parts: string[] = [];
  #length = 0;

  readonly most = MOST_TEXT;

  get isFull(): boolean {
    return this.#length > this.most;
  }

  add(part: string): void {
    if (this.isFull) return;
    this.#parts.push(part);
    this.#length += part.length;
  }

  /** Without blanks that set nothing apart, and without characters that no text has. */
  get result(): FileText {
    const whole = this.#parts
      .join('')
      .replaceAll('\0', '')
      .replaceAll(/[^\S\n]+/g, ' ')
      .replaceAll(/ ?\n[\s]*/g, '\n')
      .trim();
    if (whole === '') return { state: 'none' };
    if (!this.isFull && whole.length <= MOST_TEXT) return { state: 'read', text: whole };
    return { state: 'cut', text: whole.slice(0, MOST_TEXT).replace(/[\uD800-\uDBFF]$/, '') };
  }
}
