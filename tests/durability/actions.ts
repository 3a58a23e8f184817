import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import Database from 'better-sqlite3';
import { QUARANTINE } from '../../electron/backup/quarantine.ts';
import { openDatabase } from '../../electron/db/connection.ts';
import { PORTFOLIO } from '../../electron/db/kinds.ts';
import { insertPortfolio } from '../../electron/db/portfolio.ts';
import { exportPlainly } from '../../electron/handlers/backups/plainExport.ts';
import { importPlainly } from '../../electron/handlers/backups/plainImport.ts';
import { backupsIn, listFrom } from '../../electron/handlers/backups/list.ts';
import { restoreBackup } from '../../electron/handlers/backups/restore.ts';
import { openDeskFile } from '../../electron/handlers/deskFiles.ts';
import { examineFolder } from '../../electron/handlers/doctor.ts';
import { closeServices, type Services } from '../../electron/services.ts';
import { clientOf, makePortfolio, openServices } from './ground.ts';

/** What has become of an action that was cut short: nothing of it, or all. Anything else is told in words. */
export type Seen = 'before' | 'after' | (string & {});

/** Something that changes a portfolio, done in a process that is killed on the way. Everything lies in one folder. */
export interface Action {
  readonly prepare: (folder: string) => Promise<void>;
  /** Makes ready; what it answers does the work. */
  readonly begin: (services: Services, folder: string) => Promise<() => Promise<unknown>>;
  /** Looks at what is left, with the services of a later day; the action must then be possible once more where nothing of it was done. */
  readonly look: (services: Services, folder: string) => Promise<Seen>;
}

const portfolioIn = (folder: string) => join(folder, 'portfolio');
export const deskIn = (folder: string) => join(folder, 'desk.sqlite');
const PASSPHRASE = 'a long passphrase 42';
const AFTERWARDS = '之后的题名';

/** Opens the portfolio, and tells what is wrong with it where anything is. */
async function sound(services: Services, dir: string, look: () => Promise<Seen>): Promise<Seen> {
  const { ok, findings } = await examineFolder(services, dir, 'full');
  if (!ok) return `damaged: ${findings.map(({ code }) => code).join(', ')}`;
  await clientOf(services)['portfolio.open']({ dir });
  try {
    return await look();
  } finally {
    await services.session.close();
  }
}

const evidenceOf = async (services: Services) => {
  const { items } = await clientOf(services)['evidence.list']({ limit: 100 });
  return items.map(({ evidence }) => evidence);
};

/** All or nothing of a folder that grows under another name; where nothing came of it, it is done again. */
async function grown(services: Services, target: string, again: () => Promise<unknown>): Promise<Seen> {
  const isThere = existsSync(target) && readdirSync(target).length > 0;
  if (!isThere) await again();
  const { ok } = await examineFolder(services, target, 'full');
  if (!ok) return `damaged: ${target}`;
  return isThere ? 'after' : 'before';
}

