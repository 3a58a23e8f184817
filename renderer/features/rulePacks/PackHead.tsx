import { Checkbox, Paper, Select, SimpleGrid, Stack, TagsInput, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RulePack } from '../../../shared/eligibility/pack.ts';
import { DateField } from '../../ui/DateField.tsx';

interface PackHeadProps {
  readonly pack: RulePack;
  readonly errorAt: (at: string) => string | undefined;
  readonly onChange: (pack: RulePack) => void;
}

/** What the text is: its name, who announced it, where it is printed. */
export function PackHead({ pack, errorAt, onChange }: PackHeadProps) {
  const { t } = useTranslation();
  const put = (some: Partial<RulePack>) => onChange({ ...pack, ...some });
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="pack-head">
      <Title order={2} size="h3" id="pack-head" mb="sm">
        {t(($) => $.rulePacks.head)}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <TextInput
          label={t(($) => $.rulePacks.name)}
          placeholder={t(($) => $.rulePacks.nameHelp)}
          value={pack.title}
          error={errorAt('/title')}
          withAsterisk
          onChange={({ currentTarget: { value } }) => put({ title: value })}
        />
        <TextInput
          label={t(($) => $.rulePacks.version)}
          value={pack.version}
          error={errorAt('/version')}
          withAsterisk
          onChange={({ currentTarget: { value } }) => put({ version: value })}
        />
        <TextInput
          label={t(($) => $.rulePacks.issuer)}
          value={pack.issuer}
          onChange={({ currentTarget: { value } }) => put({ issuer: value })}
        />
        <TextInput
          label={t(($) => $.rulePacks.source)}
          placeholder={t(($) => $.rulePacks.sourceHelp)}
          value={pack.source}
          onChange={({ currentTarget: { value } }) => put({ source: value })}
        />
        <DateField
          label={t(($) => $.rulePacks.sinceLabel)}
          value={pack.since}
          onChange={(since) => put({ since })}
        />
        <Select
          label={t(($) => $.rulePacks.standing)}
          data={(['notice', 'standard', 'example'] as const).map((standing) => ({
            value: standing,
            label: t(($) => $.words.standing[standing]),
          }))}
          value={pack.standing}
          allowDeselect={false}
          onChange={(standing) => standing !== null && put({ standing })}
        />
      </SimpleGrid>
    </Paper>
  );
}

/** Which occupations and majors the conditions mean. */
export function PackOccupations({ pack, errorAt, onChange }: PackHeadProps) {
  const { t } = useTranslation();
  const { rules } = pack;
  const { relatedOccupations: related } = rules;
  const put = (some: Partial<RulePack['rules']>) => onChange({ ...pack, rules: { ...rules, ...some } });
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="pack-occupations">
      <Title order={2} size="h3" id="pack-occupations" mb="sm">
        {t(($) => $.rulePacks.occupations)}
      </Title>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <TextInput
            label={t(($) => $.rulePacks.ownOccupation)}
            value={rules.ownOccupation}
            error={errorAt('/rules/ownOccupation')}
            onChange={({ currentTarget: { value } }) => put({ ownOccupation: value })}
          />
          <TagsInput
            label={t(($) => $.rulePacks.related)}
            placeholder={t(($) => $.rulePacks.relatedHelp)}
            value={[...related.names]}
            onChange={(names) => put({ relatedOccupations: { ...related, names } })}
          />
        </SimpleGrid>
        <Checkbox
          label={t(($) => $.rulePacks.open)}
          checked={related.open}
          onChange={({ currentTarget: { checked } }) =>
            put({ relatedOccupations: { ...related, open: checked } })
          }
        />
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
          {rules.majorClasses.map((of, index) => (
            <TagsInput
              key={of.id}
              label={t(($) => $.rulePacks.majors, { name: of.id })}
              description={index === 0 ? t(($) => $.rulePacks.majorsHelp) : ' '}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              placeholder={t(($) => $.rulePacks.relatedHelp)}
              value={[...(of.names ?? [])]}
              onChange={(names) =>
                put({
                  majorClasses: rules.majorClasses.map((one) => {
                    if (one.id !== of.id) return one;
                    const { names: _, ...rest } = one;
                    return names.length === 0 ? rest : { ...rest, names };
                  }),
                })
              }
            />
          ))}
        </SimpleGrid>
      </Stack>
    </Paper>
  );
}
