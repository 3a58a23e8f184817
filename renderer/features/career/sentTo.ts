import { createContext } from 'react';
import { CAREER_LISTS, type Career, type CareerList } from '../../../shared/career/career.ts';

/** A field that somebody was sent to from elsewhere: of the applicant, of a row, or a list as a whole. */
export interface SentTo {
  readonly list: CareerList | 'applicant';
  /** Of the row; null for the applicant, and for a list as a whole. */
  readonly id: string | null;
  /** The field as forms call it: `witness.phone`; '' for the row or list as a whole. */
  readonly field: string;
}

/** Whom the page's sections and forms should bring to a field when they open. */
export const SentToContext = createContext<SentTo | null>(null);

/** The place of a JSON pointer into the portfolio's data, `/employments/0/witness/phone`; null where there is none. */
export function readPointer(pointer: string | undefined, career: Career): SentTo | null {
  const [, name = '', second = '', ...rest] = (pointer ?? '').split('/');
  if (name === 'applicant') return { list: 'applicant', id: null, field: second };
  const list = CAREER_LISTS.find((one) => one === name);
  if (list === undefined) return null;
  const row = second === '' ? undefined : career[list][Number(second)];
  return { list, id: row?.id ?? null, field: rest.join('.') };
}

/** Brings the focus to a field that may only just have been drawn. Its `data-path` is its name. */
export function focusField(within: ParentNode, field: string): void {
  const input = [...within.querySelectorAll<HTMLElement>('[data-path]')].find(
    ({ dataset }) => dataset['path'] === field,
  );
  input?.focus();
  input?.scrollIntoView({ block: 'center' });
}
