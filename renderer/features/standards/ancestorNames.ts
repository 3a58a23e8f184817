import type { Standard } from '../../../shared/standard/standard.ts';
import { ancestorsOf } from '../../../shared/standard/tree.ts';
import { printedName } from '../../../shared/standard/nodeName.ts';

/** So many of the parts that a node stands in are named: the nearest ones. */
const NAMED = 3;

/** What a node stands in, the outermost first: 第貳章 生成式 AI 導入與評估 › 第二節 策略思考. */
export const ancestorNames = (standard: Standard, node: string): string =>
  ancestorsOf(standard, node).slice(-NAMED).map(printedName).join(' › ');
