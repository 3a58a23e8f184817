import { chanceOf, pick } from '../chance.ts';
import { drawPaper } from '../document.ts';
import { lineChart, scatterChart } from '../draw/charts.ts';
import { dialogueTool } from '../draw/screens.ts';
import { toPng } from '../draw/sheet.ts';
import { AGREEMENT, AGREEMENT_TARGET, CLUSTERS, INTENTS } from '../figures.ts';
import { EMPLOYER, NAME } from '../person.ts';
import { monthOf, type Story } from '../story.ts';
import { csv, shows, type DemoFile } from './demoFile.ts';

/** Level four: sorting, defining and auditing annotated dialogues. */
export const annotationFiles = ({ on }: Story): readonly DemoFile[] => [
  {
    name: '对话标注界面截图.png',
    title: '意图标注工具中的一条对话',
    kind: 'product',
    date: on(5, 14),
    description: '用标注工具给对话标意图和槽位。右侧是按类别定义表配置的标签，中间是标好的片段。',
    tags: ['意图', '标注工具'],
    workOutput: 'classes',
    claims: [shows('L4-2.1-S2', '按归并后的类别给对话归类，片段和标签一一对应。', '中部对话区')],
    content: (fonts) =>
      toPng(
        dialogueTool(
          fonts,
          '客服对话 · 意图与槽位标注（第 3 批）',
          ['#20417 已完成', '#20418 标注中', '#20419', '#20420', '#20421', '#20422 存疑', '#20423'],
          [
            { who: '用户', pieces: [{ text: '我上周五买的票想 ' }, { text: '改到下周一', label: '改签' }] },
            { who: '客服', pieces: [{ text: '请问是哪一班次呢？' }] },
            { who: '用户', pieces: [{ text: '早上八点那班，' }, { text: '要多少手续费', label: '改签' }] },
            { who: '客服', pieces: [{ text: '改签一次免费，第二次按票价 10%。' }] },
            { who: '用户', pieces: [{ text: '那算了，' }, { text: '直接给我退了吧', label: '退款' }] },
            { who: '用户', pieces: [{ text: '顺便 ' }, { text: '开张电子发票', label: '开发票' }] },
            { who: '客服', pieces: [{ text: '好的，抬头和税号发我一下。' }] },
            {
              who: '用户',
              pieces: [{ text: '你们 ' }, { text: '转个人工', label: '转人工' }, { text: ' 吧' }],
            },
          ],
          INTENTS,
          '本批 412 / 600　双人一致率 87.1%',
        ),
      ),
  },
  {
    name: '历史对话聚类结果.csv',
    title: '历史对话聚类结果与归并',
    kind: 'product',
    date: on(4, 16),
    description: '对 1.2 万条历史对话做向量聚类，逐簇看样本后归并到类别。',
    tags: ['意图', '聚类'],
    workOutput: 'classes',
    claims: [
      shows('L4-2.1-S1', '用聚类工具从杂乱对话里找出内在关联，列出每一簇的特征词。', '“特征词”列'),
      shows('L4-2.1-S2', '按特征把簇归并到类别。', '“归入类别”列'),
      shows('L4-2.1-K1', '说明用了什么聚类工具、怎样定簇数。', '末行备注'),
    ],
    content: () =>
      csv([
        ['簇号', '暂名', '对话数', '特征词', '抽看条数', '归入类别', '备注'],
        ...CLUSTERS.map(({ name, size, words, class: type }, index) => [
          index + 1,
          name,
          size * 20,
          words,
          50,
          type,
          index === 2 ? '与“退款”有 6% 交叠，见定义表的边界说明' : '',
        ]),
        [
          '备注',
          '',
          '',
          '',
          '',
          '',
          '句向量 + k-means；簇数由 4 试到 12，轮廓系数在 6 最高（0.41），再人工抽看定名',
        ],
      ]),
  },
  {
    name: '聚类散点图.png',
    title: '历史对话聚类散点图',
    kind: 'product',
    date: on(4, 17),
    description: '降到二维后的聚类分布，用来和业务同事一起给簇定名。',
    tags: ['意图', '聚类', '图表'],
    workOutput: 'classes',
    claims: [shows('L4-2.1-S1', '把聚类结果画成散点图，看出“退款”和“改签”靠得很近。')],
    content: (fonts) => toPng(scatterChart(fonts, '历史对话聚类（二维投影，抽样 500 条）', CLUSTERS)),
  },
  {
    name: '意图类别定义表.md',
    title: '意图类别定义表（第 2 版）',
    kind: 'product',
    date: on(7, 12),
    description: '28 个意图的定义、正例、反例和易混边界；这里收的是六个高频意图。',
    tags: ['意图', '定义'],
    workOutput: 'classes',
    claims: [
      shows('L4-2.1-S3', '每个类别写明定义、正反例和边界，标注员据此判断。'),
      shows('L4-2.1-K3', '定义遵守“互斥、可判、有反例”三条。', '开头的三条原则'),
    ],
    content: () => `# 意图类别定义表（第 2 版，${monthOf(on(7, 12))}）

定义三条：类别之间互斥；只看对话本身就能判；每类至少一个反例。

| 意图 | 定义 | 正例 | 反例（应归入） |
|---|---|---|---|
| 查询进度 | 询问已发生事项现在到哪一步 | 我的退款到哪了 | 我要退款（退款） |
| 退款 | 要求退回已付的钱 | 钱退给我 | 退款多久到账（查询进度） |
| 改签 | 保留订单，换时间或班次 | 换到晚上那班 | 不坐了，退掉（退款） |
| 开发票 | 要求开具或更正发票 | 抬头写错了 | 发票寄到哪了（查询进度） |
| 投诉 | 对服务或结果表示不满，并要求处理 | 等了三天没人管 | 气死了（情绪，不是意图） |
| 转人工 | 明确要求由人来答 | 给我转人工 | 你是机器人吗（闲聊） |

## 易混边界

- 先改签、后说“算了退掉”：按最后一次明确要求标“退款”，改签片段仍标槽位。
- “退款多久到账”：没有要求退款，标“查询进度”。
- 同一句有两个要求：拆成两个片段分别标，不取主次。
`,
  },
  {
    name: '标注审核记录.csv',
    title: '标注审核记录（第 5 批抽检 40 条）',
    kind: 'checklist',
    date: on(11, 22),
    description: '按 10% 抽检，逐条记下标注、审核结论、错误种类和改正结果。',
    tags: ['意图', '审核'],
    workOutput: 'audit',
    claims: [
      shows('L4-2.2-S2', '抽检发现的错误逐条改正，并注明错误种类。', '“改为”列'),
      shows('L4-2.2-S3', '按审核结论决定入库、返工或剔除。', '“处置”列'),
      shows('L4-2.2-K2', '使用审核工具导出记录，字段齐全。'),
    ],
    content: () => auditRecord(),
  },
  {
    name: '标注质量审核报告.pdf',
    title: '意图标注质量审核报告',
    kind: 'product',
    date: on(12, 6),
    description: '第 5 批 4,000 条的准确性、完整性审核，附错误分布和处置。',
    tags: ['意图', '审核', '报告'],
    workOutput: 'audit',
    claims: [
      shows('L4-2.2-S1', '审核准确性和完整性，给出结论并形成报告。', '第 1 页'),
      shows('L4-2.2-K1', '抽样比例、合格线和判定方法写在报告里。', '第 1 页“审核办法”'),
    ],
    content: (fonts) => auditReport(fonts, on(12, 6)),
  },
  {
    name: '标注一致性趋势.png',
    title: '双人标注一致性（kappa）趋势',
    kind: 'product',
    date: on(18, 8),
    description: '十个月的 kappa。第 4 个月改了类别定义，之后稳定在 0.8 以上。',
    tags: ['意图', '审核', '图表'],
    workOutput: 'audit',
    claims: [
      shows('L4-2.2-S1', '用 kappa 监测标注一致性，低于 0.8 的月份触发复训。'),
      shows('L4-3.2-S1', '用分析工具画出趋势，找到拐点及原因。'),
    ],
    content: (fonts) =>
      toPng(
        lineChart(
          fonts,
          {
            title: '双人标注一致性（kappa）',
            labels: AGREEMENT.intent.map((_, index) => monthOf(on(8 + index, 15))),
            from: 0.4,
            to: 1,
            steps: 6,
            format: (value) => value.toFixed(1),
          },
          [
            { name: '意图', values: AGREEMENT.intent },
            { name: '槽位', values: AGREEMENT.slot },
          ],
          { name: '合格线 0.80', value: AGREEMENT_TARGET },
        ),
      ),
  },
];

