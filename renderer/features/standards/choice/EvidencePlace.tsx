import { useContext, type ComponentProps } from 'react';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import { useFileDrop } from '../../evidence/index.ts';
import { useReading } from '../reading.ts';
import { TakeFilesContext } from './choice.ts';

interface EvidencePlaceProps extends ComponentProps<'div'> {
  readonly node: StandardNode;
}

/** Where a node stands; what is dropped on a requirement becomes evidence for it, if a portfolio is open. */
export function EvidencePlace({ node, ...rest }: EvidencePlaceProps) {
  const { counts } = useReading();
  const take = useContext(TakeFilesContext);
  const { over, place } = useFileDrop((files) => take?.(node, files));
  const isPlace = take !== null && counts?.has(node.id) === true;
  return <div {...rest} {...(isPlace && place)} data-over={(isPlace && over) || undefined} />;
}
