import { Button, Group, List, Popover, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/formats.ts';
import { useAnswer, useChange } from '../../../ui/procedure.ts';

const EVERY = 2000;

interface TextsNoticeProps {
  /** Whether words are looked for, which may stand in what is being read. */
  readonly isSearching: boolean;
  readonly onOpen: (evidence: string) => void;
}

/** How far the texts of the files are read, and which could not be; silent when there is nothing to say. */
export function TextsNotice({ isSearching, onOpen }: TextsNoticeProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const retry = useChange('texts.retry');
  const { data } = useAnswer(
    'texts.state',
    {},
    { every: (known) => known !== undefined && known.waiting + known.unindexed > 0 && EVERY },
  );
  const left = data ? Math.max(data.waiting, data.unindexed) : 0;
  useFoundAnew(left, isSearching);
  if (!data) return null;
  const { failed } = data;
  return (
    <Group gap="sm">
      {left > 0 && (
        <Text size="sm" c="dimmed">
          {t(($) => $.finding.texts.waiting, { number: formats.number(left) })}
        </Text>
      )}
      {failed.length > 0 && (
        <Popover position="bottom-end" width={320} withArrow trapFocus>
          <Popover.Target>
            <Button variant="subtle" color="gray" size="compact-sm">
              {t(($) => $.finding.texts.failed, { number: formats.number(failed.length) })}
            </Button>
          </Popover.Target>
          <Popover.Dropdown>
            <Stack gap="sm">
              <Text size="sm">{t(($) => $.finding.texts.about)}</Text>
              <List size="sm" mah="14rem" style={{ overflow: 'auto' }} listStyleType="none">
                {failed.map(({ evidence, title, why }) => (
                  <List.Item key={evidence}>
                    <Button variant="transparent" size="compact-sm" px={0} onClick={() => onOpen(evidence)}>
                      {title}
                    </Button>
                    <Text size="sm" c="dimmed">
                      {t(($) => $.finding.texts.why[why])}
                    </Text>
                  </List.Item>
                ))}
              </List>
              <Button size="xs" loading={retry.isPending} onClick={() => retry.mutate({ input: {} })}>
                {t(($) => $.finding.texts.retry)}
              </Button>
            </Stack>
          </Popover.Dropdown>
        </Popover>
      )}
    </Group>
  );
}

/** Looks again for the words whenever more of the files can be found by theirs. */
function useFoundAnew(left: number, isSearching: boolean): void {
  const queries = useQueryClient();
  const before = useRef(left);
  useEffect(() => {
    if (left < before.current && isSearching) void queries.invalidateQueries({ queryKey: ['evidence.list'] });
    before.current = left;
  }, [left, isSearching, queries]);
}
