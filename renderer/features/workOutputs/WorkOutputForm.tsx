import { Button, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { indexStandard } from '../../../shared/standard/tree.ts';
import { LongTextField, NodePicker, outputNodes, useAim } from '../evidence/index.ts';
import { DateField } from '../../ui/DateField.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { UNREAD_DATE } from '../../ui/plainDateInput.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { ignoreFault, useAnswer } from '../../ui/procedure.ts';
import { proposedTitle } from './proposedTitle.ts';
import { useOutputs } from './useOutputs.ts';
import type { Subject } from './WorkOutputDialog.tsx';

type Values = {
  readonly title: string;
  readonly standard: string;
  readonly node: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly description: string;
};

interface WorkOutputFormProps {
  readonly subject: Subject;
  readonly onDone: () => void;
}

/** A work output: what it is called, what it is an instance of, when it was made. */
export function WorkOutputForm({ subject, onDone }: WorkOutputFormProps) {
  const { t } = useTranslation();
  const standards = useAnswer('standards.list', {});
  const aim = useAim();
  const outputs = useOutputs();
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: subject.output ?? {
      title: '',
      standard: subject.standard ?? aim?.standard ?? standards.data?.[0]?.id ?? '',
      node: subject.node ?? null,
      start: null,
      end: null,
      description: '',
    },
    clearInputErrorOnChange: true,
    validate: {
      title: (title, { node }) =>
        title.trim() === '' && node === null && t(($) => $.workOutputs.field.titleNeeded),
      node: (node) => node === null && t(($) => $.workOutputs.field.nodeNeeded),
      end: (end, { start }) =>
        start !== null && end !== null && end < start && t(($) => $.workOutputs.field.endBeforeStart),
    },
  });
  const { values } = form;
  const standard = useAnswer('standards.show', { id: values.standard }, { enabled: values.standard !== '' });
  const level = aim?.standard === values.standard ? aim.level : null;
  const nodes = useMemo(
    () => (standard.data ? outputNodes(standard.data, level) : []),
    [standard.data, level],
  );
  /** What the standard calls it is its name where nothing else is said. */
  const instanceOf =
    values.node !== null && standard.data ? indexStandard(standard.data).byId.get(values.node) : undefined;
  const proposed = instanceOf && proposedTitle(instanceOf);
  const submit = form.onSubmit(
    ({ node, ...record }) => {
      if (node === null) return;
      const title = record.title.trim() || (proposed ?? '');
      const { output } = subject;
      const after = { ...record, title, node };
      const change = async () => {
        await (output === null ? outputs.add(after) : outputs.edit(output, after));
        onDone();
      };
      void change().catch(ignoreFault);
    },
    (errors) => {
      const [first] = Object.keys(errors);
      if (first !== undefined) form.getInputNode(first)?.focus();
    },
  );
  return (
    <form
      onSubmit={(event) => {
        const unread = event.currentTarget.querySelector<HTMLElement>(`[${UNREAD_DATE}]`);
        if (unread === null) return submit(event);
        event.preventDefault(); // a date that is not understood is not left out in silence
        unread.focus();
      }}
      noValidate
    >
      <Stack gap="md">
        <FaultMessage fault={standards.error ?? standard.error} />
        <NativeSelect
          label={t(($) => $.workOutputs.field.standard)}
          data={(standards.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          {...form.getInputProps('standard')}
          onChange={({ currentTarget: { value } }) => form.setValues({ standard: value, node: null })}
        />
        {standard.data && (
          <NodePicker
            key={standard.data.id}
            label={t(($) => $.workOutputs.field.node)}
            placeholder={t(($) => $.workOutputs.field.nodeHint)}
            withAsterisk
            standard={standard.data}
            nodes={nodes}
            data-path="node"
            {...form.getInputProps('node')}
            value={values.node}
            onChange={(node) => form.setFieldValue('node', node)}
          />
        )}
        <TextInput
          label={t(($) => $.workOutputs.field.title)}
          withAsterisk={proposed === undefined}
          maxLength={300}
          {...(subject.output === null && subject.node !== undefined && { 'data-autofocus': true })}
          {...(proposed && { placeholder: proposed })}
          {...form.getInputProps('title')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <DateField label={t(($) => $.workOutputs.field.start)} {...form.getInputProps('start')} />
          <DateField label={t(($) => $.workOutputs.field.end)} {...form.getInputProps('end')} />
        </SimpleGrid>
        <LongTextField
          label={t(($) => $.workOutputs.field.description)}
          {...form.getInputProps('description')}
        />
        <DialogButtons>
          <Button variant="default" onClick={onDone}>
            {t(($) => $.shell.cancel)}
          </Button>
          <Button type="submit" loading={outputs.isSaving}>
            {t(($) => $.shell.save)}
          </Button>
        </DialogButtons>
      </Stack>
    </form>
  );
}
