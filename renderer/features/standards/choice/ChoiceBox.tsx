import { useTranslation } from 'react-i18next';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import { descendantsOf } from '../../../../shared/standard/tree.ts';
import { nodeLabel } from '../../../../shared/standard/nodeName.ts';
import { useReading } from '../reading.ts';
import { useChoice } from './choice.ts';
import classes from './Choice.module.css';

/**
 * Chooses a requirement, or all requirements beneath what heads them. Nothing where there is none, or no portfolio is
 * open. A plain box: there are hundreds of them.
 */
export function ChoiceBox({ node }: { readonly node: StandardNode }) {
  const { t } = useTranslation();
  const { standard, counts } = useReading();
  const choice = useChoice();
  if (choice === null || counts === undefined) return null;
  const isOne = counts.has(node.id);
  const nodes = isOne ? [node] : descendantsOf(standard, node.id).filter(({ id }) => counts.has(id));
  if (nodes.length === 0) return null;
  const number = nodes.filter(({ id }) => choice.chosen.has(id)).length;
  const isChosen = number === nodes.length;
  const words = { node: nodeLabel(node) };
  const label = isOne ? t(($) => $.standards.choose.one, words) : t(($) => $.standards.choose.beneath, words);
  return (
    <input
      type="checkbox"
      className={classes.box}
      aria-label={label}
      title={isOne ? undefined : label}
      checked={isChosen}
      ref={(box) => {
        if (box) box.indeterminate = number > 0 && !isChosen;
      }}
      onChange={({ nativeEvent }) =>
        choice.choose(nodes, !isChosen, isOne && nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
      }
    />
  );
}
