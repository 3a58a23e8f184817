import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Standard } from '../../../shared/standard/standard.ts';
import { TextLink } from '../../ui/links.tsx';
import { useAnswer } from '../../ui/procedure.ts';

/** What a standard was copied from, with the way there where it is at hand. Nothing for one that is no copy. */
export function CopiedFrom({ standard: { derivedFrom } }: { readonly standard: Standard }) {
  const { t } = useTranslation();
  const { data: standards = [] } = useAnswer('standards.list', {});
  if (derivedFrom === undefined) return null;
  const { id, code, title } = derivedFrom;
  const words =
    code === null
      ? t(($) => $.ownStandards.derived, { title })
      : t(($) => $.ownStandards.derivedCode, { title, code });
  return (
    <Text size="sm" c="dimmed" mb="sm">
      {standards.some((one) => one.id === id) ? (
        <TextLink to="/standards/$standardId" params={{ standardId: id }} size="sm">
          {words}
        </TextLink>
      ) : (
        words
      )}
    </Text>
  );
}
