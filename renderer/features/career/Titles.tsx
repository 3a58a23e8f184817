import { Badge, Group, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Career } from '../../../shared/career/career.ts';
import classes from './CareerPage.module.css';
import { Detail } from './Detail.tsx';
import { newestFirst } from './newestFirst.ts';
import { RecordSection } from './RecordSection.tsx';
import { TitleForm } from './TitleForm.tsx';

export function Titles({ titles }: { readonly titles: Career['titles'] }) {
  const { t } = useTranslation();
  return (
    <RecordSection
      list="titles"
      words={{
        title: t(($) => $.career.titles.title),
        lead: t(($) => $.career.titles.lead),
        empty: t(($) => $.career.titles.empty),
        add: t(($) => $.career.titles.add),
        edit: t(($) => $.career.titles.edit),
      }}
      entries={newestFirst(titles, ({ granted }) => granted)}
      nameOf={({ name, specialty }) => [name, specialty].filter(Boolean).join(' · ')}
      heads={[
        t(($) => $.career.titles.name),
        t(($) => $.career.titles.level),
        t(($) => $.career.titles.number),
        t(($) => $.career.titles.granted),
      ]}
      renderCells={({ name, specialty, level, number, issuer, granted, matching }) => (
        <>
          <Table.Th scope="row" fw={500}>
            <Detail beneath={specialty}>
              <Group gap="xs">
                {name}
                {matching && (
                  <Badge size="sm" variant="light" color="yellow" tt="none">
                    {t(($) => $.career.titles.matches)}
                  </Badge>
                )}
              </Group>
            </Detail>
          </Table.Th>
          <Table.Td>{t(($) => $.words.titleLevel[level])}</Table.Td>
          <Table.Td className={classes.number}>
            <Detail beneath={issuer}>{number}</Detail>
          </Table.Td>
          <Table.Td className={classes.day}>{granted}</Table.Td>
        </>
      )}
      renderForm={(entry, onDone) => <TitleForm entry={entry} onDone={onDone} />}
    />
  );
}
