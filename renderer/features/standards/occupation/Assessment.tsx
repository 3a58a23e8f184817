import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/formats.ts';
import { levelName } from '../../../ui/levelName.ts';
import { useReading } from '../reading.ts';
import { Section } from '../Section.tsx';
import classes from '../Standards.module.css';

/** 1.9.2 to 1.9.5 as printed, and the numbers in them as a table. */
export function Assessment() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { standard } = useReading();
  if (standard.assessment === undefined) return null;
  const { clauses, parts } = standard.assessment;
  return (
    <Section name="assessment" title={t(($) => $.standards.assessment)}>
      {clauses.map(({ code, title, text }) => (
        <div key={code} lang={standard.language} className={classes.clause}>
          <Title order={3}>
            <span className={classes.code}>{code}</span>
            {title}
          </Title>
          <Text className={classes.printedText}>{text}</Text>
        </div>
      ))}
      <Table.ScrollContainer minWidth={420} type="native">
        <Table withTableBorder aria-label={t(($) => $.standards.assessmentTable)}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t(($) => $.standards.part)}</Table.Th>
              <Table.Th scope="col">{t(($) => $.standards.appliesTo)}</Table.Th>
              <Table.Th scope="col">{t(($) => $.standards.passMark)}</Table.Th>
              <Table.Th scope="col">{t(($) => $.standards.minutes)}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {parts.map(({ id, name, levels, passMark, fullMark, minimumMinutes }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row" lang={standard.language}>
                  {name}
                </Table.Th>
                <Table.Td>
                  {levels === null
                    ? t(($) => $.standards.allLevels)
                    : formats.list(levels.map((level) => levelName(t, level)))}
                </Table.Td>
                <Table.Td>
                  {t(($) => $.standards.mark, {
                    pass: formats.number(passMark),
                    full: formats.number(fullMark),
                  })}
                </Table.Td>
                <Table.Td>
                  {t(($) => $.standards.minute, { number: formats.number(minimumMinutes) })}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  );
}