export const ACTIONS: Readonly<Record<string, Action>> = {
  edit: {
    prepare: async (folder) => void (await makePortfolio(folder, 2)),
    begin: async (services, folder) => {
      const client = clientOf(services);
      await client['portfolio.open']({ dir: portfolioIn(folder) });
      const [first] = await evidenceOf(services);
      if (first === undefined) throw new Error('no evidence');
      return () => client['evidence.edit']({ id: first.id, record: { ...first, title: AFTERWARDS } });
    },
    look: (services, folder) =>
      sound(services, portfolioIn(folder), async () =>
        (await evidenceOf(services)).some(({ title }) => title === AFTERWARDS) ? 'after' : 'before',
      ),
  },
  migration: {
    prepare: (folder) => Promise.resolve(makeOldPortfolio(portfolioIn(folder))),
    begin: (services, folder) =>
      Promise.resolve(() => clientOf(services)['portfolio.open']({ dir: portfolioIn(folder) })),
    look: async (services, folder) => {
      const version = versionOf(portfolioIn(folder));
      const first = PORTFOLIO.migrations[0]?.id;
      const isNew = version === PORTFOLIO.migrations.at(-1)?.id;
      if (!isNew && version !== first) return `half way: ${version}`;
      const copy = join(portfolioIn(folder), 'backups', `before-migration-${first}.sqlite`);
      if (isNew && !existsSync(copy)) return 'no copy was made before';
      // It is brought up by whoever opens it next, and has what it had.
      await clientOf(services)['portfolio.open']({ dir: portfolioIn(folder) });
      const titles = (await evidenceOf(services)).map(({ title }) => title);
      await services.session.close();
      if (titles.length !== OLD_RECORDS) return `${titles.length} of ${OLD_RECORDS} records`;
      return isNew ? 'after' : 'before';
    },
  },
  backup: {
    prepare: async (folder) => void (await makePortfolio(folder, 4)),
    begin: async (services, folder) => {
      const client = clientOf(services);
      await client['portfolio.open']({ dir: portfolioIn(folder) });
      return () => client['backups.make']({});
    },
    look: (services, folder) =>
      sound(services, portfolioIn(folder), async () => {
        const listed = await listFrom(backupsIn([join(portfolioIn(folder), 'backups')], null));
        if (listed.some(({ verified }) => !verified)) return 'half a backup is listed';
        return listed.length === 0 ? 'before' : 'after';
      }),
  },
  restore: {
    prepare: async (folder) => {
      const dir = await makePortfolio(folder, 3);
      const services = openServices();
      await clientOf(services)['portfolio.open']({ dir });
      await clientOf(services)['backups.make']({});
      await closeServices(services);
    },
    begin: (_services, folder) => {
      const [backup] = backupsIn([join(portfolioIn(folder), 'backups')], null);
      return Promise.resolve(() => restoreBackup(backup?.folder ?? '', join(folder, 'restored')));
    },
    look: (services, folder) =>
      grown(services, join(folder, 'restored'), async () => {
        const [backup] = backupsIn([join(portfolioIn(folder), 'backups')], null);
        await restoreBackup(backup?.folder ?? '', join(folder, 'restored'));
      }),
  },
  'import of a portfolio': {
    prepare: async (folder) => {
      const dir = await makePortfolio(folder, 3);
      const services = openServices();
      await clientOf(services)['portfolio.open']({ dir });
      const { stream } = await exportPlainly(services, services.session.portfolio!, 'zh-CN');
      await pipeline(stream, createWriteStream(join(folder, 'plain.zip')));
      await closeServices(services);
    },
    begin: (services, folder) =>
      Promise.resolve(() => importPlainly(join(folder, 'plain.zip'), join(folder, 'imported'), services)),
    look: (services, folder) =>
      grown(services, join(folder, 'imported'), () =>
        importPlainly(join(folder, 'plain.zip'), join(folder, 'imported'), services),
      ),
  },
  signing: {
    prepare: prepareReview,
    begin: async (services) => signing(services),
    look: async (services) => {
      const client = clientOf(services);
      const answers = await client['reviews.answers']({});
      const [review] = await client['reviews.list']({});
      if (review === undefined) return 'the request is gone';
      if (answers.length === 0) await (await signing(services))();
      return answers.length === 0 ? 'before' : 'after';
    },
  },
  'import of an answer': {
    prepare: async (folder) => {
      await prepareReview(folder);
      const services = openServices(deskIn(folder));
      const answer = await (await signing(services))();
      const { path } = openDeskFile(services, 'answers', answer.id);
      writeFileSync(join(folder, 'answer.zjres'), readFileSync(path));
      await closeServices(services);
    },
    begin: async (services, folder) => {
      const client = clientOf(services);
      await client['portfolio.open']({ dir: portfolioIn(folder) });
      const bytes = readFileSync(join(folder, 'answer.zjres'));
      const stream = Readable.from([bytes], { objectMode: false });
      return () => client['signoffs.import']({}, { kind: 'stream', name: 'a.zjres', stream });
    },
    look: (services, folder) =>
      sound(services, portfolioIn(folder), async () => {
        const client = clientOf(services);
        const signed = (await client['signoffs.list']({})).length;
        if (signed === 0) return 'before';
        const claims = (await evidenceOf(services)).length;
        return signed === claims ? 'after' : `${signed} of ${claims} sign-offs`;
      }),
  },
  purge: {
    prepare: async (folder) => {
      const dir = await makePortfolio(folder, 3);
      const services = openServices();
      await clientOf(services)['portfolio.open']({ dir });
      for (const { id } of await evidenceOf(services)) await clientOf(services)['evidence.remove']({ id });
      await closeServices(services);
    },
    begin: async (services, folder) => {
      const client = clientOf(services);
      await client['portfolio.open']({ dir: portfolioIn(folder) });
      return () => client['quarantine.put']({ ids: null, asked: true });
    },
    look: (services, folder) =>
      sound(services, portfolioIn(folder), async () => {
        const count = services.session.portfolio!.db.prepare('SELECT count(*) FROM evidence').pluck();
        const trash = count.get() as number;
        const kept = contentsIn(portfolioIn(folder));
        if (kept !== 3) return `${kept} of 3 contents`;
        return trash === 0 ? 'after' : trash === 3 ? 'before' : `${trash} of 3 are in the trash`;
      }),
  },
};

