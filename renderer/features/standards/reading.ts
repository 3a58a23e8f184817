import { createContext, useContext } from 'react';
import type { StandardNode } from '../../../shared/standard/node.ts';
import type { Erratum, Standard } from '../../../shared/standard/standard.ts';
import type { Offer } from '../evidence/index.ts';
import { useAnswer } from '../../ui/procedure.ts';

/** Evidence by node id. */
export type EvidenceCounts = ReadonlyMap<string, number>;

/** What every part of a document knows: the standard, what the open portfolio has for it, and the node that was sought. */
interface Reading {
  readonly standard: Standard;
  /** Undefined where no portfolio is open. */
  readonly counts: EvidenceCounts | undefined;
  readonly sought: string | undefined;
  /** What the person's crosswalks offer for each node. */
  readonly offers?: ReadonlyMap<string, readonly Offer[]> | undefined;
  /** Opens the printed source at a node. */
  readonly onSource?: ((node: string) => void) | undefined;
  /** The position of the erratum that was sought. */
  readonly erratum?: number | undefined;
}

export const ReadingContext = createContext<Reading | null>(null);

export function useReading(): Reading {
  const reading = useContext(ReadingContext);
  if (reading === null) throw new Error('no standard is being read here');
  return reading;
}

export function useEvidenceCounts(standard: string): EvidenceCounts | undefined {
  const { data: state } = useAnswer('portfolio.state', {});
  const coverage = useAnswer(
    'coverage.show',
    { standard, level: null },
    { enabled: state !== undefined && state.open !== null },
  );
  return coverage.data && new Map(coverage.data.nodes.map(({ id, evidence }) => [id, evidence]));
}

/** The printed head of a column or list, in the standard's language; our own word where the source prints none. */
export const headingOf = (standard: Standard, type: StandardNode['type']): string | undefined =>
  standard.headings?.[type];

export const errataOfNode = ({ errata }: Standard, id: string): readonly Erratum[] =>
  errata.filter(({ node }) => node === id);

export const errataOfAlternative = ({ errata }: Standard, id: string): readonly Erratum[] =>
  errata.filter(({ alternatives }) => alternatives?.includes(id));

/** Oddities that belong to no single place. */
export const errataOfWhole = ({ errata }: Standard): readonly Erratum[] =>
  errata.filter(({ node, alternatives }) => node === undefined && alternatives === undefined);