/** What an auditor finds, what it is changed to, and what becomes of the sample. */
const ERRORS = [
  { error: '边界误判', change: (other: string) => other, outcome: '改正后入库' },
  { error: '漏标', change: (other: string) => `补标 ${other}`, outcome: '返工' },
  { error: '多标', change: () => '删除', outcome: '改正后入库' },
  { error: '片段范围', change: () => '收窄片段', outcome: '改正后入库' },
  { error: '听不清', change: () => '', outcome: '剔除' },
] as const;

function auditRecord(): string {
  const chance = chanceOf(5);
  const rows = Array.from({ length: 40 }, (_, index): (string | number)[] => {
    const number = 20_400 + index * 7;
    const given = Math.floor(chance() * INTENTS.length);
    const label = INTENTS[given] ?? '';
    if (chance() > 0.2) return [number, label, '合格', '', '', '入库'];
    const { error, change, outcome } = pick(chance, ERRORS);
    return [number, label, '不合格', error, change(INTENTS[(given + 1) % INTENTS.length] ?? ''), outcome];
  });
  return csv([['对话编号', '标注', '审核结论', '错误种类', '改为', '处置'], ...rows]);
}

const auditReport = (fonts: string, date: string): Promise<Uint8Array> =>
  drawPaper(fonts, '意图标注质量审核报告', date, [
    { paragraph: `单位：${EMPLOYER}　　批次：第 5 批　　审核人：${NAME}　　日期：${date}` },
    { heading: '一、审核办法' },
    {
      paragraph:
        '在 4,000 条中按批次分层，随机抽取 400 条（10%）。两名审核员独立判定，意见不同的由组长裁定。' +
        '准确性：意图与定义表一致为合格；完整性：一句中的每个要求都已标出为合格。合格线：准确率 95%，完整率 97%。',
    },
    { heading: '二、结果' },
    {
      table: [
        ['项目', '抽检数', '合格数', '比例', '结论'],
        ['准确性', '400', '383', '95.8%', '合格'],
        ['完整性', '400', '391', '97.8%', '合格'],
        ['槽位片段范围', '612', '571', '93.3%', '不合格，全批复核'],
      ],
    },
    { heading: '三、错误分布' },
    {
      table: [
        ['错误种类', '条数', '典型样本', '处置'],
        ['边界误判', '9', '“退款多久到账”标成退款', '改正；定义表补反例'],
        ['漏标', '5', '同句“顺便开发票”没有标', '返工'],
        ['多标', '3', '寒暄标成转人工', '删除'],
        ['片段范围', '41', '片段多带标点、少带数量词', '规则写进工具自动提示'],
      ],
    },
    { heading: '四、结论与建议' },
    {
      paragraph:
        '本批意图标注可以入库；槽位片段须按新规则复核后再入库，剔除 12 条听不清的对话。' +
        '建议：定义表补“退款／查询进度”的反例；标注工具对片段首尾的标点给出提示；下一批开始每周公布个人一致率。',
    },
  ]);
