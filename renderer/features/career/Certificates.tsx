import { Group, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Career } from '../../../shared/career/career.ts';
import { levelName } from '../../ui/levelName.ts';
import classes from './CareerPage.module.css';
import { CertificateForm } from './CertificateForm.tsx';
import { Detail } from './Detail.tsx';
import { KinshipBadge } from './KinshipBadge.tsx';
import { newestFirst } from './newestFirst.ts';
import { RecordSection } from './RecordSection.tsx';
import type { Conditions } from './useConditions.ts';

interface CertificatesProps {
  readonly certificates: Career['certificates'];
  readonly conditions: Conditions | undefined;
}

export function Certificates({ certificates, conditions }: CertificatesProps) {
  const { t } = useTranslation();
  return (
    <RecordSection
      list="certificates"
      words={{
        title: t(($) => $.career.certificates.title),
        lead: t(($) => $.career.certificates.lead),
        empty: t(($) => $.career.certificates.empty),
        add: t(($) => $.career.certificates.add),
        edit: t(($) => $.career.certificates.edit),
      }}
      entries={newestFirst(certificates, ({ issued }) => issued)}
      nameOf={({ occupation, kind, level }) =>
        [occupation, level === null ? '' : levelName(t, level), t(($) => $.words.certificateKind[kind])]
          .filter(Boolean)
          .join(' · ')
      }
      heads={[
        t(($) => $.career.certificates.certificate),
        t(($) => $.career.certificates.level),
        t(($) => $.career.certificates.number),
        t(($) => $.career.certificates.issued),
        t(($) => $.career.certificates.expires),
      ]}
      renderCells={(entry) => <Cells entry={entry} conditions={conditions} />}
      renderForm={(entry, onDone) => (
        <CertificateForm entry={entry} conditions={conditions} onDone={onDone} />
      )}
    />
  );
}

interface CellsProps {
  readonly entry: Career['certificates'][number];
  readonly conditions: Conditions | undefined;
}

function Cells({ entry, conditions }: CellsProps) {
  const { t } = useTranslation();
  const { occupation, kind, level, number, issuer, issued, expires } = entry;
  return (
    <>
      <Table.Th scope="row" fw={500}>
        <Detail beneath={t(($) => $.words.certificateKind[kind])}>
          <Group gap="xs">
            {occupation}
            <KinshipBadge conditions={conditions} row={entry} />
          </Group>
        </Detail>
      </Table.Th>
      <Table.Td>{level === null ? t(($) => $.career.certificates.noLevel) : levelName(t, level)}</Table.Td>
      <Table.Td className={classes.number}>
        <Detail beneath={issuer}>{number}</Detail>
      </Table.Td>
      <Table.Td className={classes.day}>{issued}</Table.Td>
      <Table.Td className={classes.day}>{expires ?? '—'}</Table.Td>
    </>
  );
}
