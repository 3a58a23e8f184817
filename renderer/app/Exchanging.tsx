import { Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useIsMutating } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Contract } from '../../shared/contract/contract.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { JobProgress } from '../ui/JobProgress.tsx';
import { useAnswer } from '../ui/procedure.ts';

/** They close the portfolio that is open, for which they wait until nothing is under way in it. */
const CLOSING: ReadonlySet<unknown> = new Set<keyof Contract>([
  'portfolio.close',
  'portfolio.create',
  'portfolio.open',
]);
/** Milliseconds: what takes no longer needs no word. */
const SHORT = 800;

/** While another portfolio cannot be opened yet: what it waits for, and the button that stops that. */
export function Exchanging() {
  const closing = useIsMutating({ predicate: ({ options }) => CLOSING.has(options.mutationKey?.[0]) }) > 0;
  const [isLong] = useDebouncedValue(closing, SHORT);
  return closing && isLong ? <UnderWay /> : null;
}

function UnderWay() {
  const { t } = useTranslation();
  const { data: jobs = [] } = useAnswer('jobs.list', {}, { every: () => SHORT });
  return (
    <Dialog
      opened={jobs.length > 0}
      onClose={() => undefined}
      withCloseButton={false}
      title={t(($) => $.shell.underWay.title)}
    >
      <Stack>
        <Text size="sm">{t(($) => $.shell.underWay.about)}</Text>
        {jobs.map(({ id, kind }) => (
          <JobProgress key={id} job={id} label={t(($) => $.shell.underWay[kind])} />
        ))}
      </Stack>
    </Dialog>
  );
}
