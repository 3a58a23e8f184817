import type { Language } from '../../contract/records.ts';
import type { FindingCode } from '../../exchange/finding.ts';
import type { ValueKind } from '../../exchange/malformed.ts';
import type { LossReason } from '../../exchange/report.ts';
import type { NodeType } from '../../standard/node.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

export type TemplateColumn = 'id' | 'parent' | 'type' | 'code' | 'heading' | 'text' | 'level' | 'requires';

/** The words of taking standards in and giving them out: columns, what is wrong and what to do, what was left. */
export interface ExchangeWords {
  readonly column: Readonly<Record<TemplateColumn, string>>;
  readonly example: readonly (Readonly<Partial<Record<TemplateColumn, string>>> & {
    readonly type: NodeType;
  })[];
  /** What the sheets of a template are called: the one to fill in, and an example. */
  readonly sheet: { readonly table: string; readonly example: string };
  /** What is wrong, and the remedy. `{{name}}` is filled in. */
  readonly finding: Readonly<Record<FindingCode, string>>;
  /** What a value of JSON may be. */
  readonly value: Readonly<Record<ValueKind, string>>;
  readonly loss: Readonly<Record<LossReason, string>>;
}

export const EXCHANGE_WORDS: Readonly<Record<Language, ExchangeWords>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
