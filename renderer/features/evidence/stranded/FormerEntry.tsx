import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { NodeText } from '../../../ui/NodeText.tsx';

interface FormerEntryProps extends Pick<Standard, 'language'> {
  /** Null where its text is not known. */
  readonly was: StandardNode | null;
}

/** What an entry said that is no longer in its standard. */
export function FormerEntry({ was, language }: FormerEntryProps) {
  const { t } = useTranslation();
  return (
    <Text component="div">
      {t(($) => $.ownStandards.stranded.was)}:{' '}
      {was === null ? t(($) => $.ownStandards.stranded.gone) : <NodeText node={was} language={language} />}
    </Text>
  );
}
