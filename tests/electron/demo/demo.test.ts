import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDemo } from '../../../electron/demo/makeDemo.ts';
import { applicantOf } from '../../../electron/demo/person.ts';
import { tellStory } from '../../../electron/demo/story.ts';
import { holdingsOf } from '../../../electron/handlers/holdings.ts';
import { spawnNodePictureWorker } from '../../../electron/pictures/node.ts';
import type { Services } from '../../../electron/services.ts';
import { DIFFERENCES, differenceOf, type Rating } from '../../../shared/coverage/selfAssessment.ts';
import type { CoverageState } from '../../../shared/coverage/state.ts';
import { DECISIONS, type Decision } from '../../../shared/signoff/statement.ts';
import { checkApplicant, readIdentityNumber } from '../../../shared/career/identityNumber.ts';
import { openHouse, temporaryFolder, TODAY } from '../../support/services.ts';
import { TRAINER, typeJson, typeWrong } from '../cli/typed.ts';

/** SHA-256 of every file under a folder, by its path. */
function hashesOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return Object.fromEntries(
    names.map((name) => [
      name.slice(folder.length),
      createHash('sha256').update(readFileSync(name)).digest('hex'),
    ]),
  );
}

const SLOW = 180_000;

describe('the sample that zhengji demo makes', () => {
  let folder: string;
  let out: string;
  let printed: Record<string, unknown>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zhengji-demo-'));
    out = join(folder, 'first');
    printed = await typeJson('demo', '--out', out);
  }, SLOW);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const portfolio = () => join(out, 'portfolio');

  it('is a portfolio and its dossier', () => {
    expect(printed).toEqual({ portfolio: portfolio(), dossier: join(out, 'dossier.pdf') });
    expect(readdirSync(out).toSorted()).toEqual(['dossier.pdf', 'portfolio']);
    expect(readFileSync(join(out, 'dossier.pdf'), 'latin1').slice(0, 5)).toBe('%PDF-');
  });

  it(
    'has the same bytes each time, database and dossier too',
    async () => {
      const again = join(folder, 'elsewhere', 'again');
      await typeJson('demo', '--out', again);
      expect(hashesOf(again)).toEqual(hashesOf(out));
    },
    SLOW,
  );

  it('has a history in the order of its days, up to the day of the dossier', () => {
    const db = new Database(join(portfolio(), 'portfolio.sqlite'), { readonly: true });
    const days = db.prepare('SELECT substr(at, 1, 10) FROM event ORDER BY number').pluck().all() as string[];
    db.close();
    expect(days).toEqual(days.toSorted());
    expect(new Set(days).size).toBeGreaterThan(20);
    expect(days.at(-1)).toBe(TODAY);
  });

  it('has some thirty files of several kinds and forms, over four years, nothing in the future', async () => {
    interface Item {
      readonly kind: string;
      readonly date: string;
      readonly file: string;
    }
    const { items } = await typeJson<{ items: readonly Item[] }>('evidence', 'list', portfolio());
    expect(items.length).toBeGreaterThanOrEqual(30);
    expect(items.length).toBeLessThan(40);
    const endings = new Set(items.map(({ file }) => file.split('.').at(-1)));
    expect(endings).toEqual(new Set(['png', 'jpg', 'pdf', 'csv', 'json', 'md', 'txt']));
    expect(new Set(items.map(({ kind }) => kind)).size).toBe(9);
    const dates = items.map(({ date }) => date).toSorted();
    expect(dates.at(-1) ?? '').toMatch(/^2026-/);
    expect((dates.at(-1) ?? '') <= TODAY).toBe(true);
    expect(dates[0]).toMatch(/^2022-/);
  });

  it('is of somebody part of the way: level four behind, the day for level three ahead', async () => {
    const judge = (level: number, reading: string) =>
      typeJson(
        'eligibility',
        '--standard',
        TRAINER,
        '--level',
        String(level),
        '--portfolio',
        portfolio(),
        '--reading',
        reading,
      );
    expect(await judge(4, 'literal')).toMatchObject({ eligible: true });
    expect(await judge(3, 'literal')).toMatchObject({ eligible: false, earliestEligibleDate: null });
    expect(await judge(3, 'lenient')).toMatchObject({
      eligible: false,
      earliestEligibleDate: '2027-12-20',
      earliestAlternatives: ['L3-1'],
      warnings: [],
    });
  });

  it('covers twelve of the twenty skill requirements of level three, and parts of level four', async () => {
    interface Shown {
      readonly nodes: readonly { readonly type: string; readonly state: string }[];
      readonly weighted: { readonly skill: { readonly covered: number } };
    }
    const cover = async (level: number) => {
      const { nodes, weighted } = await typeJson<Shown>(
        'coverage',
        portfolio(),
        '--standard',
        TRAINER,
        '--level',
        String(level),
      );
      const skills = nodes.filter(({ type }) => type === 'skill-requirement');
      return {
        covered: skills.filter(({ state }) => state !== 'none').length,
        total: skills.length,
        weighted: weighted.skill.covered,
      };
    };
    expect(await cover(3)).toEqual({ covered: 12, total: 20, weighted: 59.5 });
    const four = await cover(4);
    expect(four.covered).toBeGreaterThan(8);
    expect(four.covered).toBeLessThan(four.total);
  });

  it('has been judged in part, and its owner’s own rating differs from that in every way', async () => {
    interface Shown {
      readonly nodes: readonly { readonly id: string; readonly state: CoverageState }[];
    }
    const level = ['--standard', TRAINER, '--level', '3'];
    const { nodes } = await typeJson<Shown>('coverage', portfolio(), ...level);
    const db = new Database(join(portfolio(), 'portfolio.sqlite'), { readonly: true });
    const rated = db.prepare('SELECT node, rating FROM self_assessment').raw().all() as [string, Rating][];
    const said = new Map(
      db.prepare('SELECT node, decision FROM signoff').raw().all() as [string, Decision][],
    );
    db.close();
    const differences = rated.map(([node, rating]) => {
      const state = nodes.find(({ id }) => id === node)?.state ?? 'none';
      return differenceOf(rating, state, state !== 'none', said.get(node) ?? null);
    });
    expect(new Set(differences)).toEqual(new Set(DIFFERENCES));
    expect(new Set(nodes.map(({ state }) => state))).toEqual(
      new Set(['none', 'evidence', 'awaiting', 'signed']),
    );
    expect(new Set(said.values())).toEqual(new Set(DECISIONS));
  });

  it('has work of a 職能基準 too, in Traditional Chinese', async () => {
    const { items } = await typeJson<{ items: readonly { title: string }[] }>(
      'evidence',
      'list',
      portfolio(),
      '--standard',
      'icap-SET4130-002v1',
    );
    expect(items.map(({ title }) => title).toSorted()).toEqual([
      '客服場景 AI 類型分析表',
      '客服摘要提示表（五輪）',
      '提示調整過程截圖',
    ]);
  });

  it('goes nowhere that has something in it', async () => {
    const full = join(folder, 'full');
    mkdirSync(full);
    writeFileSync(join(full, 'note.txt'), 'mine');
    expect(await typeWrong('demo', '--out', full)).toMatchObject({ exit: 2, code: 'folder-not-empty' });
    expect(readdirSync(full)).toEqual(['note.txt']);
  });
});

