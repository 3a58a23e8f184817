import { Fieldset, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { REFLECTION_PROMPTS, type Reflection as Answers } from '../../../../shared/evidence/evidence.ts';
import { LongTextField } from '../LongTextField.tsx';

interface ReflectionProps {
  readonly value: Answers;
  readonly onChange: (value: Answers) => void;
}

/** The four prompts of a reflective account (STAR), each with what an assessor looks for. */
export function Reflection({ value, onChange }: ReflectionProps) {
  const { t } = useTranslation();
  return (
    <Fieldset legend={t(($) => $.evidence.field.reflection)}>
      <Stack gap="sm">
        {REFLECTION_PROMPTS.map((prompt) => (
          <LongTextField
            key={prompt}
            label={t(($) => $.evidence.prompt[prompt])}
            description={t(($) => $.evidence.promptAbout[prompt])}
            value={value[prompt]}
            onChange={({ currentTarget }) => onChange({ ...value, [prompt]: currentTarget.value })}
          />
        ))}
      </Stack>
    </Fieldset>
  );
}
