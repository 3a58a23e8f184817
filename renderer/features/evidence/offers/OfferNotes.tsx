import { Button } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../../ui/links.tsx';
import { ignoreFault, useChange } from '../../../ui/procedure.ts';
import { useUndoNotice } from '../../../ui/undoNotice.tsx';
import { making } from '../../../ui/undoStack.ts';
import { nameOfNode, useNode } from '../useNode.ts';
import classes from './Offers.module.css';
import type { Offer } from './useOffers.ts';

interface OfferNotesProps {
  readonly offers: readonly Offer[];
  /** Beside the node that it is offered for, or beside the evidence that is offered. */
  readonly beside: 'node' | 'evidence';
}

/** “This evidence shows X; your crosswalk says X ≈ Y: also claim Y?” One click claims it; nothing is claimed unasked. */
export function OfferNotes({ offers, beside }: OfferNotesProps) {
  const { t } = useTranslation();
  if (offers.length === 0) return null;
  return (
    <ul className={classes.offers} aria-label={t(($) => $.evidence.offers.title)}>
      {offers.map((offer) => (
        <OfferNote
          key={`${offer.evidence.id} ${offer.to.standard} ${offer.to.node}`}
          offer={offer}
          beside={beside}
        />
      ))}
    </ul>
  );
}

interface OfferNoteProps {
  readonly offer: Offer;
  readonly beside: OfferNotesProps['beside'];
}

function OfferNote({ offer: { evidence, from, to, note, where }, beside }: OfferNoteProps) {
  const { t } = useTranslation();
  const source = useNode(from.standard, from.node);
  const target = useNode(to.standard, to.node);
  const add = useChange('claims.add');
  const remove = useChange('claims.remove');
  const restore = useChange('claims.restore');
  const tell = useUndoNotice();
  if (source === undefined || target === undefined) return null;
  const words = {
    title: evidence.title,
    from: nameOfNode(source.node),
    fromStandard: source.standard.title,
    to: nameOfNode(target.node),
    toStandard: target.standard.title,
  };
  const claim = () =>
    void making(
      () => add.mutateAsync({ input: { evidence: evidence.id, record: { ...to, note, where } } }),
      ({ id }) =>
        tell(
          t(($) => $.evidence.offers.claimed, words),
          () => remove.mutateAsync({ input: { id } }),
          () => restore.mutateAsync({ input: { claims: [id] } }),
        ),
    ).catch(ignoreFault);
  const other = beside === 'node' ? { place: from, found: source } : { place: to, found: target };
  return (
    <li className={classes.offer}>
      <IconArrowsExchange size={16} stroke={1.8} aria-hidden className={classes.icon} />
      <span className={classes.text}>
        {beside === 'node'
          ? t(($) => $.evidence.offers.forNode, words)
          : t(($) => $.evidence.offers.forEvidence, words)}{' '}
        <TextLink
          to="/standards/$standardId"
          params={{ standardId: other.place.standard }}
          search={{ node: other.place.node }}
          size="sm"
          underline="always"
          lang={other.found.standard.language}
        >
          {nameOfNode(other.found.node)}
        </TextLink>
      </span>
      <Button
        size="compact-sm"
        variant="light"
        loading={add.isPending}
        aria-label={t(($) => $.evidence.offers.claimNamed, words)}
        onClick={claim}
      >
        {t(($) => $.evidence.offers.claim)}
      </Button>
    </li>
  );
}
