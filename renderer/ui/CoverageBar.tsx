import { Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NodeCoverage } from '../../shared/coverage/coverage.ts';
import { useFormats } from './formats.ts';

/** How many requirements have evidence, and how many of them are signed off: in the colours that the states have. */
export function CoverageBar({ nodes }: { readonly nodes: readonly Pick<NodeCoverage, 'state'>[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const covered = nodes.filter(({ state }) => state !== 'none').length;
  const signed = nodes.filter(({ state }) => state === 'signed').length;
  const share = (count: number) => (nodes.length === 0 ? 0 : (count / nodes.length) * 100);
  return (
    <Stack gap="sm">
      <Text size="lg" fw={600}>
        {t(($) => $.coverage.count, {
          covered: formats.number(covered),
          total: formats.number(nodes.length),
        })}
      </Text>
      <Progress.Root size="md">
        <Progress.Section value={share(signed)} color="green" aria-label={t(($) => $.coverage.signedBar)} />
        <Progress.Section
          value={share(covered - signed)}
          color="ink.4"
          aria-label={t(($) => $.coverage.unsignedBar)}
        />
      </Progress.Root>
      <Text size="sm" c="dimmed">
        {t(($) => $.coverage.signedOf, { signed: formats.number(signed) })}
      </Text>
    </Stack>
  );
}
