/**
 * Words of this field that Taiwan and the mainland say differently, as they stand after Simplified and Traditional
 * are folded; the latter's is taken for both. So 資料品質 and 数据质量 share more than their verbs. Latin ones are
 * whole words. No dictionary: only what the standards print, and what ranked the right pairs higher.
 */
const TERMS: readonly (readonly [said: string, taken: string])[] = [
  ['人工智慧', '人工智能'],
  ['资料', '数据'],
  ['演算法', '算法'],
  ['品质', '质量'],
  ['资讯', '信息'],
  ['程式', '程序'],
  ['软体', '软件'],
  ['硬体', '硬件'],
  ['网路', '网络'],
  ['使用者', '用户'],
  ['最佳化', '优化'],
  ['专案', '项目'],
  ['视觉化', '可视化'],
  ['互动', '交互'],
  ['回馈', '反馈'],
  ['伺服器', '服务器'],
  ['ai', '人工智能'],
  ['ml', '机器学习'],
  ['nlp', '自然语言处理'],
  ['llm', '大语言模型'],
];

const SAID = new RegExp(
  TERMS.map(([said]) => (/^[a-z]/.test(said) ? `(?<![a-z0-9])${said}(?![a-z0-9])` : said)).join('|'),
  'g',
);
const TAKEN = new Map(TERMS);

/** The text in the words that both sides share. */
export const shareTerms = (text: string): string => text.replaceAll(SAID, (said) => TAKEN.get(said) ?? said);
