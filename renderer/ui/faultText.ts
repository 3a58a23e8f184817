import type { TFunction } from 'i18next';
import { Fault } from '../../shared/contract/fault.ts';

/** What went wrong, in the reader's language. What is no `Fault` is a defect of ours, and is called one. */
export function faultText(t: TFunction, error: unknown): string {
  if (!(error instanceof Fault)) return t(($) => $.words.fault.internal);
  const { code, params } = error;
  return t(($) => $.words.fault[code], { replace: params });
}