describe('the sample’s person', () => {
  it.each(['2024-02-29', '2026-01-01', '2026-11-24', '2030-12-31'])(
    'has dates in order and a right identity number of no province on %s',
    (asOf) => {
      const story = tellStory(asOf);
      const { juniorSchool, vocationalSchool, firstPost, presentPost, certified } = story;
      const inOrder = [
        story.born,
        juniorSchool.from,
        juniorSchool.to,
        vocationalSchool.from,
        vocationalSchool.to,
        firstPost.from,
        firstPost.to,
        presentPost.from,
        certified,
        story.on(46, 28),
        asOf,
      ];
      expect(inOrder.toSorted()).toEqual(inOrder);
      const applicant = applicantOf(story);
      expect(checkApplicant(applicant)).toEqual([]);
      expect(readIdentityNumber(applicant.idNumber)).toMatchObject({ valid: true, sex: '女' });
      expect(applicant.idNumber.slice(0, 2)).toBe('99');
    },
  );
});

describe('making the sample', () => {
  const withWorker = (spawnPictureWorker: Services['host']['spawnPictureWorker']) => {
    const { services } = openHouse();
    return { ...services, host: { ...services.host, spawnPictureWorker } };
  };

  it(
    'leaves it open, with its aim, and remembered as opened now',
    async () => {
      const services = withWorker(() => spawnNodePictureWorker());
      const dir = join(temporaryFolder(), 'sample');
      const steps: number[] = [];
      const { files } = await makeDemo(services, dir, (done) => steps.push(done));
      expect(steps).toEqual(Array.from({ length: files }, (_, index) => index + 1));
      const open = services.session.portfolio;
      expect(open?.dir).toBe(dir);
      expect((await holdingsOf(services)).counts.evidence).toBe(files);
      expect(services.desk.recent()).toEqual([
        { dir, id: open?.id, opened: `${TODAY}T00:00:00.000Z`, workedIn: true },
      ]);
    },
    SLOW,
  );

  it(
    'that fails at the last step leaves nothing behind',
    async () => {
      const services = withWorker(() => {
        throw new Error('no process can be started');
      });
      const dir = join(temporaryFolder(), 'sample');
      await expect(makeDemo(services, dir)).rejects.toThrow('no process can be started');
      expect(readdirSync(dir)).toEqual([]);
      expect(services.session.portfolio).toBeNull();
    },
    SLOW,
  );
});
