import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../shared/contract/fault.ts';
import { blankFormSchema, type BlankForm } from '../../shared/evidence/blankForm.ts';

/** The blank forms that the app brings. */
export interface Forms {
  readonly list: readonly BlankForm[];
  /** @throws Fault record-unknown */
  readonly get: (id: string) => BlankForm;
}

/** The forms (`*.json`) of a folder, in order of name. @throws Fault standard-malformed */
export function openForms(folder: string): Forms {
  const list = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => read(folder, name));
  const byId = new Map(list.map((form) => [form.id, form]));
  return {
    list,
    get: (id) => {
      const form = byId.get(id);
      if (form === undefined) throw new Fault('record-unknown');
      return form;
    },
  };
}

function read(folder: string, name: string): BlankForm {
  const parsed = blankFormSchema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Fault('standard-malformed', {
    file: name,
    place: `/${issue?.path.join('/') ?? ''}`,
    reason: issue?.message ?? '',
  });
}
