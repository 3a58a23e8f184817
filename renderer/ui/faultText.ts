import type { TFunction } from 'i18next';
import { badgeFindingOf } from '../../shared/signoff/badge.ts';
import { Fault } from '../../shared/contract/fault.ts';

/** What went wrong, in the reader's language. What is no `Fault` is a defect of ours, and is called one. */
export function faultText(t: TFunction, error: unknown): string {
  if (!(error instanceof Fault)) return t(($) => $.words.fault.internal);
  const { code, params } = error;
  const finding = badgeFindingOf(params['finding']);
  const reason = finding === null ? {} : { reason: t(($) => $.words.badgeFinding[finding]) };
  return t(($) => $.words.fault[code], { replace: { ...params, ...reason } });
}
