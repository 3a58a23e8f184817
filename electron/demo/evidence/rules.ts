import { drawPaper } from '../document.ts';
import { flowChart } from '../draw/flow.ts';
import { receipt } from '../draw/screens.ts';
import { toJpeg, toPng } from '../draw/sheet.ts';
import { EMPLOYER, NAME, SUPERVISOR } from '../person.ts';
import type { Story } from '../story.ts';
import { csv, json, shows, type DemoFile } from './demoFile.ts';

/** Level three, 2.1: the rules by which data are cleaned and annotated. */
export const ruleFiles = ({ on }: Story): readonly DemoFile[] => [
  {
    name: '清洗与标注流程图.png',
    title: '数据清洗和标注流程图',
    kind: 'product',
    date: on(30, 9),
    description: '意图、票据两条线合用的清洗和标注流程。',
    tags: ['规范', '流程'],
    workOutput: 'rules',
    claims: [shows('L3-2.1-S1', '设计清洗和标注流程，写明双标、裁定、抽检和返工。')],
    content: (fonts) =>
      toPng(
        flowChart(fonts, '数据清洗与标注流程', [
          { who: '数据管理员', text: '领批次，核对 SHA-256' },
          { who: '清洗脚本', text: '去重、规范化、剔除无效' },
          { who: '组长', text: '试标 50 条，kappa ≥ 0.8？', check: { otherwise: '不到：改定义', back: 1 } },
          { who: '标注员', text: '双人独立标注' },
          { who: '组长', text: '裁定不一致的样本' },
          { who: '审核员', text: '抽检 10%，≥ 95%？', check: { otherwise: '不到：返工', back: 3 } },
          { who: '数据管理员', text: '入库，登记版本' },
        ]),
      ),
  },
  {
    name: '数据清洗与标注规范.pdf',
    title: '数据清洗与标注规范（2.3 版）',
    kind: 'product',
    date: on(36, 18),
    description: '三次试标后定稿的规范，清洗一章、标注一章、质量一章。',
    tags: ['规范'],
    workOutput: 'rules',
    claims: [
      shows('L3-2.1-S2', '制定清洗和标注规范，规则可判、有正反例。', '第 1–2 页'),
      shows('L3-2.1-K2', '规定各类数据的处理办法与保留原文的要求。', '第 1 页“清洗”'),
    ],
    content: (fonts) => ruleBook(fonts, on(30, 19), on(33, 6), on(36, 18)),
  },
  {
    name: '规范试标一致性统计.csv',
    title: '规范三次试标的一致性统计',
    kind: 'product',
    date: on(35, 21),
    description: '三轮试标的一致率、kappa 和争议样本，据此改规范。',
    tags: ['规范', '数据质量'],
    workOutput: 'rules',
    claims: [
      shows('L3-2.1-S2', '用试标数据验证并修订规范，第三轮 kappa 到 0.88。', '“kappa”列'),
      shows('L3-2.1-K1', '说明所用的一致性计算工具和方法。', '末行备注'),
    ],
    content: () =>
      csv([
        ['轮次', '日期', '样本数', '标注员', '原始一致率', 'kappa', '争议最多的规则', '规范改动'],
        [1, on(30, 16), 200, 4, '78.5%', 0.71, '改口对话标哪一个', '新增“最后一次明确要求”'],
        [2, on(32, 20), 200, 4, '84.0%', 0.79, '一句两个要求', '改为拆成两个片段'],
        [3, on(35, 20), 300, 5, '91.3%', 0.88, '金额框是否含币种符号', '统一为不含'],
        ['备注', '', '', '', '', '', '', '多人时取两两 kappa 的平均；脚本随规范归档'],
      ]),
  },
  {
    name: '票据框选标注.jpg',
    title: '票据图片框选标注样张',
    kind: 'product',
    date: on(34, 12),
    description: '按规范框出五个字段，框不含标签文字。票面是画出来的，不含真实信息。',
    tags: ['票据', '标注工具'],
    workOutput: 'rules',
    claims: [shows('L3-2.1-S2', '规范附图：框到文字外沿 2–4 像素，标签名不入框。')],
    content: (fonts) =>
      toJpeg(
        receipt(fonts, [
          { text: '示 例 便 利 店' },
          { text: '单号 00427-118', label: '单号' },
          { text: `${on(34, 12)} 10:24`, label: '时间' },
          { text: '- - - - - - - - - - - - - - - -' },
          { text: '矿泉水 550ml　　　× 2　　4.00', label: '明细' },
          { text: '全麦面包　　　　　× 1　　8.50', label: '明细' },
          { text: '酸奶　　　　　　　× 3　 16.50', label: '明细' },
          { text: '- - - - - - - - - - - - - - - -' },
          { text: '合计 29.00', label: '合计' },
          { text: '实收 30.00　找零 1.00' },
          { text: '会员 ■■■■■■', label: '遮盖' },
          { text: '谢谢惠顾' },
        ]),
      ),
  },
  {
    name: '票据标注结果.json',
    title: '票据标注结果（COCO 格式节选）',
    kind: 'product',
    date: on(34, 13),
    description: '与样张对应的标注结果，含裁定记录。',
    tags: ['票据'],
    workOutput: 'rules',
    claims: [shows('L3-2.1-K1', '标注结果的格式、坐标系和裁定字段。', 'annotations')],
    content: () =>
      json({
        info: { description: '票据字段框选（节选）', version: '1.4', date_created: on(34, 13) },
        images: [{ id: 118, file_name: '00427-118.jpg', width: 900, height: 1120, store: 'S07' }],
        categories: ['单号', '时间', '明细', '合计', '遮盖'].map((name, index) => ({ id: index + 1, name })),
        annotations: [
          [1, 186, 170, 196, 40, 0.97],
          [2, 186, 232, 238, 40, 0.95],
          [3, 186, 356, 378, 40, 0.93],
          [3, 186, 418, 378, 40, 0.94],
          [3, 186, 480, 378, 40, 0.91],
          [4, 186, 604, 136, 40, 0.98],
          [5, 186, 728, 158, 40, 0.96],
        ].map(([category, x, y, width, height, iou], index) => ({
          id: 9_001 + index,
          image_id: 118,
          category_id: category,
          bbox: [x, y, width, height],
          annotators: ['a03', 'a05'],
          iou_between_annotators: iou,
          adjudicated: (iou ?? 1) < 0.94 ? '取 a05' : null,
        })),
      }),
  },
];
const ruleBook = (fonts: string, first: string, second: string, date: string): Promise<Uint8Array> =>
  drawPaper(fonts, '数据清洗与标注规范（2.3 版）', date, [
    { paragraph: `${EMPLOYER} 数据组　　起草：${NAME}　　批准：${SUPERVISOR}　　${date}` },
    { heading: '一、清洗' },
    {
      table: [
        ['规则', '做法', '保留'],
        ['重复', '文本编辑距离 < 3、图片感知哈希距离 < 6 的只留一条', '重复清单'],
        ['个人信息', '规则与模型双检，替换为【手机号】等占位符；图片整块遮盖', '只留遮盖后的'],
        ['全半角、繁简', '统一为半角数字、简体；品牌名与引文不改', '原文一列'],
        ['无效', '空白、测试、无法辨认的剔除，单批超过 8% 时停下查来源', '剔除清单'],
      ],
      widths: [80, '*', 90],
    },
    { heading: '二、标注' },
    { paragraph: '2.1 只看对话本身，不猜背景。判不了的标“存疑”，不空着。' },
    { paragraph: '2.2 改口的对话以最后一次明确要求为准。正例：“改签要钱？那退了吧”标退款。' },
    { paragraph: '2.3 一句有两个要求，拆成两个片段。反例：把整句标成其中一个。' },
    { paragraph: '2.4 片段不带首尾标点和语气词；数量、日期、金额要完整。' },
    { paragraph: '2.5 图片框到文字外沿 2–4 像素；标签文字不入框；金额不含币种符号。' },
    { newPage: true },
    { heading: '三、质量' },
    {
      table: [
        ['环节', '抽样', '合格线', '不到则'],
        ['试标', '每次改规范 50 条', 'kappa ≥ 0.80', '改定义，重试'],
        ['双标', '全部', '一致率 ≥ 85%', '复训'],
        ['抽检', '10%，分层', '准确率 ≥ 95%、完整率 ≥ 97%', '返工并复检'],
        ['验收', '算法方抽 200 条', '≥ 97%', '退回本批'],
      ],
    },
    { paragraph: '3.1 个人周一致率低于 80% 的，先一对一复盘三条错例，再参加下一批。' },
    { paragraph: '3.2 裁定写明理由；同一理由出现五次，就写进规范。' },
    { heading: '四、版本' },
    {
      table: [
        ['版本', '日期', '改动'],
        ['2.1', first, '合并意图与票据两份规范'],
        ['2.2', second, '新增改口、拆片段两条'],
        ['2.3', date, '金额不含币种符号；质量一章加验收'],
      ],
    },
  ]);
