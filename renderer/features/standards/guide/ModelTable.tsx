import { Table } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import type { Erratum } from '../../../../shared/standard/standard.ts';
import { ErratumNotes } from '../ErratumNotes.tsx';
import { NodeCell } from '../NodeCell.tsx';
import { errataOfNode, headingOf, useReading } from '../reading.ts';
import classes from '../Standards.module.css';

/** Models with what is printed beside each, column by column. */
export function ModelTable({ models }: { readonly models: readonly StandardNode[] }) {
  const { t } = useTranslation();
  const { standard } = useReading();
  const labels = [...new Set(models.flatMap(({ details = [] }) => details.map(({ label }) => label)))];
  const name = headingOf(standard, 'model') ?? t(($) => $.words.nodeType.model);
  return (
    <Table.ScrollContainer minWidth={520} type="native" className={classes.checklist}>
      <Table withTableBorder lang={standard.language} aria-label={t(($) => $.words.nodeType.model)}>
        <Table.Thead>
          <Table.Tr>
            {[name, ...labels].map((label) => (
              <Table.Th key={label ?? ''} scope="col">
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {models.map((model) => (
            <Fragment key={model.id}>
              <Table.Tr>
                <NodeCell node={model} scope="row" />
                {labels.map((label) => (
                  <Table.Td key={label ?? ''} className={classes.printedText}>
                    {model.details
                      ?.filter((detail) => detail.label === label)
                      .map(({ text }) => text)
                      .join('\n')}
                  </Table.Td>
                ))}
              </Table.Tr>
              <OddRow errata={errataOfNode(standard, model.id)} columns={labels.length + 1} />
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface OddRowProps {
  readonly errata: readonly Erratum[];
  readonly columns: number;
}

/** What is odd about the row above. */
function OddRow({ errata, columns }: OddRowProps) {
  if (errata.length === 0) return null;
  return (
    <Table.Tr>
      <Table.Td colSpan={columns}>
        <ErratumNotes errata={errata} />
      </Table.Td>
    </Table.Tr>
  );
}
