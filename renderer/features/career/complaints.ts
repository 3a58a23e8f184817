import { useForm, type UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { career } from '../../locales/zh-CN/career.ts';

export type Complaint = keyof typeof career.complaint;
export type Complaints = Readonly<Record<string, Complaint>>;

/** What a schema finds wrong, field by field: the path as `witness.name`, and a complaint that has words. */
export function complaintsOf(schema: z.ZodType, values: unknown): Complaints {
  const parsed = schema.safeParse(values);
  if (parsed.success) return {};
  return Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), complaintOf(issue)]));
}

/** Of the codes that the career's schemas give, `custom` is a text that is no date; what is left is a missing value. */
function complaintOf({ code }: z.core.$ZodIssue): Complaint {
  if (code === 'too_big') return 'too-long';
  if (code === 'invalid_value') return 'choose';
  return code === 'custom' ? 'date' : 'required';
}

/**
 * A form over one of the shared schemas. What the schema and the form's own `check` complain of is told in the
 * reader's language; what is submitted is what the schema makes of the fields.
 */
export function useRecordForm<Values extends Record<string, unknown>, Entry>(
  schema: z.ZodType<Entry>,
  initialValues: Values,
  check: (values: Values) => Complaints = () => ({}),
): UseFormReturnType<Values, Entry> {
  const { t } = useTranslation();
  return useForm<Values, Entry>({
    mode: 'controlled',
    initialValues,
    clearInputErrorOnChange: true,
    validate: (values) =>
      Object.fromEntries(
        Object.entries({ ...check(values), ...complaintsOf(schema, values) }).map(([path, complaint]) => [
          path,
          t(($) => $.career.complaint[complaint]),
        ]),
      ),
    transformValues: (values) => schema.parse(values),
  });
}

/** `complaint` of the field `path` where `wrong`. */
export const complain = (path: string, wrong: boolean, complaint: Complaint): Complaints =>
  wrong ? { [path]: complaint } : {};
