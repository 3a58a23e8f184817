import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { useAnswer, useChange } from '../../ui/procedure.ts';
import { PrintSheets } from './paper/PrintSheets.tsx';
import { SaveFile } from './SaveFile.tsx';

/** The requests that were made; each can be saved again, and an answer need not be waited for. */
export function Requests() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data = [], error } = useAnswer('signoffs.requests', {});
  const close = useChange('signoffs.closeRequest');
  return (
    <Stack gap="sm" component="section" aria-labelledby="requests">
      <Title order={2} size="h3" id="requests">
        {t(($) => $.signoff.requests)}
      </Title>
      <FaultMessage fault={error} />
      {data.length === 0 && <Text c="dimmed">{t(($) => $.signoff.noRequests)}</Text>}
      {data.map(({ id, made, claims, answered, onPaper, closed, sample }) => (
        <Paper key={id} withBorder p="sm">
          <Group justify="space-between">
            <Stack gap={2}>
              <Text size="sm">
                {t(($) => $.signoff.requestOf, { date: formats.moment(made), claims, answered })}
              </Text>
              {onPaper > 0 && (
                <Text size="xs" c="dimmed">
                  {t(($) => $.signoff.onPaper, { count: onPaper })}
                </Text>
              )}
              {sample && (
                <Text size="xs" c="dimmed">
                  {t(($) => $.signoff.drawn, { of: sample.of, seed: sample.seed })}
                </Text>
              )}
            </Stack>
            <Group gap="xs">
              {closed !== null && (
                <Badge variant="light" color="gray" tt="none">
                  {t(($) => $.signoff.closed)}
                </Badge>
              )}
              {closed === null && answered + onPaper < claims && (
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-sm"
                  onClick={() => close.mutate({ input: { id } })}
                >
                  {t(($) => $.signoff.close)}
                </Button>
              )}
              <PrintSheets request={id} />
              <SaveFile
                kind="requests"
                id={id}
                fileName={`${made.slice(0, 10)}-${id.slice(0, 4)}.zjreq`}
                compact
              />
            </Group>
          </Group>
        </Paper>
      ))}
    </Stack>
  );
}
