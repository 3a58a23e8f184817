import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAnswer, useChange } from '../../../ui/procedure.ts';
import { saveFrom } from '../saveFrom.ts';

/** Draws the sheets of a request, to be printed and signed by hand. */
export function PrintSheets({ request }: { readonly request: string }) {
  const { t, i18n } = useTranslation();
  const { data: state } = useAnswer('portfolio.state', {});
  const print = useChange('papers.print');
  const language = i18n.language === 'zh-TW' ? 'zh-TW' : 'zh-CN';
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconPrinter size={16} aria-hidden />}
      loading={print.isPending}
      onClick={() =>
        print.mutate(
          { input: { request, language } },
          {
            onSuccess: ({ file, fileName }) => {
              if (state) saveFrom(`${state.host.filesAt}made/${file}?download`, fileName);
            },
          },
        )
      }
    >
      {t(($) => $.signoff.paper.print)}
    </Button>
  );
}
