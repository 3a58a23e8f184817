import { Fault, type FaultCode } from '../../shared/contract/fault.ts';
import { badgeFindingOf } from '../../shared/signoff/badge.ts';
import type { Language } from '../../shared/contract/records.ts';
import { fill, WORDS } from '../../shared/words/words.ts';
import type { ExitCode } from './command.ts';
import { WrongCall } from './wrongCall.ts';
import { CLI_WORDS } from './words/words.ts';

/** What the caller is told when a command comes to nothing. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly exit: ExitCode;
}

/** Whose doing a fault is: 2 where what came in was wrong, 1 where the machine failed at something right. */
const EXIT_CODES = {
  'bad-input': 2,
  internal: 1,
  'host-lost': 1,
  'unknown-procedure': 1,
  'no-portfolio-open': 1,
  'portfolio-other': 2,
  'standard-unknown': 2,
  'standard-malformed': 2,
  'standard-refused': 2,
  'standard-built-in': 2,
  'standard-without-eligibility': 2,
  'node-unknown': 2,
  'level-unknown': 2,
  'not-a-portfolio': 2,
  'portfolio-replaced': 2,
  'portfolio-newer': 2,
  'portfolio-damaged': 1,
  'portfolio-in-use': 1,
  'portfolio-read-only': 1,
  'engine-unsafe': 1,
  'folder-relative': 2,
  'folder-not-empty': 2,
  'folder-unwritable': 1,
  'file-missing': 2,
  'file-unreadable': 2,
  'file-not-regular': 2,
  'file-is-link': 2,
  'file-name-unreadable': 2,
  'file-changed': 1,
  'inbox-missing': 2,
  'open-refused': 2,
  'open-failed': 1,
  'file-exists': 2,
  'disk-full': 1,
  'file-too-large': 1,
  cancelled: 1,
  'picture-unreadable': 2,
  'picture-too-large': 2,
  'took-too-long': 1,
  'removes-much': 2,
  'intake-under-way': 1,
  'evidence-unknown': 2,
  'claim-unknown': 2,
  'work-output-unknown': 2,
  'record-unknown': 2,
  'dossier-unknown': 2,
  'backup-unknown': 2,
  'backup-damaged': 1,
  'backup-sealed': 2,
  'backup-passphrase-wrong': 1,
  'backup-place-missing': 1,
  'backup-other': 1,
  'backup-place-inside': 2,
  'folder-is-backup': 2,
  'rules-built-in': 2,
  'rules-other-standard': 2,
  'rules-twice': 2,
  'rules-malformed': 2,
  'template-not-docx': 2,
  'template-not-pdf': 2,
  'template-malformed': 2,
  'template-too-large': 2,
  'template-macros': 2,
  'template-external': 2,
  'key-file-malformed': 2,
  'passphrase-wrong': 1,
  'passphrase-short': 2,
  'passphrase-wait': 1,
  'package-malformed': 2,
  'package-too-large': 2,
  'package-name-forbidden': 2,
  'package-altered': 2,
  'signature-wrong': 1,
  'request-for-another': 1,
  'nothing-to-sign': 2,
  'signoff-unknown': 2,
  'package-is-request': 2,
  'package-is-response': 2,
  'signer-unknown': 2,
  'key-follows-itself': 2,
  'key-replaced': 2,
  'code-unread': 2,
  'fingerprint-differs': 2,
  'badge-refused': 2,
  'sheet-unread': 2,
  'sheet-other': 2,
  'json-malformed': 2,
  'profile-malformed': 2,
} as const satisfies Record<FaultCode, ExitCode>;

/**
 * An error in the reader's language, never with a stack trace. `at` among the parameters is the place in a file
 * (a JSON pointer), and goes before the words. Of what nobody foresaw only the message is kept, as `detail`.
 */
export function refusalOf(error: unknown, language: Language): Refusal {
  if (error instanceof WrongCall) {
    const { code, params } = error;
    return { code, message: fill(CLI_WORDS[language].wrongCall[code], params), params, exit: 2 };
  }
  const fault = error instanceof Fault ? error : new Fault('internal', { detail: summary(error) }, error);
  const { code, params } = fault;
  const words = WORDS[language];
  const finding = badgeFindingOf(params['finding']);
  const reason = finding === null ? {} : { reason: words.badgeFinding[finding] };
  const message = fill(words.fault[code], { ...params, ...reason });
  const at = params['at'];
  return {
    code,
    message: at === undefined ? message : `${at}: ${message}`,
    params,
    exit: EXIT_CODES[code],
  };
}

/** Enough of a message to report it by, on one line. */
function summary(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replaceAll(/\s+/g, ' ').slice(0, 300);
}
