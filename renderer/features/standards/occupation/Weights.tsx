import type { Weights as WeightTables } from '../../../../shared/standard/standard.ts';
import { useReading } from '../reading.ts';
import { Section } from '../Section.tsx';
import { WeightTable } from './WeightTable.tsx';

/** Chapter 4: both weight tables. */
export function Weights({ title, weights }: { readonly title: string; readonly weights: WeightTables }) {
  const { standard } = useReading();
  return (
    <Section name="weights" title={title} language={standard.language}>
      <WeightTable table={weights.theory} />
      <WeightTable table={weights.skill} />
    </Section>
  );
}