/** Two changes that ought to be one, made one after the other: a check that finds no half of it checks nothing. */
const CARELESS: Action = {
  prepare: async (folder) => void (await makePortfolio(folder, 4)),
  begin: async (services, folder) => {
    const client = clientOf(services);
    await client['portfolio.open']({ dir: portfolioIn(folder) });
    const all = await evidenceOf(services);
    return async () => {
      for (const one of all)
        await client['evidence.edit']({ id: one.id, record: { ...one, title: AFTERWARDS } });
    };
  },
  look: (services, folder) =>
    sound(services, portfolioIn(folder), async () => {
      const all = await evidenceOf(services);
      const changed = all.filter(({ title }) => title === AFTERWARDS).length;
      return changed === 0 ? 'before' : changed === all.length ? 'after' : `${changed} of ${all.length}`;
    }),
};

/** Those that have to hold, and the one that may not. */
export const actionOf = (name: string): Action => {
  const action = name === 'careless' ? CARELESS : ACTIONS[name];
  if (action === undefined) throw new Error(`no action ${name}`);
  return action;
};

/** The contents that are anywhere: in the vault, or in the quarantine. */
function contentsIn(dir: string): number {
  const names = [join(dir, 'vault'), join(dir, QUARANTINE)]
    .filter((place) => existsSync(place))
    .flatMap((place) => readdirSync(place, { recursive: true, encoding: 'utf8' }));
  const contents = names.flatMap((name) => /(?:^|[/\\])([0-9a-f]{64})(?:\.\w+)?$/.exec(name)?.[1] ?? []);
  return new Set(contents).size;
}

/** A request on the desk of a supervisor who has a key; it may be signed. */
async function prepareReview(folder: string): Promise<void> {
  const dir = await makePortfolio(folder, 3);
  const services = openServices(deskIn(folder));
  const client = clientOf(services);
  await client['portfolio.open']({ dir });
  const { request } = await client['signoffs.request']({ claims: null });
  await client['reviews.open']({ request });
  const profile = { name: '陈立', unit: '数据部', post: '主管', phone: '' };
  await client['identities.create']({ profile, passphrase: PASSPHRASE });
  await closeServices(services);
}

/** Says of everything in the request that it is met; what it answers signs. */
async function signing(services: Services) {
  const client = clientOf(services);
  const [review] = await client['reviews.list']({});
  const [identity] = await client['identities.list']({});
  if (review === undefined || identity === undefined) throw new Error('nothing to sign');
  const { claims } = await client['reviews.show']({ id: review.id });
  await client['reviews.judge']({
    id: review.id,
    judgements: claims.map(({ id }) => ({ claim: id, decision: 'met' as const })),
  });
  return () => client['reviews.sign']({ id: review.id, did: identity.did, passphrase: PASSPHRASE });
}

const OLD_RECORDS = 40;

/** A portfolio as the first version made it. */
function makeOldPortfolio(dir: string): void {
  mkdirSync(join(dir, 'vault'), { recursive: true });
  const [first] = PORTFOLIO.migrations;
  if (first === undefined) throw new Error('no migrations');
  const db = openDatabase(join(dir, 'portfolio.sqlite'), { ...PORTFOLIO, migrations: [first] }, true);
  insertPortfolio(db, { id: 'an-old-one', created: '2025-01-02T00:00:00.000Z' });
  for (let index = 0; index < OLD_RECORDS; index += 1) {
    const content = `第 ${index} 份 `.repeat(200);
    const sha256 = createHash('sha256').update(content).digest('hex');
    mkdirSync(join(dir, 'vault', sha256.slice(0, 2)), { recursive: true });
    writeFileSync(join(dir, 'vault', sha256.slice(0, 2), sha256), content);
    db.prepare(`INSERT INTO blob VALUES (?, ?, 'text/plain', '2025-01-02T00:00:00.000Z')`).run(
      sha256,
      Buffer.byteLength(content),
    );
    db.prepare(
      `INSERT INTO evidence VALUES (?, ?, 'product', '2025-01-01', '', '[]', NULL, 'a.txt', ?, '2025-01-02T00:00:00.000Z', NULL)`,
    ).run(`e${index}`, `佐证 ${index}`, sha256);
  }
  db.close();
}

function versionOf(dir: string): number {
  const db = new Database(join(dir, 'portfolio.sqlite'));
  try {
    return db.pragma('user_version', { simple: true }) as number;
  } finally {
    db.close();
  }
}
