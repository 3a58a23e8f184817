import { cutText } from '../../../shared/evidence/cutText.ts';
import type { StandardNode } from '../../../shared/standard/node.ts';
import { nodeName } from '../../../shared/standard/nodeName.ts';

/** What a work output is called where its maker says nothing else: what the standard calls it. */
export const proposedTitle = (node: StandardNode): string => cutText(nodeName(node), 300);
