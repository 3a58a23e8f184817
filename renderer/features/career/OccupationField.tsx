import { Autocomplete, Checkbox, Stack, Text } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { kinshipOf } from '../../../shared/eligibility/facts.ts';
import type { Conditions } from './useConditions.ts';

interface OccupationFieldProps {
  /** What names the occupation. */
  readonly of: 'work' | 'certificate' | 'apprenticeship';
  readonly conditions: Conditions | undefined;
  readonly occupation: string;
  readonly related: boolean;
  /** `form.getInputProps('occupation')` and `form.getInputProps('related', { type: 'checkbox' })`. */
  readonly occupationField: GetInputPropsReturnType;
  readonly relatedField: GetInputPropsReturnType;
}

/**
 * An occupation: the standard's own and those its footnote names are proposed, any other can be typed. The footnote's
 * list is open (等职业), so another one may be called related: that is the applicant's own reading.
 */
export function OccupationField({
  of,
  conditions,
  occupation,
  related,
  occupationField,
  relatedField,
}: OccupationFieldProps) {
  const { t } = useTranslation();
  const rules = conditions?.rules;
  const proposals = rules === undefined ? [] : [rules.ownOccupation, ...rules.relatedOccupations.names];
  const kinship = rules && occupation.trim() !== '' ? kinshipOf(rules, { occupation, related }) : undefined;
  const mayBeRelated =
    rules?.relatedOccupations.open === true && (kinship === 'unrelated' || kinship === 'own-reading');
  return (
    <Stack gap="xs">
      <Autocomplete
        label={t(($) => $.career.occupation.label)}
        description={t(($) => $.career.occupation.help[of])}
        data={proposals}
        withAsterisk
        aria-required
        data-autofocus
        maxDropdownHeight={220}
        openOnFocus={false}
        {...occupationField}
      />
      {(kinship === 'own' || kinship === 'listed') && (
        <Text size="sm" c="dimmed">
          {t(($) => $.career.occupation.kinship[kinship])}
        </Text>
      )}
      {mayBeRelated && (
        <>
          {kinship === 'unrelated' && (
            <Text size="sm" c="dimmed">
              {t(($) => $.career.occupation.notCounted)}
            </Text>
          )}
          <Checkbox
            label={t(($) => $.career.occupation.related)}
            description={
              <>
                <span lang={conditions?.language}>{rules.relatedOccupations.text}</span>{' '}
                {t(($) => $.career.occupation.relatedHelp)}
              </>
            }
            {...relatedField}
          />
        </>
      )}
    </Stack>
  );
}
