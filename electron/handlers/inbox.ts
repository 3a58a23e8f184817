import { lstat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import type { Database } from 'better-sqlite3';
import { Fault } from '../../shared/contract/fault.ts';
import type { InboxFile } from '../../shared/contract/procedures/inbox.ts';
import { evidenceDetailsSchema } from '../../shared/evidence/evidence.ts';
import { markInboxFile, unmarkInboxFile, withoutMarked } from '../db/inboxFiles.ts';
import { lookInto, pathWithin } from '../outside/inbox.ts';
import type { Services } from '../services.ts';
import { isPortfolioFolder } from '../session.ts';
import { fileAt } from '../vault/source.ts';
import type { HandlersOf } from './context.ts';
import { addEvidence, watched } from './evidence.ts';

export const inboxHandlers: HandlersOf<'inbox'> = {
  'inbox.list': (_input, { services }) =>
    services.session.within(async ({ db }) => {
      const { inbox: folder } = services.desk.preferences();
      if (folder === null) return { folder, files: [] };
      const all = await lookInto(folder, isPortfolioFolder);
      const before = services.inboxSeen.replace(all.map(seal));
      return { folder, files: withoutMarked(db, all).filter((file) => before.has(seal(file))) };
    }),
  'inbox.take': ({ file, job, portfolio: meant }, { services }) =>
    services.session.within(async (portfolio) => {
      if (meant !== undefined && meant !== portfolio.id) throw new Fault('portfolio-other');
      const path = pathWithin(requireInbox(services), file.path);
      const state = await lstat(path).catch(() => null);
      if (state !== null && (state.size !== file.bytes || state.mtime.toISOString() !== file.modified))
        throw new Fault('file-changed', { path });
      const origin = file.path.split('/').slice(0, -1).join('/').normalize('NFC');
      const details = { ...evidenceDetailsSchema.parse({ title: '-' }), title: '' };
      const added = await watched(services, job, (watch) =>
        addEvidence(services, portfolio, fileAt(path), { details, origin, claims: [] }, watch),
      );
      markInboxFile(portfolio.db, file, added.evidence.id);
      return added;
    }),
  'inbox.decline': ({ files }, { services }) =>
    forEach(services, files, (db, file) => markInboxFile(db, file, null)),
  'inbox.offerAgain': ({ files }, { services }) => forEach(services, files, unmarkInboxFile),
};

/** Does the same to all, or to none. */
const forEach = (
  { session }: Services,
  files: readonly InboxFile[],
  act: (db: Database, file: InboxFile) => void,
) =>
  session.within(({ db }) => {
    db.transaction(() => {
      for (const file of files) act(db, file);
    }).immediate();
    return {};
  });

const seal = ({ path, bytes, modified }: { path: string; bytes: number; modified: string }): string =>
  `${path}\n${bytes}\n${modified}`;

/** @throws Fault inbox-missing where none is named */
function requireInbox({ desk }: Services): string {
  const { inbox } = desk.preferences();
  if (inbox === null || !isAbsolute(inbox)) throw new Fault('inbox-missing', { path: inbox ?? '' });
  return inbox;
}
