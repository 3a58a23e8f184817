import type { Language } from '../contract/records.ts';
import { EXCHANGE_WORDS } from '../words/exchange/words.ts';
import { fill, WORDS } from '../words/words.ts';
import { FINDING_CODES, type Finding } from './finding.ts';

/** What was found and what to do about it, in the reader's language. */
export function describe({ code, params }: Pick<Finding, 'code' | 'params'>, language: Language): string {
  const { finding, column, value } = EXCHANGE_WORDS[language];
  const named: Readonly<Record<string, string>> = column;
  const kinds: Readonly<Record<string, string>> = value;
  const { nodeType } = WORDS[language];
  // What our extension says is wrong in the way that another finding tells.
  const reason =
    code === 'extension-mismatch' ? FINDING_CODES.find((one) => one === params['reason']) : undefined;
  return fill(finding[code], {
    ...params,
    ...(typeof params['column'] === 'string' ? { column: named[params['column']] ?? params['column'] } : {}),
    ...(typeof params['wanted'] === 'string' ? { wanted: kinds[params['wanted']] ?? params['wanted'] } : {}),
    ...(reason === undefined ? {} : { reason: describe({ code: reason, params }, language) }),
    types: [nodeType.duty, nodeType.task, nodeType.indicator, nodeType.knowledge, nodeType.skill].join(' / '),
  });
}
