import { ActionIcon, Group, NativeSelect, Tooltip } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StandardSummary } from '../../../../shared/contract/records.ts';
import classes from './Compare.module.css';

const route = getRouteApi('/compare');

interface PairChoiceProps {
  readonly standards: readonly StandardSummary[];
  readonly a: string | undefined;
  readonly b: string | undefined;
}

/** Which two standards. They stand in the address. */
export function PairChoice({ standards, a, b }: PairChoiceProps) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const choose = (search: { readonly a: string | undefined; readonly b: string | undefined }) =>
    void navigate({ search, replace: true });
  const data = [
    { value: '', label: t(($) => $.standards.compare.none) },
    ...standards.map(({ id, title, code }) => ({
      value: id,
      label: code === null ? title : `${title} (${code})`,
    })),
  ];
  const swap = t(($) => $.standards.compare.swap);
  return (
    <Group gap="sm" align="flex-end">
      <NativeSelect
        label={t(($) => $.standards.compare.first)}
        data={data}
        value={a ?? ''}
        className={classes.choice}
        onChange={({ currentTarget: { value } }) => choose({ a: value || undefined, b })}
      />
      <Tooltip label={swap}>
        <ActionIcon
          variant="default"
          size="input-sm"
          aria-label={swap}
          onClick={() => choose({ a: b, b: a })}
        >
          <IconArrowsExchange size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <NativeSelect
        label={t(($) => $.standards.compare.second)}
        data={data}
        value={b ?? ''}
        className={classes.choice}
        onChange={({ currentTarget: { value } }) => choose({ a, b: value || undefined })}
      />
    </Group>
  );
}
