import { Badge, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { materialsOf, type RulePack } from '../../../shared/eligibility/pack.ts';

interface MaterialListProps {
  readonly pack: RulePack;
  /** The condition's id within its pack. */
  readonly alternative: string;
}

/** What an application under a condition asks to hand in, why, and where that is printed. */
export function MaterialList({ pack, alternative }: MaterialListProps) {
  const { t } = useTranslation();
  const materials = materialsOf(pack, alternative);
  if (materials.length === 0) return null;
  return (
    <section aria-label={t(($) => $.eligibility.materials.title)}>
      <Text fw={600} size="sm" mb={4}>
        {t(($) => $.eligibility.materials.title)}
      </Text>
      <List size="sm" spacing={6}>
        {materials.map(({ id, name, why, seal, printedIn }) => (
          <List.Item key={id}>
            <span lang={pack.language}>{name}</span>{' '}
            {seal && (
              <Badge size="sm" variant="light" color="ink" tt="none">
                {t(($) => $.eligibility.materials.seal)}
              </Badge>
            )}{' '}
            <Badge size="sm" variant="light" color={printedIn === null ? 'yellow' : 'gray'} tt="none">
              {printedIn === null
                ? t(($) => $.eligibility.materials.confirm)
                : t(($) => $.eligibility.materials.printedIn, { clause: printedIn })}
            </Badge>
            <Text size="sm" c="dimmed" lang={pack.language}>
              {why}
            </Text>
          </List.Item>
        ))}
      </List>
    </section>
  );
}
