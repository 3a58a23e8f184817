import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Standard } from '../../../shared/standard/standard.ts';
import { useReading } from './reading.ts';
import classes from './Standards.module.css';

interface AboutProps {
  readonly fields: Standard['about'];
  /** What an empty field means, where it is not a field left blank. */
  readonly empty?: string;
}

/** The printed fields of the document that are no requirements. A field that the source leaves empty is shown empty. */
export function About({ fields, empty }: AboutProps) {
  const { t } = useTranslation();
  const { standard } = useReading();
  return (
    <Table className={classes.about} withTableBorder variant="vertical" layout="fixed">
      <Table.Tbody>
        {fields.map(({ code, label, text }) => (
          <Table.Tr key={`${code ?? ''} ${label}`}>
            <Table.Th w="11rem" scope="row" lang={standard.language}>
              {code !== null && `${code} `}
              {label}
            </Table.Th>
            <Table.Td>
              {text === '' ? (
                <Text c="dimmed" size="sm">
                  {empty ?? t(($) => $.standards.blank)}
                </Text>
              ) : (
                <span lang={standard.language} className={classes.printedText}>
                  {text}
                </span>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
