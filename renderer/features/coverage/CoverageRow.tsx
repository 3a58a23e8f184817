import { IconFileImport, IconLink, IconPlus } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeCoverage } from '../../../shared/coverage/coverage.ts';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import type { StandardNode } from '../../../shared/standard/node.ts';
import { nameOfNode, OfferNotes, useFileDrop, type Offer } from '../evidence/index.ts';
import { TextLink } from '../../ui/links.tsx';
import { NodeText } from '../../ui/NodeText.tsx';
import { useCoverageActions } from './actions.ts';
import classes from './CoverageRow.module.css';
import { ErratumMark } from './ErratumMark.tsx';
import { StateMark } from './StateMark.tsx';

/** So many titles in a row; the evidence page has them all. */
const SHOWN = 4;
const NO_OFFERS: readonly Offer[] = [];

interface CoverageRowProps {
  readonly node: StandardNode;
  readonly coverage: NodeCoverage;
  readonly evidence: readonly Evidence[] | undefined;
  readonly isTooOld: boolean;
}

/** One requirement: how far it is shown, by what, and the ways to add to it. A place to drop files on. */
export const CoverageRow = memo(function CoverageRow({
  node,
  coverage,
  evidence,
  isTooOld,
}: CoverageRowProps) {
  const { t } = useTranslation();
  const { standard, errata, offers, take, choose, link, open } = useCoverageActions();
  const { over, place } = useFileDrop((files) => take(node, files));
  const odd = errata.get(node.id);
  const name = nameOfNode(node);
  return (
    <li
      className={classes.row}
      // The heat map leads here.
      tabIndex={-1}
      data-node-id={node.id}
      data-state={coverage.state}
      data-over={over || undefined}
      {...place}
    >
      <div className={classes.state}>
        <StateMark state={coverage.state} />
        {coverage.evidence > 0 && (
          <span className={classes.count}>
            {t(($) => $.coverage.evidenceCount, { number: coverage.evidence })}
          </span>
        )}
        {isTooOld && coverage.evidence > 0 && (
          <span className={classes.count}>{t(($) => $.coverage.enough.freshness.stale)}</span>
        )}
      </div>
      <div className={classes.body}>
        <div>
          <NodeText node={node} language={standard.language} />
          {odd && <ErratumMark texts={odd} language={standard.language} />}
        </div>
        {evidence && (
          <ul className={classes.evidence} aria-label={t(($) => $.coverage.evidence)}>
            {evidence.slice(0, SHOWN).map(({ id, title }) => (
              <li key={id}>
                <button type="button" className={classes.title} onClick={() => open(id)}>
                  {title}
                </button>
              </li>
            ))}
            {evidence.length > SHOWN && (
              <li>
                <TextLink to="/evidence" search={{ standard: standard.id, node: node.id }} size="sm">
                  {t(($) => $.coverage.allEvidence, { number: evidence.length })}
                </TextLink>
              </li>
            )}
          </ul>
        )}
        <OfferNotes offers={offers.get(node.id) ?? NO_OFFERS} beside="node" />
      </div>
      {/* Plain buttons: there are hundreds of them. */}
      <div className={classes.actions}>
        <button
          type="button"
          className={classes.action}
          aria-label={t(($) => $.coverage.addFileTo, { node: name })}
          onClick={() => choose(node)}
        >
          <IconPlus size={16} aria-hidden />
          {t(($) => $.coverage.addFile)}
        </button>
        <button
          type="button"
          className={classes.action}
          aria-label={t(($) => $.coverage.linkTo, { node: name })}
          onClick={() => link(node)}
        >
          <IconLink size={16} aria-hidden />
          {t(($) => $.coverage.link)}
        </button>
      </div>
      {over && (
        <div className={classes.over}>
          <IconFileImport size={20} aria-hidden />
          {t(($) => $.coverage.drop)}
        </div>
      )}
    </li>
  );
});
