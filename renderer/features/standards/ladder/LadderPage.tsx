import { Chip, Fieldset, Group, Skeleton, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ladderOf, type Ladder } from '../../../../shared/standard/ladder.ts';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { ButtonLink } from '../../../ui/links.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useAnswer } from '../../../ui/procedure.ts';
import { ReadingContext, useEvidenceCounts, useReading } from '../reading.ts';
import { LadderTable } from './LadderTable.tsx';

const route = getRouteApi('/standards/$standardId/ladder');

/** The levels of a standard side by side, so that one sees what each of them adds. */
export function LadderPage() {
  const { t } = useTranslation();
  const { standardId } = route.useParams();
  const whole = useAnswer('standards.show', { id: standardId });
  return (
    <Page
      title={t(($) => $.standards.ladder.title)}
      description={whole.data && <span lang={whole.data.language}>{whole.data.title}</span>}
      actions={
        <ButtonLink to="/standards/$standardId" params={{ standardId }} variant="default">
          {t(($) => $.standards.ladder.back)}
        </ButtonLink>
      }
    >
      <FaultMessage fault={whole.error} />
      {whole.isPending && <Skeleton h={480} />}
      {whole.data && <SideBySide standard={whole.data} />}
    </Page>
  );
}

function SideBySide({ standard }: { readonly standard: Standard }) {
  const { t } = useTranslation();
  const counts = useEvidenceCounts(standard.id);
  const ladder = useMemo(() => ladderOf(standard), [standard]);
  const { hidden = [] } = route.useSearch();
  const navigate = route.useNavigate();
  const hide = (levels: readonly number[]) =>
    void navigate({
      search: levels.length === 0 ? {} : { hidden: [...levels] },
      replace: true,
      resetScroll: false,
    });
  if (ladder === null) return <EmptyState title={t(($) => $.standards.ladder.none)} />;
  const shown = ladder.levels.filter((level) => !hidden.includes(numberOf(level)));
  return (
    <ReadingContext value={{ standard, counts, sought: undefined }}>
      <Text c="dimmed" size="sm" maw="46rem" mb="sm">
        {t(($) => $.standards.ladder.about)}
      </Text>
      <LevelChips ladder={ladder} shown={shown} onHide={hide} />
      {shown.length === 0 ? (
        <EmptyState title={t(($) => $.standards.ladder.allHidden)} />
      ) : (
        <LadderTable ladder={ladder} shown={shown} />
      )}
    </ReadingContext>
  );
}

const numberOf = ({ level = 0 }: StandardNode): number => level;

interface LevelChipsProps {
  readonly ladder: Ladder;
  readonly shown: readonly StandardNode[];
  readonly onHide: (levels: readonly number[]) => void;
}

/** Which levels are shown. They stand in the address. */
function LevelChips({ ladder, shown, onHide }: LevelChipsProps) {
  const { t } = useTranslation();
  const { standard } = useReading();
  const choose = (values: readonly string[]) =>
    onHide(ladder.levels.map(numberOf).filter((level) => !values.includes(String(level))));
  return (
    <Fieldset variant="unstyled" legend={t(($) => $.standards.ladder.shown)} mb="sm">
      <Chip.Group multiple value={shown.map((level) => String(numberOf(level)))} onChange={choose}>
        <Group gap="xs">
          {ladder.levels.map((level) => (
            <Chip key={level.id} value={String(numberOf(level))} size="sm" lang={standard.language}>
              {level.text}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Fieldset>
  );
}
