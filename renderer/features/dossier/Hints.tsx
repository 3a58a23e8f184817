import { List, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PortfolioState } from '../../../shared/contract/records.ts';
import type { ReadingMode } from '../../../shared/eligibility/verdict.ts';
import { TextLink } from '../../ui/links.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { Precheck } from '../precheck/index.ts';
import type { Subject } from './choices.ts';

interface HintsProps {
  readonly subject: Subject;
  readonly reading: ReadingMode;
  readonly state: PortfolioState;
  /** What becomes of leaving out so many pieces; undefined until it is known. */
  readonly leaving:
    { readonly pieces: number; readonly uncovered: readonly string[]; readonly signoffs: number } | undefined;
}

/** What a reader of the dossier would miss or object to; nothing of it keeps anybody from making one. */
export function Hints({ subject: { standard, level }, reading, state, leaving }: HintsProps) {
  const { t } = useTranslation();
  const noEvidence = state.open?.counts.evidence === 0;
  return (
    <Paper withBorder p="lg" component="aside" aria-labelledby="hints">
      <Title order={2} size="h3" id="hints">
        {t(($) => $.dossier.hints)}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t(($) => $.dossier.hintsLead)}
      </Text>
      <Stack gap="sm">
        {noEvidence && (
          <Text size="sm">
            {t(($) => $.dossier.hint.evidence)}{' '}
            <TextLink to="/evidence">{t(($) => $.dossier.toEvidence)}</TextLink>
          </Text>
        )}
        {leaving && leaving.pieces > 0 && <Leaving {...leaving} />}
        {standard.levels.length > 0 ? (
          <Precheck standard={standard.id} level={level} reading={reading} />
        ) : (
          <OnCareer />
        )}
      </Stack>
    </Paper>
  );
}

/** What the reader misses without what is left out. */
function Leaving({ pieces, uncovered, signoffs }: NonNullable<HintsProps['leaving']>) {
  const { t } = useTranslation();
  return (
    <div>
      <Text size="sm">
        {t(($) => $.dossier.which.leaving, { count: pieces })}{' '}
        {uncovered.length === 0
          ? t(($) => $.dossier.which.stillCovered)
          : t(($) => $.dossier.which.uncovered, { count: uncovered.length })}{' '}
        {signoffs > 0 && t(($) => $.dossier.which.signoffs, { count: signoffs })}
      </Text>
      {uncovered.length > 0 && (
        <List size="sm">
          {uncovered.slice(0, MOST_NAMED).map((requirement) => (
            <List.Item key={requirement}>{requirement}</List.Item>
          ))}
          {uncovered.length > MOST_NAMED && (
            <List.Item>{t(($) => $.dossier.which.more, { count: uncovered.length - MOST_NAMED })}</List.Item>
          )}
        </List>
      )}
    </div>
  );
}
const MOST_NAMED = 8;

const ON_CAREER = ['name', 'photo', 'employments'] as const;

/** A dossier that applies for nothing needs no ID number and no reviewer; what is missing all the same. */
function OnCareer() {
  const { t } = useTranslation();
  const career = useAnswer('career.show', {});
  if (career.data === undefined) return null;
  const { applicant, photo, employments } = career.data;
  const lacking = {
    name: applicant.name === '',
    photo: photo === null,
    employments: employments.length === 0,
  };
  return (
    <List size="sm" spacing="xs">
      {ON_CAREER.filter((hint) => lacking[hint]).map((hint) => (
        <List.Item key={hint}>
          {t(($) => $.dossier.hint[hint])} <TextLink to="/career">{t(($) => $.dossier.toCareer)}</TextLink>
        </List.Item>
      ))}
    </List>
  );
}
