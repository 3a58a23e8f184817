import { Fault } from '../../shared/contract/fault.ts';
import type { ApplicationLayout } from '../../shared/application/layout.ts';
import type { LayoutShelf } from '../../shared/contract/procedures/layouts.ts';
import type { DossierLanguage } from '../../shared/dossier/document.ts';
import {
  listFormLayouts,
  listLayoutRevisions,
  markFormLayoutRemoved,
  putFormLayout,
  readFormLayout,
} from '../db/formLayouts.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import type { HandlersOf } from './context.ts';
import { safeName } from './safeName.ts';

export const layoutsHandlers: HandlersOf<'layouts'> = {
  'layouts.list': (_input, { services }) => services.session.within(({ db }) => shelfOf(services, db)),
  'layouts.save': ({ layout, isNew }, { services }) =>
    services.session.within(({ db }) => {
      const isBuiltIn = (name: string) => services.layouts.list().some(({ id }) => id === name);
      const isTaken = (name: string) => isBuiltIn(name) || readFormLayout(db, name) !== undefined;
      const id = isNew ? freeId(layout.id, isTaken) : layout.id;
      if (isBuiltIn(id)) throw new Fault('bad-input', { detail: id });
      putFormLayout(db, { ...layout, id }, services.now());
      return shelfOf(services, db);
    }),
  'layouts.remove': ({ id }, { services }) => mark(services, id, services.now()),
  'layouts.restore': ({ id }, { services }) => mark(services, id, null),
  'layouts.export': ({ id }, { services }) =>
    services.session.within(({ db }) => {
      const layout = requireLayout(services, db, id, 'zh-CN');
      const name = `${safeName(layout.title)}.form.json`;
      const content = Buffer.from(`${JSON.stringify(layout, null, 2)}\n`);
      return { name, made: services.made.put(content, 'application/json', name) };
    }),
  'layouts.revisions': ({ id }, { services }) =>
    services.session.within(({ db }) => {
      const revisions = listLayoutRevisions(db, id);
      if (revisions.length === 0) throw new Fault('record-unknown');
      return structuredClone([...revisions]);
    }),
};

/** An id that none has, those in the trash neither: the one that was wished for, or that of a copy of it. */
function freeId(wished: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(wished)) return wished;
  const stem = wished.replace(/-copy-\d+$/, '').slice(0, 50);
  let number = 1;
  while (isTaken(`${stem}-copy-${number}`)) number += 1;
  return `${stem}-copy-${number}`;
}

/**
 * The layout of that id, of the app's or the portfolio's own; null: the ordinary one of the language.
 * @throws Fault record-unknown
 */
export function requireLayout(
  services: Pick<Services, 'layouts'>,
  db: Portfolio['db'],
  id: string | null,
  language: DossierLanguage,
): ApplicationLayout {
  if (id === null) return services.layouts.ordinary(language);
  const found = services.layouts.list().find((layout) => layout.id === id) ?? readFormLayout(db, id)?.layout;
  if (found === undefined) throw new Fault('record-unknown');
  return found;
}

const shelfOf = ({ layouts }: Services, db: Portfolio['db']): LayoutShelf =>
  structuredClone({ builtIn: [...layouts.list()], own: [...listFormLayouts(db)] });

const mark = (services: Services, id: string, removed: string | null): Promise<LayoutShelf> =>
  services.session.within(({ db }) => {
    if (!markFormLayoutRemoved(db, id, removed)) throw new Fault('record-unknown');
    return shelfOf(services, db);
  });
