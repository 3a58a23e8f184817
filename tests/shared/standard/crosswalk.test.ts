import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crosswalk } from '../../../shared/standard/crosswalk.ts';
import { gramsOf, likeness } from '../../../shared/standard/fold.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { fold } from '../../../electron/standards/fold.ts';
import { anyStandard, ownStandard, pack, packs } from '../../support/standards.ts';

const trainer = pack('cn-4-04-05-05-2021');
const engineer = pack('icap-SMS2512-001v1');
const prompter = pack('icap-SET4130-002v1');

/** Pairs that a person who knows both standards would put side by side: chosen by meaning, before anything was measured. */
const RIGHT: readonly (readonly [Standard, readonly (readonly [trainer: string, other: string])[]])[] = [
  [
    engineer,
    [
      ['L5-1.1', 'T1.2'], // 业务数据采集 – 獲取業務攸關資料，並觀察及瞭解內容
      ['L5-2.1', 'T1.3'], // 原始数据清洗与标注 – 整理、標註並清洗資料集
      ['L5-2.1-S1', 'T1.3'],
      ['L5-2.1-S2', 'T1.3-P2'], // 根据标注规范和要求，完成…标注 – 設定標註參照標準…，完成…標註資料
      ['L5-2.1-K2', 'K08'], // 数据标注工具使用知识 – 資料標註技術
      ['L3-2.1-S2', 'T1.3-O2'], // 制定数据清洗和标注规范 – 標註參照標準
      ['L5-1.1-K3', 'K03'], // 数据库数据采集方法 – 資料庫基本原理
      ['L5-2.2-K2', 'K06'], // 数据统计工具使用知识 – 統計基本知識
      ['L5-2.2-S1', 'S08'], // 利用分类工具 – 資料分類套件操作能力
      ['L4-2.1-S1', 'T1.2-O3'], // 输出内在关联及特征 – 資料關聯(圖)表
      ['L4-3.2-K2', 'K05'], // 数据分析基础方法 – 資料處理與分析概論
      ['L4-3.2-S1', 'S03'], // 利用分析工具进行数据分析 – 探索式資料分析
      ['L3-2.2-S1', 'T1.3-O1'], // 训练集与测试集 – 測試資料集 訓練資料集
      ['L3-2.2-S3', 'T4.2-O1'], // 编写测试报告 – 測試報告
      ['L2-2.1-K1', 'K01'], // 人工智能算法基础知识 – 機器學習演算法基礎知識
      ['L3-2.2', 'T4.2'], // 算法测试 – 進行模型測試
      ['L2-2.1-S1', 'T1.3-O1'],
      ['L4-1.1', 'T1.3-O3'], // 业务数据质量检测 – 資料探索與品質檢核
      ['L3-3.1', 'T5.2'], // 智能系统监控和优化 – 掌握模型監控結果，並修正回饋
      ['B1.2.3', 'A06'], // 勤勉好学, 追求卓越 – 追求卓越
      ['B1.2.1', 'A03'], // 诚实公正 – 正直誠實
    ],
  ],
  [
    prompter,
    [
      ['B1.2.3', 'A07'],
      ['B1.2.1', 'A02'],
      ['B2.2.3', 'K01'], // 网络安全法 – 資料保護及資訊安全相關規範
      ['L4-1.1-K1', 'K02'], // 业务数据质量要求和标准 – 資料品質管理
      ['L2-1.2-K1', 'K16'], // 数据分析方法 – 數據分析與統計
      ['L2-2.2-S1', 'K17'], // 算法模型的训练 – 訓練模型
      ['L5-3.1', 'S06'], // 智能系统基础操作 – AI 系統操作能力
      ['L3-3.1', 'S14'], // 智能系统监控和优化 – 成效監控與追蹤能力
      ['L3-2.2-S2', 'T4'], // 对人工智能产品的使用进行测试 – 協助測試及優化 AI 模型
      ['L3-3.2', 'T2.1'], // 人机交互流程设计 – 透過提示與 AI 進行互動
      ['L3-3.1-S2', 'S09'], // 对单一智能产品提出优化需求 – 熟悉各種 AI 模型優化能力
      ['L1-1.2', 'S13'], // 业务创新 – 創新能力
      ['L5-2.2-S2', 'K16'],
    ],
  ],
];

/** The place of each right pair among what is suggested to the node of 004; Infinity where it is not. */
/** Nobody has said anything of the pair. */
const OPEN = { state: 'suggested', note: '' } as const;

const places = (scores: (other: Standard) => readonly { a: string; b: string; score: number }[]) =>
  RIGHT.flatMap(([other, right]) => {
    const pairs = scores(other);
    return right.map(([a, b]) => {
      const score = pairs.find((pair) => pair.a === a && pair.b === b)?.score ?? 0;
      return score === 0 ? Infinity : 1 + pairs.filter((pair) => pair.a === a && pair.score > score).length;
    });
  });
const meanReciprocal = (found: readonly number[]) =>
  found.reduce((sum, place) => sum + 1 / place, 0) / found.length;

