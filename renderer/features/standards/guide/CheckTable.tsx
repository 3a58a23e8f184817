import { Table, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import { childrenOf } from '../../../../shared/standard/tree.ts';
import { FillInLink } from '../checklist/FillInLink.tsx';
import { ErratumNotes } from '../ErratumNotes.tsx';
import { NodeCell } from '../NodeCell.tsx';
import { placeOfNode } from '../places.ts';
import { errataOfNode, useReading } from '../reading.ts';
import classes from '../Standards.module.css';

/** Of all columns of boxes together, and of one at least, in rem: what is asked keeps its width. */
const BOXES = 21;
const NARROWEST = 4.75;

/** A checklist as printed: a row for each of its items, a box in each column. */
export function CheckTable({ checklist }: { readonly checklist: StandardNode }) {
  const { t } = useTranslation();
  const { standard } = useReading();
  const form = standard.checklists?.find(({ node }) => node === checklist.id);
  const columns = form?.columns ?? [];
  const items = childrenOf(standard, checklist.id);
  const columnHeads = columns.map(({ id, code, text }) => (
    <Table.Th key={id} scope="col" ta="center" w={`${Math.max(NARROWEST, BOXES / columns.length)}rem`}>
      {[code, text].filter((part) => part !== null).join(' ')}
    </Table.Th>
  ));
  return (
    <div className={classes.checklist}>
      <Table.ScrollContainer minWidth={460} type="native">
        <Table
          withTableBorder
          withColumnBorders
          lang={standard.language}
          aria-labelledby={placeOfNode(checklist.id)}
        >
          <Table.Thead>
            <Table.Tr>
              <NodeCell
                node={checklist}
                scope="col"
                miw="9rem"
                rowSpan={form?.heading === undefined ? 1 : 2}
              />
              {form?.heading === undefined ? (
                columnHeads
              ) : (
                <Table.Th scope="colgroup" colSpan={columns.length} ta="center">
                  {form.heading}
                </Table.Th>
              )}
            </Table.Tr>
            {form?.heading !== undefined && <Table.Tr>{columnHeads}</Table.Tr>}
          </Table.Thead>
          <Table.Tbody>
            {items.map((item) => (
              <Table.Tr key={item.id}>
                <NodeCell node={item} scope="row" />
                {columns.map(({ id }) => (
                  <Table.Td key={id} ta="center" pos="relative">
                    <span aria-hidden>□</span>
                    <VisuallyHidden>{t(($) => $.standards.box)}</VisuallyHidden>
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <FillInLink node={checklist} />
      {form && (
        <Text size="sm" c="dimmed" mt={4}>
          {t(($) => $.standards.choice[form.choice])}
        </Text>
      )}
      <ErratumNotes errata={[checklist, ...items].flatMap(({ id }) => errataOfNode(standard, id))} />
    </div>
  );
}
