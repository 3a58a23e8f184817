import type { ReactNode } from 'react';
import type { StandardNode } from '../../../shared/standard/node.ts';
import { PlainLink } from '../../ui/links.tsx';
import { useReading } from './reading.ts';
import classes from './Standards.module.css';

interface NodeLinkProps {
  readonly node: StandardNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The way to a node's place in the document, in the standard's own words. */
export function NodeLink({ node, className = '', children }: NodeLinkProps) {
  const { standard } = useReading();
  return (
    <PlainLink
      to="/standards/$standardId"
      params={{ standardId: standard.id }}
      search={{ node: node.id }}
      lang={standard.language}
      className={`${classes.nodeLink} ${className}`}
    >
      {children}
    </PlainLink>
  );
}
