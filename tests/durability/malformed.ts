import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastEvent } from '../../electron/db/checkEvents.ts';
import { importPlainly } from '../../electron/handlers/backups/plainImport.ts';
import { checkOneFile } from '../../electron/handlers/backups/readOneFile.ts';
import { importData } from '../../electron/handlers/importing.ts';
import type { Services } from '../../electron/services.ts';
import type { SourceFile } from '../../electron/vault/source.ts';
import { Fault } from '../../shared/contract/fault.ts';
import { portfolioDataSchema } from '../../shared/contract/importing.ts';
import { chance } from './damage.ts';
import { clientOf } from './ground.ts';

/** How the files of one kind went. */
export interface Malformed {
  readonly kind: string;
  readonly tried: number;
  /** What a file says is taken where nothing vouches for it: a letter more in a table is a letter more. */
  readonly taken: number;
  /** Taken although every byte of such a file is vouched for. */
  readonly forged: number;
  readonly crashed: number;
  readonly hung: number;
  /** Refused, and something was written all the same. */
  readonly written: number;
}

/** A file as it ought to be, and the way in for it. */
interface Kind {
  readonly kind: string;
  readonly bytes: Buffer;
  /** Signed, sealed or hashed as a whole: no change may pass. */
  readonly isVouched: boolean;
  readonly take: (bytes: Buffer) => Promise<unknown>;
}

/** Milliseconds after which something hangs. */
const PATIENCE = 20_000;
const STANDARD = 'cn-4-04-05-05-2021';

/** Sends malformed files of every kind that comes in from elsewhere, so many in all. @param dir a closed portfolio */
export async function takeMalformed(
  services: Services,
  dir: string,
  folder: string,
  times: number,
): Promise<readonly Malformed[]> {
  mkdirSync(folder, { recursive: true });
  const kinds = await makeKinds(services, dir, folder);
  const random = chance(11);
  const outcomes: Malformed[] = [];
  for (const kind of kinds)
    outcomes.push(await tryKind(services, kind, Math.ceil(times / kinds.length), random));
  return outcomes;
}

async function tryKind(
  { session, desk }: Services,
  { kind, bytes, isVouched, take }: Kind,
  times: number,
  random: () => number,
): Promise<Malformed> {
  const counts = { taken: 0, forged: 0, crashed: 0, hung: 0, written: 0 };
  const state = () => {
    const { db, vault } = session.portfolio!;
    const filesIn = ({ folder }: { readonly folder: string }) =>
      readdirSync(folder, { recursive: true }).length;
    return JSON.stringify([lastEvent(db), filesIn(vault), filesIn(desk.drawer().vault)]);
  };
  if ((await outcomeOf(take, bytes)) !== 'taken') throw new Error(`${kind}: refused as it ought to be`);
  for (let time = 0; time < times; time += 1) {
    const malformed = spoil(bytes, random);
    if (malformed.equals(bytes)) continue;
    const before = state();
    const outcome = await outcomeOf(take, malformed);
    if (outcome !== 'refused') counts[outcome] += 1;
    if (outcome === 'taken' && isVouched) counts.forged += 1;
    if (outcome === 'refused' && state() !== before) counts.written += 1;
  }
  return { kind, tried: times, ...counts };
}

async function outcomeOf(
  take: Kind['take'],
  bytes: Buffer,
): Promise<'taken' | 'refused' | 'crashed' | 'hung'> {
  const over = new AbortController();
  try {
    const hangs = sleep(PATIENCE, 'hung' as const, { signal: over.signal }).catch(() => 'hung' as const);
    return await Promise.race([take(bytes).then(() => 'taken' as const), hangs]);
  } catch (error) {
    return error instanceof Fault && error.code !== 'internal' ? 'refused' : 'crashed';
  } finally {
    over.abort();
  }
}

/** One to four faults: other bytes, bytes that lack or are too many, a piece twice, an end too early, a value of another kind. */
function spoil(bytes: Buffer, random: () => number): Buffer {
  let spoilt = Buffer.from(bytes);
  const below = (most: number) => Math.floor(random() * most);
  for (let fault = 0; fault <= below(4); fault += 1) {
    const at = below(spoilt.length);
    const length = below(40);
    const [before, after] = [spoilt.subarray(0, at), spoilt.subarray(at + length)];
    const noise = Buffer.from(Array.from({ length: below(40) }, () => below(256)));
    const made = [
      () => Buffer.concat([before, noise, after]),
      () => Buffer.concat([before, spoilt.subarray(at, at + length), spoilt.subarray(at)]),
      () => before,
      () => {
        const turned = Buffer.from(spoilt);
        turned.writeUInt8(turned.readUInt8(at) ^ (1 << below(8)), at);
        return turned;
      },
      () => otherValue(spoilt, at, VALUES[below(VALUES.length)] ?? ''),
    ][below(5)]?.();
    if (made !== undefined && made.length > 0) spoilt = Buffer.from(made);
  }
  return spoilt;
}

const VALUES = [
  'null',
  '-1',
  '1e999',
  '9007199254740993',
  '{}',
  '[]',
  '"__proto__"',
  '"\\u0000\\ud800"',
  `"${'长'.repeat(5000)}"`,
  `${'['.repeat(3000)}${']'.repeat(3000)}`,
];

