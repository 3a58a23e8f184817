import { ActionIcon, Autocomplete, Button, Group, Input, Stack } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';

export interface Pair {
  readonly first: string;
  readonly second: string;
}
interface Side {
  readonly label: string;
  /** What was written there before, to be picked again. */
  readonly known: readonly string[];
  readonly maxLength: number;
}

interface PairRowsProps {
  readonly label: string;
  readonly first: Side;
  readonly second: Side;
  readonly addLabel: string;
  readonly removeLabel: (first: string) => string;
  readonly value: readonly Pair[];
  readonly onChange: (value: readonly Pair[]) => void;
}

/**
 * Any number of two words that belong together: a person and a role, a field and its value. Whoever adds a row writes in
 * it; whoever removes one is left with what adds the next.
 */
export function PairRows({ label, first, second, addLabel, removeLabel, value, onChange }: PairRowsProps) {
  const rows = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const isAdding = useRef(false);
  useEffect(() => {
    if (isAdding.current)
      rows.current?.querySelector<HTMLElement>(':scope > :nth-last-child(2) input')?.focus();
    isAdding.current = false;
  });
  const change = (place: number, some: Partial<Pair>) =>
    onChange(value.map((pair, index) => (index === place ? { ...pair, ...some } : pair)));
  return (
    <Input.Wrapper label={label} labelElement="div">
      <Stack gap={6} ref={rows}>
        {value.map((pair, index) => (
          <Group key={index} gap={6} wrap="nowrap">
            <Autocomplete
              flex={1}
              aria-label={first.label}
              placeholder={first.label}
              data={[...first.known]}
              maxLength={first.maxLength}
              value={pair.first}
              onChange={(text) => change(index, { first: text })}
            />
            <Autocomplete
              flex={1}
              aria-label={second.label}
              placeholder={second.label}
              data={[...second.known]}
              maxLength={second.maxLength}
              value={pair.second}
              onChange={(text) => change(index, { second: text })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={removeLabel(pair.first)}
              onClick={() => {
                add.current?.focus();
                onChange(value.filter((_, other) => other !== index));
              }}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Button
          ref={add}
          size="compact-sm"
          variant="subtle"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => {
            isAdding.current = true;
            onChange([...value, { first: '', second: '' }]);
          }}
        >
          {addLabel}
        </Button>
      </Stack>
    </Input.Wrapper>
  );
}
