import { z } from 'zod';
import { instantSchema, plainDateSchema } from '../calendar/plainDate.ts';
import { evidenceSchema, recordIdSchema } from './evidence.ts';

const named = z.strictObject({ id: z.string().regex(/^[a-z][a-z-]*$/), label: z.string().min(1) });
const askedFor = named.extend({ hint: z.string().min(1).optional() });

/** One thing that a form asks for. A table's rows are as many as whoever fills it in needs. */
export const formFieldSchema = z.discriminatedUnion('kind', [
  askedFor.extend({ kind: z.literal('text') }),
  askedFor.extend({ kind: z.literal('long-text') }),
  askedFor.extend({ kind: z.literal('date') }),
  askedFor.extend({ kind: z.literal('choice'), options: z.array(z.string().min(1)).min(2) }),
  askedFor.extend({ kind: z.literal('table'), columns: z.array(named).min(2).max(8) }),
]);
export type FormField = Readonly<z.infer<typeof formFieldSchema>>;

/**
 * A blank form for an output that a standard names, in the standard's language. It is the app's own proposal: what it
 * asks for follows from the output's name and the requirements beside it, and no authority has issued it.
 * `output`: the output or work content; `shows`: the requirements that it may show.
 */
export const blankFormSchema = z
  .strictObject({
    format: z.literal('zhengji-form-1'),
    id: z.string().regex(/^[a-z][a-z-]*$/),
    standard: z.string().min(1),
    output: z.string().min(1),
    shows: z.array(z.string().min(1)).min(1),
    language: z.enum(['zh-CN', 'zh-TW']),
    title: z.string().min(1),
    fields: z.array(formFieldSchema).min(1),
  })
  .superRefine(({ fields }, context) => {
    const fail = (id: string, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message: `id ${id} occurs twice`, path: ['fields', ...path] });
    for (const [index, one] of fields.entries()) {
      if (fields.findIndex(({ id }) => id === one.id) < index) fail(one.id, index, 'id');
      if (one.kind !== 'table') continue;
      for (const [nth, { id }] of one.columns.entries())
        if (one.columns.findIndex((column) => column.id === id) < nth) fail(id, index, 'columns', nth, 'id');
    }
  });
export type BlankForm = Readonly<z.infer<typeof blankFormSchema>>;

const tableRowSchema = z.record(z.string(), z.string().max(5000));
/** By field: its text (a date as YYYY-MM-DD, a choice as its words), or the rows of a table by column. */
export const formValuesSchema = z.record(
  z.string(),
  z.union([z.string().max(20_000), z.array(tableRowSchema).max(200)]),
);
export type FormValues = z.infer<typeof formValuesSchema>;
export type TableRow = z.infer<typeof tableRowSchema>;

export const filledFormDetailsSchema = z.object({
  form: z.string().min(1),
  /** The work output that the paper is about. */
  workOutput: recordIdSchema.nullable().default(null),
  values: formValuesSchema.default({}),
});
export type FilledFormDetails = Readonly<z.infer<typeof filledFormDetailsSchema>>;

/** A form as it was filled in. `evidence`: as what it was kept, null before that. */
export const filledFormSchema = filledFormDetailsSchema.extend({
  id: recordIdSchema,
  changed: instantSchema,
  evidence: evidenceSchema.shape.id.nullable(),
});
export type FilledForm = Readonly<z.infer<typeof filledFormSchema>>;

/** The text of a field that is no table; '' where nothing was said. */
export function textOf({ id }: Pick<FormField, 'id'>, values: FormValues): string {
  const value = values[id];
  return typeof value === 'string' ? value : '';
}

/** The rows of a table, without those in which nothing was said. */
export const writtenRows = (field: Pick<FormField, 'id'>, values: FormValues): readonly TableRow[] =>
  rowsOf(field, values).filter((row) => Object.values(row).some((text) => text.trim() !== ''));

export function rowsOf({ id }: Pick<FormField, 'id'>, values: FormValues): readonly TableRow[] {
  const value = values[id];
  return Array.isArray(value) ? value : [];
}

/** How many fields say something. */
export const answeredFields = ({ fields }: Pick<BlankForm, 'fields'>, values: FormValues): number =>
  fields.filter((one) => textOf(one, values).trim() !== '' || writtenRows(one, values).length > 0).length;

/** The day that the form gives for the work: what its first date says. */
export function dateOf({ fields }: Pick<BlankForm, 'fields'>, values: FormValues): string | null {
  const first = fields.find(({ kind }) => kind === 'date');
  return (first && textOf(first, values)) || null;
}

/** Why these values cannot be those of this form: the place. Null: they can. */
export function faultOfValues({ fields }: Pick<BlankForm, 'fields'>, values: FormValues): string | null {
  for (const [id, value] of Object.entries(values)) {
    const one = fields.find((field) => field.id === id);
    if (one === undefined || (one.kind === 'table') !== Array.isArray(value)) return id;
    if (one.kind === 'date' && value !== '' && !plainDateSchema.safeParse(value).success) return id;
    if (one.kind === 'choice' && value !== '' && !one.options.some((option) => option === value)) return id;
    if (one.kind !== 'table') continue;
    const known = new Set(one.columns.map((column) => column.id));
    const strange = rowsOf(one, values)
      .flatMap((row) => Object.keys(row))
      .find((column) => !known.has(column));
    if (strange !== undefined) return `${id}: ${strange}`;
  }
  return null;
}