/** Puts another value in the place of the JSON text's next one. */
function otherValue(bytes: Buffer, at: number, value: string): Buffer {
  const text = bytes.toString('latin1');
  const colon = text.indexOf(':', at);
  const end = colon === -1 ? -1 : text.slice(colon + 1).search(/[,}\]]/);
  if (end === -1) return bytes;
  return Buffer.concat([bytes.subarray(0, colon + 1), Buffer.from(value), bytes.subarray(colon + 1 + end)]);
}

/** The files are made by the command line, as somebody else's computer makes them. */
async function makeKinds(services: Services, dir: string, folder: string): Promise<readonly Kind[]> {
  const at = (name: string) => join(folder, name);
  writeFileSync(at('secret'), 'a long passphrase 42');
  const line = (...words: readonly string[]) =>
    execFileSync(process.execPath, [resolve('electron/cli/main.ts'), ...words], { stdio: 'pipe' });
  const [key, secret, request] = [at('key.zjkey'), at('secret'), at('request.zjreq')];
  line(
    'identity',
    'create',
    '--name',
    '陈立',
    '--unit',
    '数据部',
    '--post',
    '主管',
    '--out',
    key,
    '--passphrase-file',
    secret,
  );
  line('signoff', 'request', dir, '--claims', 'all', '--out', request);
  line(
    'signoff',
    'sign',
    request,
    '--key',
    key,
    '--passphrase-file',
    secret,
    '--all',
    'met',
    '--out',
    at('answer.zjres'),
  );
  line('portfolio', 'export', dir, '--out', at('plain.zip'));
  line('backup', 'create', dir, '--file', at('backup.zip'));
  for (const form of ['json', 'case', 'csv', 'xlsx'])
    line('standards', 'export', 'icap-SET4130-002v1', '--format', form, '--out', at(`standard.${form}`));
  const client = clientOf(services);
  await client['portfolio.open']({ dir });
  const streamOf = (name: string, bytes: Buffer): SourceFile => ({
    kind: 'stream',
    name,
    stream: Readable.from([bytes], { objectMode: false }),
  });
  const standard = (form: string, name: string): Kind => ({
    kind: `a standard as ${form}`,
    bytes: readFileSync(at(`standard.${form}`)),
    isVouched: false,
    take: async (bytes) => {
      const asked = { dryRun: true, title: '标准', language: 'zh-TW' as const, as: 'new' as const };
      const { ok } = await client['ownStandards.import'](asked, streamOf(name, bytes));
      if (!ok) throw new Fault('bad-input', { detail: 'told where' });
    },
  });
  const asPath = async (name: string, bytes: Buffer, take: (path: string) => Promise<unknown>) => {
    const path = at(`spoilt-${name}`);
    writeFileSync(path, bytes);
    await take(path);
  };
  return [
    {
      kind: 'a request for sign-off',
      bytes: readFileSync(request),
      isVouched: true,
      take: (bytes) => client['reviews.open']({}, streamOf('a.zjreq', bytes)),
    },
    {
      kind: 'an answer',
      bytes: readFileSync(at('answer.zjres')),
      isVouched: true,
      take: (bytes) => client['signoffs.import']({}, streamOf('a.zjres', bytes)),
    },
    {
      kind: 'a key',
      bytes: readFileSync(key),
      isVouched: false, // what it says of a person is for those to judge who see it
      take: (bytes) => client['identities.import']({}, streamOf('a.zjkey', bytes)),
    },
    standard('json', 'a.json'),
    standard('case', 'a.json'),
    standard('csv', 'a.csv'),
    standard('xlsx', 'a.xlsx'),
    {
      kind: 'a data file',
      bytes: Buffer.from(JSON.stringify(DATA, null, 1)),
      isVouched: false,
      take: (bytes) => {
        const data = portfolioDataSchema.safeParse(jsonOf(bytes));
        if (!data.success) return Promise.reject(new Fault('bad-input', { detail: 'told where' }));
        return importData(
          services,
          data.data,
          (name) => join(folder, name),
          () => undefined,
        );
      },
    },
    {
      kind: 'a plain export',
      bytes: readFileSync(at('plain.zip')),
      isVouched: false, // a ZIP says things of its own beside what is in it
      take: (bytes) =>
        asPath('plain.zip', bytes, async (path) => {
          const grown = at('grown');
          try {
            await importPlainly(path, grown, { author: '', now: services.now });
          } catch (error) {
            if (existsSync(grown)) throw new Error('half a portfolio', { cause: error });
            throw error;
          } finally {
            rmSync(grown, { recursive: true, force: true });
          }
        }),
    },
    {
      kind: 'a backup in one file',
      bytes: readFileSync(at('backup.zip')),
      isVouched: false,
      take: (bytes) =>
        asPath('backup.zip', bytes, async (path) => {
          const findings = await checkOneFile(path, null);
          if (findings.length > 0) throw new Fault('backup-damaged', { path });
        }),
    },
  ];
}

const jsonOf = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
};

const DATA = {
  applicant: { name: '林晓', sex: '女', idNumber: '', birthDate: '1996-05-01', phone: '' },
  employments: [
    {
      occupation: '人工智能训练师',
      employer: '某公司',
      position: '标注',
      start: '2020-01-01',
      end: null,
      related: true,
    },
  ],
  certificates: [{ occupation: '人工智能训练师', level: 4, kind: '', number: '1', issued: '2022-01-01' }],
  workOutputs: [{ key: 'w1', title: '标注规范', standard: STANDARD, node: 'L3-2.2', description: '说明' }],
  claims: [],
};
