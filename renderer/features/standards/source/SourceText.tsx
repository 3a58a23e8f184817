import { useCallback, useMemo, type RefCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Places } from '../../../../shared/standard/source/locate.ts';
import { indexStandard } from '../../../../shared/standard/tree.ts';
import { PlainLink } from '../../../ui/links.tsx';
import { nodeLabel } from '../../../../shared/standard/nodeName.ts';
import { useReading } from '../reading.ts';
import { linesOf, type Piece } from './lines.ts';
import classes from './Source.module.css';

interface SourceTextProps {
  readonly source: string;
  readonly places: Places;
  /** The node that is looked at; '' for none. */
  readonly node: string;
}

/** The source line by line. What became a node leads to it; the one that is looked at is marked and in view. */
export function SourceText({ source, places, node }: SourceTextProps) {
  const { t } = useTranslation();
  const { standard } = useReading();
  const lines = useMemo(() => linesOf(source, places), [source, places]);
  const first = places.get(node)?.[0]?.from;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is scrolled must be reached by keyboard
    <section tabIndex={0} className={classes.text} aria-label={t(($) => $.standards.reader.text)}>
      <ol className={classes.lines} lang={standard.language}>
        {lines.map((pieces, index) => (
          <li key={index}>
            {pieces.map((piece) => {
              if (piece.node === undefined) return piece.text;
              if (piece.node !== node) return <Way key={piece.from} piece={piece} />;
              return <Sought key={piece.from} piece={piece} isFirst={piece.from === first} />;
            })}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface SoughtProps {
  readonly piece: Piece;
  readonly isFirst: boolean;
}

/** Brought into view as soon as it is drawn. */
function Sought({ piece, isFirst }: SoughtProps) {
  const whenDrawn: RefCallback<HTMLElement> = useCallback((place) => {
    // The drawer takes the focus as it opens; the place comes after that.
    const later = window.setTimeout(() => {
      place?.scrollIntoView({ block: 'center' });
      place?.querySelector('a')?.focus({ preventScroll: true });
    }, 50);
    return () => window.clearTimeout(later);
  }, []);
  return (
    <mark className={classes.sought} {...(isFirst && { ref: whenDrawn })}>
      <Way piece={piece} />
    </mark>
  );
}

/** What became a node, as the way to it. */
function Way({ piece: { text, node: id = '' } }: { readonly piece: Piece }) {
  const { t } = useTranslation();
  const { standard } = useReading();
  const node = indexStandard(standard).byId.get(id);
  return (
    <PlainLink
      to="/standards/$standardId"
      params={{ standardId: standard.id }}
      search={{ node: id }}
      resetScroll={false}
      className={classes.node}
      title={t(($) => $.standards.toNode, { node: node === undefined ? id : nodeLabel(node) })}
    >
      {text}
    </PlainLink>
  );
}
