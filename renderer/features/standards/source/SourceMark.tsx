import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import { nodeLabel } from '../../../../shared/standard/nodeName.ts';
import { useReading } from '../reading.ts';
import classes from '../Standards.module.css';

/**
 * Opens the printed source where a node stands in it. Seen where the reader is: under the pointer, the focus, the mark.
 * A plain button: there are hundreds of them, and links of the router are slow to draw.
 */
export function SourceMark({ node }: { readonly node: StandardNode }) {
  const { t } = useTranslation();
  const { onSource } = useReading();
  if (onSource === undefined) return null;
  const label = t(($) => $.standards.reader.of, { node: nodeLabel(node) });
  return (
    <button
      type="button"
      className={classes.sourceMark}
      aria-label={label}
      title={label}
      onClick={() => onSource(node.id)}
    >
      <IconFileText size={14} stroke={1.8} aria-hidden />
    </button>
  );
}
