import { List, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PortfolioState } from '../../../shared/contract/records.ts';
import type { ReadingMode } from '../../../shared/eligibility/verdict.ts';
import { levelName } from '../../ui/levelName.ts';
import { TextLink } from '../../ui/links.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import type { Subject } from './choices.ts';

interface HintsProps {
  readonly subject: Subject;
  readonly reading: ReadingMode;
  readonly state: PortfolioState;
}

const ON_CAREER = ['name', 'id-number', 'photo', 'employments'] as const;

/** What a reader of the dossier would miss; nothing of it keeps anybody from making one. Nothing where nothing is missed. */
export function Hints({ subject: { standard, level }, reading, state }: HintsProps) {
  const { t } = useTranslation();
  const career = useAnswer('career.show', {});
  const judged = useAnswer(
    'eligibility.judge',
    { standard: standard.id, level, reading },
    { enabled: level !== null && standard.levels.length > 0 },
  );
  if (career.data === undefined) return null;
  const { applicant, photo, employments } = career.data;
  const lacking = {
    name: applicant.name === '',
    'id-number': applicant.idNumber === '',
    photo: photo === null,
    employments: employments.length === 0,
  };
  // A dossier that applies for nothing needs no ID number.
  const onCareer = ON_CAREER.filter(
    (hint) => lacking[hint] && (hint !== 'id-number' || standard.levels.length > 0),
  );
  const noEvidence = state.open?.counts.evidence === 0;
  const notEligible = level !== null && judged.data?.levels[0]?.eligible === false;
  if (onCareer.length === 0 && !noEvidence && !notEligible) return null;
  return (
    <Paper withBorder p="lg" component="aside" aria-labelledby="hints">
      <Title order={2} size="h3" id="hints">
        {t(($) => $.dossier.hints)}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t(($) => $.dossier.hintsLead)}
      </Text>
      <List size="sm" spacing="xs">
        {onCareer.map((hint) => (
          <List.Item key={hint}>
            {t(($) => $.dossier.hint[hint])} <TextLink to="/career">{t(($) => $.dossier.toCareer)}</TextLink>
          </List.Item>
        ))}
        {noEvidence && (
          <List.Item>
            {t(($) => $.dossier.hint.evidence)}{' '}
            <TextLink to="/evidence">{t(($) => $.dossier.toEvidence)}</TextLink>
          </List.Item>
        )}
        {notEligible && (
          <List.Item>
            {t(($) => $.dossier.hint.eligibility, { level: levelName(t, level) })}{' '}
            <TextLink to="/eligibility" search={{ standard: standard.id, level }}>
              {t(($) => $.dossier.toEligibility)}
            </TextLink>
          </List.Item>
        )}
      </List>
    </Paper>
  );
}
