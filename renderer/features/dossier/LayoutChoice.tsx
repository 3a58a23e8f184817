import { Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../../shared/words/language.ts';
import { TextLink } from '../../ui/links.tsx';
import { useAnswer } from '../../ui/procedure.ts';

interface LayoutChoiceProps {
  /** The standard's; a layout speaks it too. */
  readonly language: string;
  /** Null: the ordinary one. */
  readonly layout: string | null;
  readonly onChange: (layout: string | null) => void;
}

/** Which layout the 申报表 is printed in: one that the app brings, or one of the portfolio's own. */
export function LayoutChoice({ language, layout, onChange }: LayoutChoiceProps) {
  const { t } = useTranslation();
  const shelf = useAnswer('layouts.list', {});
  const speaks = languageOf(language) === 'zh-TW' ? 'zh-TW' : 'zh-CN';
  const builtIn = (shelf.data?.builtIn ?? []).filter((one) => one.language === speaks);
  const own = (shelf.data?.own ?? []).map((one) => one.layout).filter((one) => one.language === speaks);
  const offered = [...builtIn, ...own];
  const chosen = offered.find(({ id }) => id === layout) ?? builtIn[0];
  if (chosen === undefined) return null;
  return (
    <Stack gap={4}>
      <Select
        label={t(($) => $.dossier.layout)}
        description={t(($) => $.dossier.layoutHelp)}
        data={[
          ...builtIn.map(({ id, title }) => ({ value: id, label: title })),
          ...own.map(({ id, title }) => ({ value: id, label: t(($) => $.dossier.layoutOwn, { title }) })),
        ]}
        value={chosen.id}
        allowDeselect={false}
        onChange={onChange}
      />
      <Text size="sm" c="dimmed">
        {chosen.confirm && t(($) => $.dossier.layoutConfirm)}{' '}
        <TextLink to="/layouts">{t(($) => $.dossier.layoutEdit)}</TextLink>
      </Text>
    </Stack>
  );
}
