import { Button, Collapse, Group, NativeSelect, Pill, Select, SimpleGrid, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../../../shared/evidence/evidence.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { useFormats } from '../../../ui/formats.ts';
import { useAnswer } from '../../../ui/procedure.ts';
import { NodeFilter } from '../NodeFilter.tsx';
import { SearchBox } from '../SearchBox.tsx';
import { RequirementFilter } from './RequirementFilter.tsx';
import { ORDER_NAMES, type Order, type useWish } from './useWish.ts';

type Looking = ReturnType<typeof useWish>;
interface FilterBarProps {
  readonly looking: Looking;
  /** What stands at the end of the line. */
  readonly children: React.ReactNode;
}

/** Words, filters and order; what narrows the list stands below as chips that can be taken away. */
export function FilterBar({ looking, children }: FilterBarProps) {
  const { t } = useTranslation();
  const [isOpen, { toggle }] = useDisclosure(false);
  const { filter, order, arrange } = looking;
  const number = Object.keys(filter).length;
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-end">
        <SearchBox />
        <NativeSelect
          label={t(($) => $.finding.order)}
          value={order}
          data={ORDER_NAMES.map((name) => ({ value: name, label: t(($) => $.finding.orders[name]) }))}
          onChange={({ currentTarget: { value } }) => arrange(value as Order)}
        />
        <Button
          variant={number > 0 ? 'light' : 'default'}
          leftSection={<IconFilter size={16} aria-hidden />}
          aria-expanded={isOpen}
          onClick={toggle}
        >
          {number > 0 ? t(($) => $.finding.filterNumber, { number }) : t(($) => $.finding.filter)}
        </Button>
        {children}
      </Group>
      <Collapse expanded={isOpen}>{isOpen && <Filters looking={looking} />}</Collapse>
      <Chips looking={looking} />
    </Stack>
  );
}

function Filters({ looking: { filter, narrow } }: { readonly looking: Looking }) {
  const { t } = useTranslation();
  const { data: vocabulary } = useAnswer('evidence.vocabulary', {});
  const { data: standards } = useAnswer('standards.list', {});
  const { data: outputs } = useAnswer('workOutputs.list', {});
  const any = t(($) => $.finding.any);
  const select = { placeholder: any, searchable: true, clearable: true } as const;
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
      <NativeSelect
        label={t(($) => $.evidence.field.kind)}
        value={filter.kind ?? ''}
        data={[
          { value: '', label: any },
          ...EVIDENCE_KINDS.map((kind) => ({ value: kind, label: t(($) => $.words.evidenceKind[kind]) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          narrow({ kind: value === '' ? undefined : (value as EvidenceKind) })
        }
      />
      <NativeSelect
        label={t(($) => $.evidence.column.claims)}
        value={String(filter.claimed ?? '')}
        data={[
          { value: '', label: any },
          { value: 'true', label: t(($) => $.finding.claimed) },
          { value: 'false', label: t(($) => $.finding.unclaimed) },
        ]}
        onChange={({ currentTarget: { value } }) =>
          narrow({ claimed: value === '' ? undefined : value === 'true' })
        }
      />
      <NativeSelect
        label={t(($) => $.finding.signoff)}
        value={String(filter.signed ?? '')}
        data={[
          { value: '', label: any },
          { value: 'true', label: t(($) => $.finding.signed) },
          { value: 'false', label: t(($) => $.finding.unsigned) },
        ]}
        onChange={({ currentTarget: { value } }) =>
          narrow({ signed: value === '' ? undefined : value === 'true' })
        }
      />
      <DateField
        label={t(($) => $.finding.from)}
        value={filter.from ?? null}
        onChange={(day) => narrow({ from: day ?? undefined })}
      />
      <DateField
        label={t(($) => $.finding.to)}
        value={filter.to ?? null}
        onChange={(day) => narrow({ to: day ?? undefined })}
      />
      <Select
        {...select}
        label={t(($) => $.finding.standard)}
        value={filter.standard ?? null}
        data={standards?.map(({ id, title }) => ({ value: id, label: title })) ?? []}
        onChange={(standard) => narrow({ standard: standard ?? undefined, node: undefined })}
      />
      {filter.standard !== undefined && (
        <RequirementFilter
          key={filter.standard}
          standard={filter.standard}
          node={filter.node ?? null}
          onChange={(node) => narrow({ node: node ?? undefined })}
        />
      )}
      <Select
        {...select}
        label={t(($) => $.finding.tag)}
        value={filter.tag ?? null}
        data={vocabulary?.tags ?? []}
        onChange={(tag) => narrow({ tag: tag ?? undefined })}
      />
      <Select
        {...select}
        label={t(($) => $.finding.employer)}
        value={filter.employer ?? null}
        data={vocabulary?.employers ?? []}
        onChange={(employer) => narrow({ employer: employer ?? undefined })}
      />
      <Select
        {...select}
        label={t(($) => $.evidence.field.workOutput)}
        value={filter.workOutput ?? null}
        data={outputs?.map(({ id, title }) => ({ value: id, label: title })) ?? []}
        onChange={(workOutput) => narrow({ workOutput: workOutput ?? undefined })}
      />
    </SimpleGrid>
  );
}

function Chips({ looking: { filter, narrow } }: { readonly looking: Looking }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data: outputs } = useAnswer('workOutputs.list', {}, { enabled: filter.workOutput !== undefined });
  const { standard, node, kind, claimed, signed, from, to, tag, employer, workOutput } = filter;
  const chips = [
    kind && { name: t(($) => $.words.evidenceKind[kind]), without: { kind: undefined } },
    claimed !== undefined && {
      name: claimed ? t(($) => $.finding.claimed) : t(($) => $.finding.unclaimed),
      without: { claimed: undefined },
    },
    signed !== undefined && {
      name: signed ? t(($) => $.finding.signed) : t(($) => $.finding.unsigned),
      without: { signed: undefined },
    },
    from && { name: t(($) => $.finding.since, { day: formats.day(from) }), without: { from: undefined } },
    to && { name: t(($) => $.finding.until, { day: formats.day(to) }), without: { to: undefined } },
    tag && { name: tag, without: { tag: undefined } },
    employer && { name: employer, without: { employer: undefined } },
    workOutput && {
      name: outputs?.find(({ id }) => id === workOutput)?.title ?? '…',
      without: { workOutput: undefined },
    },
  ].filter((chip) => typeof chip === 'object');
  if (chips.length === 0 && standard === undefined) return null;
  return (
    <Group gap="xs">
      {standard !== undefined && <NodeFilter standard={standard} node={node} />}
      {chips.map(({ name, without }) => (
        <Pill
          key={name}
          size="md"
          withRemoveButton
          onRemove={() => narrow(without)}
          removeButtonProps={{
            'aria-label': t(($) => $.evidence.removeFilter, { name }),
            'aria-hidden': false,
            tabIndex: 0,
          }}
        >
          {name}
        </Pill>
      ))}
    </Group>
  );
}
