import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconForms, IconPrinter } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { cutText } from '../../../shared/evidence/cutText.ts';
import {
  answeredFields,
  dateOf,
  type BlankForm,
  type FilledForm,
} from '../../../shared/evidence/blankForm.ts';
import type { WorkOutput } from '../../../shared/evidence/evidence.ts';
import { indexStandard } from '../../../shared/standard/tree.ts';
import { printedName } from '../../../shared/standard/nodeName.ts';
import { useAim } from '../evidence/index.ts';
import { useFormats } from '../../ui/formats.ts';
import { PlainLink } from '../../ui/links.tsx';
import { useKeepFile } from '../../ui/keepFile.ts';
import { ignoreFault, useAnswer, useChange } from '../../ui/procedure.ts';
import { making, rememberChange } from '../../ui/undoStack.ts';
import { useStillHere } from '../../ui/useStillHere.ts';
import classes from './Forms.module.css';

const route = getRouteApi('/forms');

interface FormListsProps {
  readonly blank: readonly BlankForm[];
  readonly filled: readonly FilledForm[];
  /** The work output that the form is to be gathered under. */
  readonly workOutput: string | undefined;
}

/** What can be filled in, standard by standard, and what was. */
export function FormLists({ blank, filled, workOutput: id }: FormListsProps) {
  const { t } = useTranslation();
  const outputs = useAnswer('workOutputs.list', {}, { enabled: id !== undefined });
  const output = outputs.data?.find((one) => one.id === id);
  const aim = useAim();
  const shown = output ? filled.filter(({ workOutput }) => workOutput === output.id) : filled;
  return (
    <Stack gap="xl">
      {output && <Text>{t(($) => $.forms.under, { title: output.title })}</Text>}
      {shown.length > 0 && <FilledForms blank={blank} filled={shown} />}
      {standardsOf(blank, [output?.standard, aim?.standard]).map((standard) => (
        <BlankForms
          key={standard}
          standard={standard}
          forms={fittingFirst(
            blank.filter((form) => form.standard === standard),
            output,
          )}
          output={output}
        />
      ))}
    </Stack>
  );
}

/** The standard of the work output goes before the others, then the one that the portfolio is for. */
function standardsOf(blank: readonly BlankForm[], first: readonly (string | undefined)[]): readonly string[] {
  const all = new Set(blank.map(({ standard }) => standard));
  const known = first.filter((standard) => standard !== undefined && all.has(standard));
  return [...new Set([...known, ...all])] as readonly string[];
}

/** The form of the work output's node goes before the others. */
const fittingFirst = (forms: readonly BlankForm[], output: WorkOutput | undefined): readonly BlankForm[] =>
  forms.toSorted((a, b) => Number(b.output === output?.node) - Number(a.output === output?.node));

interface BlankFormsProps {
  readonly standard: string;
  readonly forms: readonly BlankForm[];
  readonly output: WorkOutput | undefined;
}

function BlankForms({ standard: id, forms, output }: BlankFormsProps) {
  const { t } = useTranslation();
  const { data: standard } = useAnswer('standards.show', { id });
  const save = useChange('forms.save');
  const remove = useChange('forms.remove');
  const restore = useChange('forms.restore');
  const print = useKeepFile('forms.sheet');
  const navigate = route.useNavigate();
  const markHere = useStillHere();
  const nodes = standard && indexStandard(standard).byId;
  const begin = ({ id: form, title }: BlankForm) => {
    const isStillHere = markHere();
    void making(
      () => save.mutateAsync({ input: { id: null, record: { form, workOutput: output?.id ?? null } } }),
      ({ id: filled }) => {
        const input = { id: filled };
        rememberChange({
          done: t(($) => $.forms.begun, { title }),
          undo: () => remove.mutateAsync({ input }),
          redo: () => restore.mutateAsync({ input }),
        });
        if (isStillHere()) void navigate({ search: { filled } });
      },
    ).catch(ignoreFault);
  };
  return (
    <Stack gap="sm" component="section" aria-labelledby={`forms-${id}`}>
      <Title order={2} size="h3" id={`forms-${id}`} lang={standard?.language}>
        {standard?.title ?? id}
      </Title>
      <Paper withBorder component="ul" className={classes.list}>
        {forms.map((form) => {
          const node = nodes?.get(form.output);
          return (
            <li key={form.id} className={classes.item}>
              <div className={classes.names} lang={form.language}>
                <Text>{form.title}</Text>
                <Text size="sm" c="dimmed">
                  {node ? printedName(node) : '…'}
                </Text>
              </div>
              <Group gap={4} wrap="nowrap" className={classes.deeds}>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  leftSection={<IconPrinter size={16} aria-hidden />}
                  aria-label={t(($) => $.forms.printNamed, { title: form.title })}
                  onClick={() => print.mutate({ form: form.id })}
                >
                  {t(($) => $.forms.print)}
                </Button>
                <Button
                  size="compact-sm"
                  variant="light"
                  leftSection={<IconForms size={16} aria-hidden />}
                  aria-label={t(($) => $.forms.fillInNamed, { title: form.title })}
                  loading={save.isPending}
                  onClick={() => begin(form)}
                >
                  {t(($) => $.forms.fillIn)}
                </Button>
              </Group>
            </li>
          );
        })}
      </Paper>
    </Stack>
  );
}

function FilledForms({ blank, filled }: Omit<FormListsProps, 'workOutput'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Stack gap="sm" component="section" aria-labelledby="forms-filled">
      <Title order={2} size="h3" id="forms-filled">
        {t(($) => $.forms.filled)}
      </Title>
      <Paper withBorder component="ul" className={classes.list}>
        {filled.map((one) => {
          const form = blank.find(({ id }) => id === one.form);
          if (form === undefined) return null;
          const date = dateOf(form, one.values);
          return (
            <li key={one.id}>
              <PlainLink to="/forms" search={{ filled: one.id }} className={classes.filled}>
                <span lang={form.language}>{nameOf(form, one)}</span>
                <Text span size="sm" c="dimmed">
                  {[
                    date === null ? '' : formats.day(date),
                    t(($) => $.forms.answered, {
                      answered: formats.number(answeredFields(form, one.values)),
                      total: formats.number(form.fields.length),
                    }),
                    one.evidence === null ? '' : t(($) => $.forms.isKept),
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </Text>
              </PlainLink>
            </li>
          );
        })}
      </Paper>
    </Stack>
  );
}

/** 提示表 客服回覆草稿: the form, and what its first field says. */
export function nameOf(form: BlankForm, { values }: Pick<FilledForm, 'values'>): string {
  const [first] = form.fields;
  const subject = first && values[first.id];
  const name = [form.title, typeof subject === 'string' ? subject.trim() : ''].filter(Boolean).join(' ');
  return cutText(name, 300);
}
