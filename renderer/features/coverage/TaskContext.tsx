import { useTranslation } from 'react-i18next';
import type { NodeType } from '../../../shared/standard/node.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { childrenOf, requiredBy } from '../../../shared/standard/tree.ts';
import { NodeText } from '../../ui/NodeText.tsx';
import classes from './TaskContext.module.css';

interface Printed {
  readonly id: string;
  readonly code: string | null;
  readonly text: string;
}

/** What a task of a 職能基準 brings forth and asks for, folded away: it helps to judge what would show the indicator. */
export function TaskContext({ standard, task }: { readonly standard: Standard; readonly task: string }) {
  const { t } = useTranslation();
  const required = requiredBy(standard, task);
  const ofType = (type: NodeType) =>
    required.flatMap(({ node, text }): Printed[] =>
      node.type === type ? [{ id: node.id, code: node.code, text }] : [],
    );
  const outputs = childrenOf(standard, task).filter(({ type }) => type === 'output');
  const lists = [
    { type: 'output', printed: outputs },
    { type: 'knowledge', printed: ofType('knowledge') },
    { type: 'skill', printed: ofType('skill') },
  ] as const satisfies readonly { readonly type: NodeType; readonly printed: readonly Printed[] }[];
  return (
    <details className={classes.context}>
      <summary>{t(($) => $.coverage.context)}</summary>
      {lists
        .filter(({ printed }) => printed.length > 0)
        .map(({ type, printed }) => (
          <div key={type}>
            <p className={classes.head}>{t(($) => $.words.nodeType[type])}</p>
            <ul className={classes.list}>
              {printed.map((one) => (
                <li key={one.id}>
                  <NodeText node={one} language={standard.language} size="sm" />
                </li>
              ))}
            </ul>
          </div>
        ))}
    </details>
  );
}
