import type { StandardNode } from '../../../shared/standard/node.ts';
import classes from './Standards.module.css';

/** A node's name, its text, and the further cells of its row, as far as it has them. */
export function NodeBody({ node }: { readonly node: StandardNode }) {
  return (
    <>
      {node.heading !== undefined && <b className={classes.name}>{node.heading}</b>}
      <span className={classes.printedText}>{node.text}</span>
      <NodeDetails node={node} />
    </>
  );
}

/** The further cells, each under its column's head. */
export function NodeDetails({ node: { details = [] } }: { readonly node: StandardNode }) {
  return details.map(({ label, text }) => (
    <span key={`${label ?? ''} ${text}`} className={classes.detail}>
      {label !== null && <span className={classes.detailLabel}>{label}</span>}
      <span className={classes.printedText}>{text}</span>
    </span>
  ));
}
