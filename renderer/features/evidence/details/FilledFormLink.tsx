import { IconForms } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/links.tsx';
import { useAnswer } from '../../../ui/procedure.ts';

/** The way back to the form that the evidence was filled in on, where there is one. */
export function FilledFormLink({ evidence }: { readonly evidence: string }) {
  const { t } = useTranslation();
  const { data } = useAnswer('forms.filled', {});
  const filled = data?.find((one) => one.evidence === evidence);
  if (filled === undefined) return null;
  return (
    <ButtonLink
      to="/forms"
      search={{ filled: filled.id }}
      size="xs"
      variant="light"
      leftSection={<IconForms size={16} aria-hidden />}
    >
      {t(($) => $.evidence.drawer.filledForm)}
    </ButtonLink>
  );
}
