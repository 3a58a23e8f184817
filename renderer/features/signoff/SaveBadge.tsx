import { Button } from '@mantine/core';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAnswer, useChange } from '../../ui/procedure.ts';
import { saveFrom } from './saveFrom.ts';

/** Saves the achievement that a sign-off says as an Open Badge, for other software. */
export function SaveBadge({ signoff, of }: { readonly signoff: string; readonly of: string }) {
  const { t } = useTranslation();
  const { data: state } = useAnswer('portfolio.state', {});
  const make = useChange('badges.export');
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      leftSection={<IconRosetteDiscountCheck size={14} aria-hidden />}
      aria-label={t(($) => $.signoff.exportBadgeOf, { of })}
      loading={make.isPending}
      onClick={() =>
        make.mutate(
          { input: { signoff } },
          {
            onSuccess: ({ file, fileName }) => {
              if (state) saveFrom(`${state.host.filesAt}made/${file}?download`, fileName);
            },
          },
        )
      }
    >
      {t(($) => $.signoff.exportBadge)}
    </Button>
  );
}
