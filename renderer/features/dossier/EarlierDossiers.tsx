import { Button, Group, Paper, Table, Text, Title } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierRecord, PortfolioState, StandardSummary } from '../../../shared/contract/records.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useFormats } from '../../ui/formats.ts';
import { levelName } from '../../ui/levelName.ts';
import { useChange } from '../../ui/procedure.ts';
import classes from './DossierPage.module.css';
import { FileActions } from './FileActions.tsx';
import { Making } from './Making.tsx';

interface EarlierDossiersProps {
  readonly dossiers: readonly DossierRecord[];
  readonly standards: readonly StandardSummary[];
  readonly host: PortfolioState['host'];
  readonly onMade: (dossier: DossierRecord | null) => void;
}

/** The log of dossiers: every one stays in the portfolio, and can be made again by the standard as it was then. */
export function EarlierDossiers({ dossiers, standards, host, onMade }: EarlierDossiersProps) {
  const { t } = useTranslation();
  const { moment, bytes, number } = useFormats();
  const again = useChange('dossiers.again');
  const [job, setJob] = useState('');
  const makeAgain = (id: string) => {
    onMade(null);
    const started = `dossier-${crypto.randomUUID()}`;
    setJob(started);
    again.mutate({ input: { id, job: started } }, { onSuccess: onMade });
  };
  if (dossiers.length === 0)
    return <EmptyState title={t(($) => $.dossier.none)} description={t(($) => $.dossier.noneWhy)} />;
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="earlier">
      <Title order={2} size="h3" id="earlier" mb="sm">
        {t(($) => $.dossier.earlier)}
      </Title>
      <Table aria-labelledby="earlier" verticalSpacing="xs" className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t(($) => $.dossier.made)}</Table.Th>
            <Table.Th scope="col">{t(($) => $.dossier.subject)}</Table.Th>
            <Table.Th scope="col">{t(($) => $.dossier.asOf)}</Table.Th>
            <Table.Th scope="col" ta="end">
              {t(($) => $.dossier.pages)}
            </Table.Th>
            <Table.Th scope="col" ta="end">
              {t(($) => $.dossier.size)}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        {dossiers.map((dossier) => {
          const standard = standards.find(({ id }) => id === dossier.standard);
          const isUnderWay = again.isPending && again.variables.input.id === dossier.id;
          return (
            <Table.Tbody key={dossier.id} className={classes.entry}>
              <Table.Tr>
                <Table.Th scope="row" fw={500} className={classes.whole}>
                  {moment(dossier.made)}
                </Table.Th>
                <Table.Td>
                  <span lang={standard?.language}>{standard?.title ?? dossier.standard}</span>
                  {dossier.level !== null && (
                    <Text size="sm" c="dimmed">
                      {levelName(t, dossier.level)}
                    </Text>
                  )}
                  {dossier.revision !== null && (
                    <Text size="sm" c="dimmed">
                      {t(($) => $.dossier.revision, { revision: dossier.revision })}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td className={classes.whole}>{dossier.asOf}</Table.Td>
                <Table.Td ta="end">{number(dossier.pages)}</Table.Td>
                <Table.Td ta="end" className={classes.whole}>
                  {bytes(dossier.bytes)}
                </Table.Td>
              </Table.Tr>
              <Table.Tr>
                <Table.Td colSpan={5}>
                  <Group gap="xs">
                    <FileActions dossier={dossier} host={host} variant="default" />
                    {dossier.reading !== null && (
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        leftSection={<IconRefresh size={16} aria-hidden />}
                        disabled={again.isPending}
                        title={t(($) => $.dossier.againWhy)}
                        aria-label={t(($) => $.dossier.againNamed, { name: dossier.fileName })}
                        onClick={() => makeAgain(dossier.id)}
                      >
                        {t(($) => $.dossier.again)}
                      </Button>
                    )}
                    {isUnderWay && <Making key={job} job={job} />}
                  </Group>
                </Table.Td>
              </Table.Tr>
            </Table.Tbody>
          );
        })}
      </Table>
    </Paper>
  );
}
