import { createHash } from 'node:crypto';
import { Fault } from '../../shared/contract/fault.ts';
import type { FileToKeep, StrandedClaim } from '../../shared/contract/procedures/ownStandards.ts';
import type { FileForm } from '../../shared/exchange/file.ts';
import { EXCHANGE_WORDS } from '../../shared/words/exchange/words.ts';
import { copyStandard, edit } from '../../shared/standard/edit.ts';
import type { StandardNode } from '../../shared/standard/node.ts';
import type { Standard } from '../../shared/standard/standard.ts';
import { indexStandard } from '../../shared/standard/tree.ts';
import { listClaims } from '../db/claims.ts';
import { readEvidence } from '../db/evidence.ts';
import {
  addRevision,
  insertOwnStandard,
  listOwnStandards,
  listRevisions,
  markOwnStandard,
  readOwnStandard,
  readRevision,
  type OwnStandard,
} from '../db/ownStandards.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import type { HandlersOf } from './context.ts';
import { exportStandard, makeTemplate } from './exchange.ts';
import { importStandard } from './standardImport.ts';
import { safeName } from './safeName.ts';

type Db = Portfolio['db'];

export const ownStandardsHandlers: HandlersOf<'ownStandards'> = {
  'ownStandards.import': (wish, { services, file }) => {
    if (file === undefined) throw new Fault('bad-input', { detail: 'file' });
    return importStandard(services, file, wish);
  },
  'ownStandards.show': ({ id }, { services }) =>
    services.session.within(({ db }) => toReply(requireOwn(services, db, id))),
  'ownStandards.create': ({ title, language, first }, { services }) =>
    services.session.within(({ db }) => {
      const id = `own-${services.newId()}`;
      return add(services, db, {
        id,
        code: null,
        title,
        language,
        kind: 'own',
        about: [],
        nodes: [{ id: services.newId(), parent: null, type: 'item', code: null, text: first, order: 1 }],
        links: [],
        errata: [],
        source: { file: '', sha256: createHash('sha256').digest('hex') },
      });
    }),
  'ownStandards.copy': ({ id, node, title }, { services }) =>
    services.session.within(({ db }) =>
      add(
        services,
        db,
        copyStandard(services.standards.get(id), node, { id: `own-${services.newId()}`, title }),
      ),
    ),
  'ownStandards.edit': ({ id, change }, { services }) =>
    services.session.within(({ db }) =>
      revise(services, db, edit(requireOwn(services, db, id).standard, change, services.newId)),
    ),
  'ownStandards.revisions': ({ id }, { services }) =>
    services.session.within(({ db }) => {
      requireOwn(services, db, id);
      return [...listRevisions(db, id)];
    }),
  'ownStandards.revert': ({ id, revision }, { services }) =>
    services.session.within(({ db }) => {
      requireOwn(services, db, id);
      const former = readRevision(db, id, revision);
      if (former === undefined) throw new Fault('bad-input', { detail: `${id} ${revision}` });
      return revise(services, db, former);
    }),
  'ownStandards.remove': ({ id }, { services }) => mark(services, id, services.now()),
  'ownStandards.restore': ({ id }, { services }) => mark(services, id, null),
  'ownStandards.trash': (_input, { services }) =>
    services.session.within(({ db }) =>
      listOwnStandards(db).flatMap(({ standard, removed }) =>
        removed === null ? [] : [{ id: standard.id, title: standard.title, removed }],
      ),
    ),
  'ownStandards.stranded': ({ id }, { services }) =>
    services.session.within(({ db }) => findStranded(db, services.standards.get(id))),
  'ownStandards.export': async ({ id, format }, { services }) => {
    const standard = services.standards.get(id);
    return offer(services, standard.title, format, await exportStandard(standard, format));
  },
  'ownStandards.template': async ({ format, language }, { services }) =>
    offer(services, EXCHANGE_WORDS[language].sheet.table, format, await makeTemplate(format, language)),
};

/** @throws Fault standard-built-in, standard-unknown */
function requireOwn({ standards }: Services, db: Db, id: string): OwnStandard {
  if (standards.isBuiltIn(id)) throw new Fault('standard-built-in', { id });
  const own = readOwnStandard(db, id);
  if (own === undefined) throw new Fault('standard-unknown', { id });
  return own;
}

const toReply = ({ standard, revision }: Pick<OwnStandard, 'standard' | 'revision'>) => ({
  standard,
  revision,
});

function add({ now }: Services, db: Db, standard: Standard): ReturnType<typeof toReply> {
  insertOwnStandard(db, standard, { supersedes: null, added: now() });
  return { standard, revision: 1 };
}

const revise = ({ now }: Services, db: Db, standard: Standard): ReturnType<typeof toReply> => ({
  standard,
  revision: addRevision(db, standard, now()),
});

const mark = (services: Services, id: string, removed: string | null) =>
  services.session.within(({ db }) => {
    requireOwn(services, db, id);
    markOwnStandard(db, id, removed);
    return {};
  });

/** The claims whose entries are not in the standard any more. */
function findStranded(db: Db, standard: Standard): StrandedClaim[] {
  const { byId } = indexStandard(standard);
  const claims = listClaims(db, standard.id).filter(({ node }) => !byId.has(node));
  if (claims.length === 0) return [];
  const lost = new Set(claims.map(({ node }) => node));
  const former = new Map<string, StandardNode>();
  for (const { revision } of listRevisions(db, standard.id)) {
    if (former.size === lost.size) break;
    for (const node of readRevision(db, standard.id, revision)?.nodes ?? [])
      if (lost.has(node.id) && !former.has(node.id)) former.set(node.id, node);
  }
  return claims.map(({ id, evidence, node, note, where }) => ({
    claim: id,
    evidence,
    evidenceTitle: readEvidence(db, evidence)?.title ?? '',
    node,
    note,
    where,
    was: former.get(node) ?? null,
  }));
}

const FILES = {
  case: { ending: '.case.json', mediaType: 'application/json' },
  json: { ending: '.json', mediaType: 'application/json' },
  csv: { ending: '.csv', mediaType: 'text/csv' },
  xlsx: {
    ending: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
} as const satisfies Record<FileForm, { readonly ending: string; readonly mediaType: string }>;

/** A file to be saved, named without what a file system cannot bear. */
function offer({ made }: Services, title: string, form: FileForm, bytes: Uint8Array): FileToKeep {
  const { ending, mediaType } = FILES[form];
  const stem = safeName(title).slice(0, 100);
  const name = stem + ending;
  return { name, made: made.put(bytes, mediaType, name) };
}
