import type { Language } from '../contract/records.ts';
import { EXCHANGE_WORDS } from '../words/exchange/words.ts';
import { fill, WORDS } from '../words/words.ts';
import type { Finding } from './finding.ts';

/** What was found and what to do about it, in the reader's language. */
export function describe({ code, params }: Finding, language: Language): string {
  const { finding, column } = EXCHANGE_WORDS[language];
  const named: Readonly<Record<string, string>> = column;
  const { nodeType } = WORDS[language];
  return fill(finding[code], {
    ...params,
    ...(typeof params['column'] === 'string' ? { column: named[params['column']] ?? params['column'] } : {}),
    types: [nodeType.duty, nodeType.task, nodeType.indicator, nodeType.knowledge, nodeType.skill].join(' / '),
  });
}
