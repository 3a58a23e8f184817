import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import { PlainLink } from '../../../ui/links.tsx';
import { nodeLabel } from '../../../ui/nodeName.ts';
import { useReading } from '../reading.ts';
import classes from '../Standards.module.css';

/** The way to where a node stands in the printed source. Seen where the reader is: under the pointer, the focus, the mark. */
export function SourceMark({ node }: { readonly node: StandardNode }) {
  const { t } = useTranslation();
  const { standard } = useReading();
  const label = t(($) => $.standards.reader.of, { node: nodeLabel(node) });
  return (
    <PlainLink
      to="/standards/$standardId"
      params={{ standardId: standard.id }}
      search={{ node: node.id, source: node.id }}
      resetScroll={false}
      className={classes.sourceMark}
      aria-label={label}
      title={label}
    >
      <IconFileText size={14} stroke={1.8} aria-hidden />
    </PlainLink>
  );
}
