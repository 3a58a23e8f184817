import { IconChecklist } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import { ButtonLink } from '../../../ui/links.tsx';
import { nodeName } from '../../../../shared/standard/nodeName.ts';
import { useReading } from '../reading.ts';

/** The way from a printed checklist to filling it in. Nothing beside what is no checklist. */
export function FillInLink({ node }: { readonly node: StandardNode }) {
  const { t } = useTranslation();
  const { standard } = useReading();
  if (node.type !== 'checklist') return null;
  const words = t(($) => $.standards.checklist.fillIn);
  return (
    <ButtonLink
      to="/standards/$standardId/checklist"
      params={{ standardId: standard.id }}
      search={{ node: node.id }}
      variant="default"
      size="compact-md"
      mt="xs"
      leftSection={<IconChecklist size={16} aria-hidden />}
      aria-label={`${words} ${nodeName(node)}`}
    >
      {words}
    </ButtonLink>
  );
}
