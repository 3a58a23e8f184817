import { barChart } from '../draw/charts.ts';
import { toJpeg } from '../draw/sheet.ts';
import { INTENTS } from '../figures.ts';
import { monthOf, type Story } from '../story.ts';
import { shows, type DemoFile } from './demoFile.ts';

/** Level three, 3.1: watching a product at work. */
export const operationFiles = ({ on }: Story): readonly DemoFile[] => [
  {
    name: '智能客服月度数据分析.jpg',
    title: '智能客服使用数据月度对比',
    kind: 'product',
    date: on(44, 12),
    description: '自助完成率、转人工率按意图对比两个月。',
    tags: ['运营', '图表'],
    claims: [shows('L3-3.1-S1', '按意图拆解使用数据，前后两个月对比。')],
    content: (fonts) =>
      toJpeg(
        barChart(
          fonts,
          {
            title: '各意图自助完成率',
            labels: INTENTS,
            from: 0,
            to: 100,
            steps: 5,
            format: (value) => `${value}%`,
          },
          [
            { name: monthOf(on(42, 15)), values: [82, 61, 58, 77, 34, 12] },
            { name: monthOf(on(43, 15)), values: [84, 72, 69, 79, 38, 11] },
          ],
        ),
      ),
  },
  {
    name: '智能客服月度分析报告.md',
    title: '智能客服数据分析报告（月度）',
    kind: 'product',
    date: on(44, 15),
    description: '对使用数据的全面分析：量、质、体验、成本四面。',
    tags: ['运营', '报告'],
    claims: [
      shows('L3-3.1-S1', '从量、质、体验、成本四面全面分析单一产品的使用数据，输出报告。'),
      shows('L3-3.1-K1', '逐层拆解：总量 → 意图 → 分层问法 → 样本。', '“质”一节'),
    ],
    content: () => `# 智能客服数据分析报告（${monthOf(on(43, 15))}）

## 量

会话 86,400，环比 +3%；高峰在周一上午，占全周 21%。

## 质

总自助完成率 63.8%（+5.1）。拆到意图：退款 +11、改签 +11，其余持平。再拆到问法：“改完又退”一层由 52% 到 80%，
贡献了退款增量的七成；样本核对 100 条，误记 2 条，结论可信。

## 体验

点踩率 6.2%（-0.9）。点踩最多的仍是投诉：用户要的是结果，机器人给的是安抚。

## 成本

转人工少 4,300 次，按每次 3.1 分钟折合 222 人时。补采与标注用去 96 人时。

## 看不清的

转人工后的解决率没有接入，无法判断“少转”是好是坏。已提数据需求。
`,
  },
];
