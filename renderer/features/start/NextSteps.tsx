import { Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StandardSummary } from '../../../shared/contract/records.ts';
import { indexStandard } from '../../../shared/standard/tree.ts';
import { useFormats } from '../../ui/formats.ts';
import { TextLink } from '../../ui/links.tsx';
import { NodeText } from '../../ui/NodeText.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { UNLINKED } from './questions.ts';
import { StartCard } from './StartCard.tsx';
import classes from './Start.module.css';
import { useHasCareer } from './useHasCareer.ts';

const SHOWN = 3;

interface NextStepsProps {
  readonly standard: StandardSummary | undefined;
  readonly level: number | null;
  /** How many pieces of evidence there are. */
  readonly evidence: number;
}

/** What would bring this portfolio forward, each a link to where it is done. */
export function NextSteps({ standard, level, evidence }: NextStepsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const hasCareer = useHasCareer();
  const listed = useAnswer('evidence.list', UNLINKED);
  const unlinked = listed.data?.total ?? 0;
  const asksCareer = hasCareer === false && standard !== undefined && standard.levels.length > 0;
  return (
    <StartCard
      title={t(($) => $.start.next.title)}
      more={
        <TextLink to="/plan" size="sm">
          {t(($) => $.plan.title)}
        </TextLink>
      }
    >
      {listed.isPending ? (
        <Skeleton h={120} />
      ) : (
        <ul className={classes.list}>
          {asksCareer && (
            <li>
              <TextLink to="/career">{t(($) => $.start.next.career)}</TextLink>
            </li>
          )}
          {evidence === 0 && (
            <li>
              <TextLink to="/evidence">{t(($) => $.start.next.evidence)}</TextLink>
            </li>
          )}
          {unlinked > 0 && (
            <li>
              <TextLink to="/evidence">
                {t(($) => $.start.next.claims, { number: formats.number(unlinked) })}
              </TextLink>
            </li>
          )}
          {standard && (
            <li>
              <Uncovered standard={standard} level={level} />
            </li>
          )}
          {standard && evidence > unlinked && (
            <li>
              <TextLink to="/dossier" search={{ standard: standard.id, ...(level !== null && { level }) }}>
                {t(($) => $.start.next.dossier)}
              </TextLink>
            </li>
          )}
        </ul>
      )}
    </StartCard>
  );
}

/** The first requirements that nothing shows yet: those of the level before those of every level, in print order. */
function Uncovered({
  standard,
  level,
}: {
  readonly standard: StandardSummary;
  readonly level: number | null;
}) {
  const { t } = useTranslation();
  const whole = useAnswer('standards.show', { id: standard.id });
  const coverage = useAnswer('coverage.show', { standard: standard.id, level });
  if (!whole.data || !coverage.data) return <Skeleton h={80} />;
  const { byId } = indexStandard(whole.data);
  const nodes = coverage.data.nodes
    .filter(({ state }) => state === 'none')
    .map(({ id }) => byId.get(id))
    .filter((node) => node !== undefined)
    .toSorted((a, b) => Number(a.level === undefined) - Number(b.level === undefined))
    .slice(0, SHOWN);
  if (nodes.length === 0) return <Text>{t(($) => $.start.next.covered)}</Text>;
  return (
    <Stack gap={4}>
      <Text>{t(($) => $.start.next.uncovered)}</Text>
      <ul className={classes.bullets}>
        {nodes.map((node) => (
          <li key={node.id}>
            <TextLink
              to="/standards/$standardId"
              params={{ standardId: standard.id }}
              search={{ node: node.id }}
            >
              <NodeText node={node} language={standard.language} lines={2} />
            </TextLink>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
