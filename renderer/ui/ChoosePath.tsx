import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAnswer, useChange } from './procedure.ts';

interface ChoosePathProps {
  readonly what: 'folder' | 'file';
  readonly variant?: 'default' | 'subtle';
  readonly onChosen: (path: string) => void;
}

/** Asks the system's own window for a folder or a file, where there is such a window; elsewhere paths are typed. */
export function ChoosePath({ what, variant = 'default', onChosen }: ChoosePathProps) {
  const { t } = useTranslation();
  const { data: state } = useAnswer('portfolio.state', {});
  const choose = useChange('portfolio.choosePath');
  if (state?.host.choosesPaths !== true) return null;
  return (
    <Button
      variant={variant}
      loading={choose.isPending}
      onClick={() =>
        choose.mutate({ input: { what } }, { onSuccess: ({ path }) => path !== null && onChosen(path) })
      }
    >
      {t(($) => $.portfolio.choose)}
    </Button>
  );
}
