import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import type { Mask } from '../../../../shared/evidence/redaction.ts';
import { keepingBegun } from '../../../ui/begun.ts';

/** By evidence and file: on another file the same regions would cover something else. */
const begun = keepingBegun<readonly Mask[]>();

const keyOf = ({ id, file }: Evidence): string => `${id} ${file.sha256}`;

/** What is masked, but not yet in a copy; undefined: nothing was begun. */
export const begunMasks = (evidence: Evidence): readonly Mask[] | undefined => begun.get(keyOf(evidence));

export const keepMasks = (evidence: Evidence, masks: readonly Mask[]): void =>
  void begun.set(keyOf(evidence), masks);

export const forgetMasks = (evidence: Evidence): void => void begun.delete(keyOf(evidence));
