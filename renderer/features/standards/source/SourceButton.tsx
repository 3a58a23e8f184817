import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/links.tsx';
import { useReading } from '../reading.ts';

/** Opens the printed source: where the node stands that was sought, or else at its beginning. */
export function SourceButton() {
  const { t } = useTranslation();
  const { standard, sought = '' } = useReading();
  return (
    <ButtonLink
      to="/standards/$standardId"
      params={{ standardId: standard.id }}
      search={(before) => ({ ...before, source: sought })}
      resetScroll={false}
      variant="default"
      leftSection={<IconFileText size={18} aria-hidden />}
    >
      {t(($) => $.standards.reader.title)}
    </ButtonLink>
  );
}
