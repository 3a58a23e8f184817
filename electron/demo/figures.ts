/** Numbers that several files of the sample tell, so that a chart, its table and its report agree. */

export const INTENTS = ['查询进度', '退款', '改签', '开发票', '投诉', '转人工'] as const;

/** Rows: what annotators said; columns: what the model said. 1,200 test samples. */
export const CONFUSION = [
  [231, 4, 6, 2, 1, 3],
  [5, 187, 14, 3, 9, 2],
  [7, 21, 162, 1, 2, 4],
  [2, 3, 1, 176, 0, 2],
  [1, 12, 2, 0, 151, 9],
  [4, 2, 3, 1, 6, 161],
] as const satisfies readonly (readonly number[])[];

export interface Score {
  readonly intent: string;
  readonly support: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision, recall and F1 of each intent, from the matrix. */
export const SCORES: readonly Score[] = INTENTS.map((intent, index) => {
  const right = CONFUSION[index]?.[index] ?? 0;
  const support = sum(CONFUSION[index] ?? []);
  const predicted = sum(CONFUSION.map((row) => row[index] ?? 0));
  const precision = right / predicted;
  const recall = right / support;
  return { intent, support, precision, recall, f1: (2 * precision * recall) / (precision + recall) };
});

export const SAMPLES = sum(CONFUSION.flat());
export const ACCURACY = sum(CONFUSION.map((row, index) => row[index] ?? 0)) / SAMPLES;
export const MACRO_F1 = sum(SCORES.map(({ f1 }) => f1)) / SCORES.length;

/** Cohen's kappa of two annotators by month, before and after the definitions were sharpened. */
export const AGREEMENT = {
  intent: [0.61, 0.64, 0.63, 0.7, 0.76, 0.79, 0.83, 0.85, 0.86, 0.87],
  slot: [0.54, 0.58, 0.6, 0.62, 0.69, 0.74, 0.77, 0.8, 0.81, 0.83],
} as const;
export const AGREEMENT_TARGET = 0.8;

/** Clusters of historic dialogues, in thousands, and the class that each became. */
export const CLUSTERS = [
  { name: '订单进度', size: 130, x: 0.18, y: 0.3, words: '到哪了 / 多久 / 物流 / 没更新', class: '查询进度' },
  { name: '退款退货', size: 110, x: 0.5, y: 0.28, words: '退款 / 没到账 / 退货 / 运费', class: '退款' },
  { name: '改期改签', size: 80, x: 0.74, y: 0.36, words: '改时间 / 改签 / 换一班 / 手续费', class: '改签' },
  { name: '发票', size: 60, x: 0.26, y: 0.72, words: '开票 / 抬头 / 税号 / 电子发票', class: '开发票' },
  { name: '服务投诉', size: 70, x: 0.56, y: 0.74, words: '投诉 / 态度 / 没人管 / 赔偿', class: '投诉' },
  { name: '找人工', size: 50, x: 0.84, y: 0.76, words: '人工 / 转接 / 真人 / 客服', class: '转人工' },
] as const;

export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
