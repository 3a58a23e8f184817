import { beforeEach, describe, expect, it } from 'vitest';
import { TRAINER, UUID, setUpTrial, type, typeJson, typeWrong, type Trial } from './typed.ts';

let trial: Trial;
beforeEach(async () => {
  trial = await setUpTrial();
});

describe('claims', () => {
  it('are added, edited and removed; each prints the claim', async () => {
    const evidence = await trial.addOne(trial.write('a.txt', 'a'));
    const claim = await typeJson<{ id: string }>(
      'claims',
      'add',
      trial.dir,
      '--evidence',
      evidence,
      '--standard',
      TRAINER,
      '--node',
      'L3-2.2-S3',
      '--note',
      'n',
      '--where',
      '1',
    );
    const { id } = claim;
    expect(claim).toEqual({
      id: UUID,
      evidence,
      standard: TRAINER,
      node: 'L3-2.2-S3',
      note: 'n',
      where: '1',
    });
    const edited = { ...claim, where: '2' };
    expect(await typeJson('claims', 'edit', trial.dir, id, '--where', '2')).toEqual(edited);
    expect(await typeJson('claims', 'edit', trial.dir, id, '--note', '')).toEqual({ ...edited, note: '' });
    expect(await typeJson('claims', 'remove', trial.dir, id)).toEqual({ ...edited, note: '' });
    expect(await typeWrong('claims', 'remove', trial.dir, id)).toMatchObject({
      exit: 2,
      code: 'claim-unknown',
    });
  });

  it('need evidence, a node that can be shown, and something to change', async () => {
    const evidence = await trial.addOne(trial.write('a.txt', 'a'));
    const claim = (of: string, node: string) =>
      typeWrong('claims', 'add', trial.dir, '--evidence', of, '--standard', TRAINER, '--node', node);
    expect(await claim('nope', 'L3-2.2-S3')).toMatchObject({ exit: 2, code: 'evidence-unknown' });
    expect(await claim(evidence, 'nope')).toMatchObject({ exit: 2, code: 'node-unknown' });
    expect(await claim(evidence, 'L3-2')).toMatchObject({ exit: 2, code: 'bad-input' });
    expect(await typeWrong('claims', 'edit', trial.dir, 'x')).toMatchObject({
      exit: 2,
      code: 'nothing-to-change',
    });
  });
});

describe('coverage', () => {
  it('gives nodes, rollup and weights of a level', async () => {
    await trial.add(trial.write('a.txt', 'a'), '--indicator', 'L3-2.2-S3');
    const coverage = await typeJson('coverage', trial.dir, '--standard', TRAINER, '--level', '3');
    expect(coverage).toMatchObject({
      enough: {
        rule: { required: 1, kinds: [], ageingAfter: null, staleAfter: null },
        lower: [{ level: 4 }, { level: 5 }],
      },
      standard: TRAINER,
      level: 3,
      asOf: '2026-11-24',
      nodes: expect.arrayContaining([
        {
          id: 'L3-2.2-S3',
          type: 'skill-requirement',
          code: '2.2.3',
          state: 'evidence',
          evidence: 1,
          signed: 0,
        },
      ]) as unknown,
      rollup: expect.arrayContaining([
        { id: 'L3-2.2', type: 'content', total: 6, covered: 1, signed: 0 },
      ]) as unknown,
      weighted: { skill: { covered: 5.83, signed: 0 }, theory: { covered: 0, signed: 0 } },
    });
    expect(await typeJson('coverage', trial.dir, '--standard', TRAINER)).toMatchObject({
      level: null,
      weighted: null,
    });
  });

  it('of a level or standard that is not there', async () => {
    expect(await typeWrong('coverage', trial.dir, '--standard', TRAINER, '--level', '6')).toMatchObject({
      exit: 2,
      code: 'level-unknown',
    });
    expect(await typeWrong('coverage', trial.dir, '--standard', 'nope')).toMatchObject({ exit: 2 });
  });

  it('is told to people in tables', async () => {
    const { out } = await type(
      'coverage',
      trial.dir,
      '--standard',
      TRAINER,
      '--level',
      '3',
      '--lang',
      'zh-CN',
    );
    expect(out).toContain('L3-2.2-S3  无佐证     0  能够对测试结果进行分析,编写测试报告');
    expect(out).toContain('技能要求加权：有佐证 0%，已签核 0%');
  });
});
