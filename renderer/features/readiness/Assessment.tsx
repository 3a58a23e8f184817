import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Coverage } from '../../../shared/coverage/coverage.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { useFormats } from '../../ui/formats.ts';
import classes from './ReadinessPage.module.css';
import { ReadinessSection } from './ReadinessSection.tsx';

interface AssessmentProps {
  readonly standard: Standard;
  readonly coverage: Coverage;
  readonly level: number;
}

/** The parts of the assessment with their pass mark and time, beside how far the evidence goes by the weight tables. */
export function Assessment({ standard, coverage: { weighted }, level }: AssessmentProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { assessment, weights, language } = standard;
  if (assessment === undefined) return null;
  return (
    <ReadinessSection title={t(($) => $.readiness.assessment)} lead={t(($) => $.readiness.assessmentLead)}>
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing="sm" aria-label={t(($) => $.readiness.assessment)}>
          <Table.Thead>
            <Table.Tr>
              {(['part', 'pass', 'time', 'covered', 'signed'] as const).map((head) => (
                <Table.Th key={head} scope="col">
                  {t(($) => $.readiness[head])}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {assessment.parts.map(({ id, name, levels, passMark, fullMark, minimumMinutes }) => {
              const applies = levels === null || levels.includes(level);
              const share = id === 'review' ? undefined : weighted?.[id];
              return (
                <Table.Tr key={id} {...(!applies && { c: 'dimmed' })}>
                  <Table.Th scope="row" lang={language}>
                    {name}
                  </Table.Th>
                  {applies ? (
                    <>
                      <Table.Td>
                        {t(($) => $.readiness.mark, {
                          pass: formats.number(passMark),
                          full: formats.number(fullMark),
                        })}
                      </Table.Td>
                      <Table.Td>
                        {t(($) => $.readiness.minutes, { number: formats.number(minimumMinutes) })}
                      </Table.Td>
                      <Table.Td>
                        {share
                          ? formats.percent(share.covered)
                          : id === 'review'
                            ? t(($) => $.readiness.review)
                            : t(($) => $.readiness.notWeighed)}
                      </Table.Td>
                      <Table.Td>{share ? formats.percent(share.signed) : '—'}</Table.Td>
                    </>
                  ) : (
                    <Table.Td colSpan={4}>{t(($) => $.readiness.notThisLevel)}</Table.Td>
                  )}
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="sm" c="dimmed" mt="xs">
        {t(($) => $.readiness.printed, {
          clauses: formats.list(
            [
              ...assessment.clauses.map(({ code }) => code ?? ''),
              weights?.theory.clause ?? '',
              weights?.skill.clause ?? '',
            ].filter(Boolean),
          ),
        })}
      </Text>
      {weighted && (
        <details className={classes.weights}>
          <summary>{t(($) => $.readiness.weights)}</summary>
          {(['skill', 'theory'] as const).map((part) => (
            <Table key={part} captionSide="top" mt="xs">
              <Table.Caption ta="start">{t(($) => $.readiness[part])}</Table.Caption>
              <Table.Tbody>
                {weighted[part].rows.map(({ name, percent, covered, total }) => (
                  <Table.Tr key={name}>
                    <Table.Th scope="row" fw={400} lang={language}>
                      {name}
                    </Table.Th>
                    <Table.Td ta="end">{formats.percent(percent)}</Table.Td>
                    <Table.Td ta="end">
                      {t(($) => $.coverage.share, {
                        covered: formats.number(covered),
                        total: formats.number(total),
                      })}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          ))}
        </details>
      )}
    </ReadinessSection>
  );
}
