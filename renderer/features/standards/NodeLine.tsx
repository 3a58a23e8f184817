import type { ReactNode } from 'react';
import type { StandardNode } from '../../../shared/standard/node.ts';
import { OfferNotes, type Offer } from '../evidence/index.ts';
import { ChoiceBox } from './choice/ChoiceBox.tsx';
import { EvidencePlace } from './choice/EvidencePlace.tsx';
import { ErratumNotes } from './ErratumNotes.tsx';
import { EvidenceMark } from './EvidenceMark.tsx';
import { NodeBody } from './NodeBody.tsx';
import { placeOfNode } from './places.ts';
import { errataOfNode, useReading } from './reading.ts';
import { SourceMark } from './source/SourceMark.tsx';
import classes from './Standards.module.css';

interface NodeLineProps {
  readonly node: StandardNode;
  /** Its text, where it is to be drawn otherwise. */
  readonly text?: ReactNode;
  /** What stands at the end of its line; its evidence without it. */
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
}

const NO_OFFERS: readonly Offer[] = [];

/** One node in a list: its printed code, its text, what is odd about it, and its evidence. The place that links lead to. */
export function NodeLine({ node, text, aside, children }: NodeLineProps) {
  const { standard, offers, sought } = useReading();
  return (
    <li className={classes.line}>
      <EvidencePlace
        node={node}
        id={placeOfNode(node.id)}
        tabIndex={-1}
        className={classes.lineBody}
        data-sought={node.id === sought || undefined}
      >
        <div className={classes.lineText}>
          <span lang={standard.language} className={classes.printed}>
            {node.code !== null && <span className={classes.code}>{node.code}</span>}
            <span className={classes.body}>{text ?? <NodeBody node={node} />}</span>
          </span>
          <span className={classes.aside}>
            <SourceMark node={node} />
            {aside ?? (
              <>
                <EvidenceMark node={node} />
                <ChoiceBox node={node} />
              </>
            )}
          </span>
        </div>
        <OfferNotes offers={offers?.get(node.id) ?? NO_OFFERS} beside="node" />
        <ErratumNotes errata={errataOfNode(standard, node.id)} />
      </EvidencePlace>
      {children}
    </li>
  );
}
