import { beforeEach, describe, expect, it } from 'vitest';
import { setUpTrial, TRAINER, type, typeJson, typeWrong, type Trial } from './typed.ts';

let trial: Trial;
beforeEach(async () => {
  trial = await setUpTrial();
});
const add = (...more: readonly string[]) =>
  typeJson<{ id: string }>(
    'plan',
    'add',
    trial.dir,
    '--standard',
    TRAINER,
    '--node',
    'L3-2.2',
    '--what',
    '标注规范',
    ...more,
  );

describe('plan', () => {
  it('keeps an item for what lies beneath an entry; it is edited, removed and restored', async () => {
    const added = await add('--due', '2026-11-01');
    expect(added).toMatchObject({
      node: 'L3-2.2',
      requirements: expect.arrayContaining(['L3-2.2-S3', 'L3-2.2-K1']) as unknown,
      goal: 'evidence',
      due: '2026-11-01',
      standing: 'late',
    });
    const { id } = added;
    expect(await typeJson('plan', 'edit', trial.dir, id, '--due', '')).toMatchObject({
      due: null,
      standing: 'open',
    });
    expect(await typeJson('plan', 'edit', trial.dir, id, '--status', 'done')).toMatchObject({
      what: '标注规范',
      standing: 'done',
    });
    expect(await typeJson<unknown>('plan', 'list', trial.dir)).toMatchObject([{ id, standing: 'done' }]);
    await typeJson('plan', 'remove', trial.dir, id);
    expect(await typeJson<unknown>('plan', 'list', trial.dir)).toEqual([]);
    expect(await typeJson('plan', 'restore', trial.dir, id)).toMatchObject({ id });
    expect((await type('plan', 'list', trial.dir)).out).toContain('标注规范');
  });

  it('needs a day that exists, an entry, and something to change', async () => {
    const { id } = await add();
    expect(await typeWrong('plan', 'edit', trial.dir, id, '--due', '2026-02-30')).toMatchObject({ exit: 2 });
    expect(await typeWrong('plan', 'edit', trial.dir, id)).toMatchObject({
      exit: 2,
      code: 'nothing-to-change',
    });
    expect(await typeWrong('plan', 'edit', trial.dir, 'nope', '--status', 'done')).toMatchObject({
      code: 'record-unknown',
    });
    expect(
      await typeWrong('plan', 'add', trial.dir, '--standard', TRAINER, '--node', 'nope', '--what', 'x'),
    ).toMatchObject({ exit: 2, code: 'node-unknown' });
  });
});

describe('coverage --next', () => {
  it('adds what to do next, so many steps of each part', async () => {
    const asked = ['coverage', trial.dir, '--standard', TRAINER, '--level', '3'] as const;
    expect(await typeJson(...asked)).not.toHaveProperty('next');
    expect(await typeJson(...asked, '--next', '2')).toMatchObject({
      next: {
        weighted: true,
        parts: [
          { part: 'skill', steps: [{ lack: 'first' }, { lack: 'first' }] },
          { part: 'theory', steps: [{ lack: 'first' }, { lack: 'first' }] },
        ],
      },
    });
  });
});
