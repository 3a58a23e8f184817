import { Button, Collapse, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { comparePacks, type PairedCondition } from '../../../shared/eligibility/comparePacks.ts';
import type { RulePack } from '../../../shared/eligibility/pack.ts';
import type { Alternative } from '../../../shared/standard/rules.ts';

interface PackDifferencesProps {
  readonly one: RulePack;
  readonly other: RulePack;
  readonly level: number;
}

/** The conditions of a level in two texts beside each other. */
export function PackDifferences({ one, other, level }: PackDifferencesProps) {
  const { t } = useTranslation();
  const [opened, { toggle }] = useDisclosure(false);
  const id = useId();
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        mt="xs"
        leftSection={<IconArrowsDiff size={16} aria-hidden />}
        aria-expanded={opened}
        aria-controls={id}
        onClick={toggle}
      >
        {opened
          ? t(($) => $.eligibility.packs.hideDifferences)
          : t(($) => $.eligibility.packs.differences, { title: one.title })}
      </Button>
      <Collapse expanded={opened} id={id} keepMounted={false}>
        <Table.ScrollContainer minWidth={520}>
          <Table verticalSpacing="xs" layout="fixed">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w="6.5rem" scope="col">
                  {t(($) => $.eligibility.packs.comparison)}
                </Table.Th>
                <Table.Th scope="col" lang={one.language}>
                  {one.title}
                </Table.Th>
                <Table.Th scope="col" lang={other.language}>
                  {other.title}
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {comparePacks(one, other, level).map((pair) => (
                <Pair key={keyOf(pair)} pair={pair} one={one} other={other} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Collapse>
    </>
  );
}

const keyOf = (pair: PairedCondition): string =>
  pair.kind === 'only-other' ? `other ${pair.other.id}` : pair.one.id;

interface PairProps {
  readonly pair: PairedCondition;
  readonly one: RulePack;
  readonly other: RulePack;
}

function Pair({ pair, one, other }: PairProps) {
  const { t } = useTranslation();
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Th scope="row" fw={500}>
        {t(($) => $.eligibility.packs.pair[pair.kind])}
      </Table.Th>
      <Table.Td lang={one.language}>{pair.kind === 'only-other' ? '—' : <Printed of={pair.one} />}</Table.Td>
      <Table.Td lang={other.language}>
        {pair.kind === 'only-one' ? '—' : <Printed of={pair.other} />}
      </Table.Td>
    </Table.Tr>
  );
}

const Printed = ({ of: { number, text } }: { readonly of: Alternative }) => (
  <Text size="sm">
    {number !== null && `(${number}) `}
    {text}
  </Text>
);