describe('suggestions', () => {
  const ours = places((other) => crosswalk(trainer, other, { fold }).pairs);

  test('a right pair is among the first five nine times in ten, and first two times in three', () => {
    expect(ours).toHaveLength(34);
    expect(ours.filter((place) => place <= 5).length).toBeGreaterThanOrEqual(31);
    expect(ours.filter((place) => place === 1).length).toBeGreaterThanOrEqual(22);
  });

  test('rank right pairs better than Dice does', () => {
    const dice = places((other) => {
      const grams = (standard: Standard) =>
        standard.nodes.map(({ id, text }) => ({ id, grams: gramsOf(text, fold) }));
      const others = grams(other);
      return grams(trainer).flatMap((a) =>
        others.map((b) => ({ a: a.id, b: b.id, score: likeness(a.grams, b.grams) })),
      );
    });
    expect(meanReciprocal(ours)).toBeGreaterThan(0.75);
    expect(meanReciprocal(ours)).toBeGreaterThan(meanReciprocal(dice) + 0.05);
  });

  test('rank worse without the folding of scripts', () => {
    const unfolded = places((other) => crosswalk(trainer, other, { fold: (text) => text }).pairs);
    expect(meanReciprocal(ours)).toBeGreaterThan(meanReciprocal(unfolded) + 0.2);
  });
});

describe('whatever is compared', () => {
  test.each(packs.flatMap((a) => packs.map((b) => [a.id, b.id, a, b] as const)))(
    '%s and %s: to each node its five best, best first, none twice',
    (_, __, a, b) => {
      const { pairs } = crosswalk(a, b, { fold, min: 0 });
      const count = (key: 'a' | 'b', id: string) => pairs.filter((pair) => pair[key] === id).length;
      expect(a.nodes.filter(({ id }) => count('a', id) < 5)).toEqual([]);
      expect(b.nodes.filter(({ id }) => count('b', id) < 5)).toEqual([]);
      expect(pairs.map(({ score }) => score)).toEqual(
        pairs.map(({ score }) => score).toSorted((one, other) => other - one),
      );
      expect(new Set(pairs.map((pair) => `${pair.a} ${pair.b}`)).size).toBe(pairs.length);
    },
  );

  test('a standard and itself: each node finds one of the same text with full marks', () => {
    const texts = new Map(trainer.nodes.map(({ id, text }) => [id, text]));
    const { pairs } = crosswalk(trainer, trainer, { fold, min: 1 });
    expect(new Set(pairs.map(({ a }) => a)).size).toBe(trainer.nodes.length);
    expect(
      pairs.filter(
        ({ a, b }) => texts.get(a)?.replaceAll(/\P{L}/gu, '') !== texts.get(b)?.replaceAll(/\P{L}/gu, ''),
      ),
    ).toEqual([]);
  });

  test('a higher bar leaves the same pairs, as far as they reach it', () => {
    const all = crosswalk(trainer, engineer, { fold }).pairs;
    for (const min of [0.1, 0.3, 0.9])
      expect(crosswalk(trainer, engineer, { fold, min }).pairs).toEqual(
        all.filter(({ score }) => score >= min),
      );
  });

  test('codes do not count, nor ids, nor types', () => {
    fc.assert(
      fc.property(anyStandard, anyStandard, (a, b) => {
        const renamed = a.nodes.map((node, index) => ({
          ...node,
          id: `X${index}`,
          code: 'K01',
          type: 'note' as const,
        }));
        const score = ({ pairs }: ReturnType<typeof crosswalk>) => pairs.map((pair) => pair.score);
        expect(score(crosswalk({ nodes: renamed }, b, { fold }))).toEqual(score(crosswalk(a, b, { fold })));
      }),
    );
  });

  test('K01 of one and K01 of the other are strangers', () => {
    const of = (text: string) => ownStandard([{ id: 'K01', code: 'K01', type: 'knowledge', text }]);
    expect(crosswalk(of('资料标注'), of('微积分'), { fold }).pairs).toEqual([
      { a: 'K01', b: 'K01', score: 0, ...OPEN },
    ]);
  });

  test('the scripts and the words of both sides are one', () => {
    const [a, b] = [
      ['数据质量', '标注'],
      ['資料品質', '標註'],
    ].map((texts) => ownStandard(texts.map((text) => ({ text }))));
    expect(crosswalk(a ?? trainer, b ?? trainer, { fold, min: 0.9 }).pairs).toEqual([
      { a: 'N1', b: 'N1', score: 1, ...OPEN },
      { a: 'N2', b: 'N2', score: 1, ...OPEN },
    ]);
  });

  test('a name counts with the text', () => {
    const named = ownStandard([{ heading: '数据标注', text: '……' }]);
    expect(crosswalk(named, ownStandard([{ text: '数据标注' }]), { fold }).pairs).toEqual([
      { a: 'N1', b: 'N1', score: 1, ...OPEN },
    ]);
  });
});

test('what was decided is among the pairs, with how alike it is, however low the bar; the rest is suggested', () => {
  const [a, b] = [
    ['数据标注', '算法测试'],
    ['数据标注', '微积分'],
  ].map((texts) => ownStandard(texts.map((text) => ({ text }))));
  const decisions = [
    { a: 'N2', b: 'N2', state: 'added', note: '同一件事' },
    { a: 'N1', b: 'N1', state: 'rejected', note: '' },
    { a: 'N1', b: 'N2', state: 'suggested', note: '' },
    { a: 'N9', b: 'N1', state: 'accepted', note: '' },
  ] as const;
  expect(crosswalk(a ?? trainer, b ?? trainer, { fold, min: 0.5, decisions }).pairs).toEqual([
    { a: 'N1', b: 'N1', score: 1, state: 'rejected', note: '' },
    { a: 'N2', b: 'N2', score: 0, state: 'added', note: '同一件事' },
  ]);
});

test('300 nodes and 300 others take well under a second', () => {
  const nodes = (from: Standard) =>
    Array.from({ length: 300 }, (_, index) => ({ text: from.nodes[index % from.nodes.length]?.text ?? '' }));
  const [a, b] = [ownStandard(nodes(trainer)), ownStandard(nodes(engineer))];
  const start = performance.now();
  crosswalk(a, b, { fold });
  expect(performance.now() - start).toBeLessThan(1000);
});
