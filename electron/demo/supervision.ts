import type { Rating } from '../../shared/coverage/selfAssessment.ts';
import type { Judgement } from '../../shared/signoff/statement.ts';

/** A requirement of the aim, and the title of the evidence that a supervisor is asked about. */
export interface Asked {
  readonly node: string;
  readonly title: string;
}

interface Judged extends Asked, Pick<Judgement, 'decision' | 'comment' | 'varcs'> {}

const SOUND = ['valid', 'authentic', 'reliable', 'current', 'sufficient'] as const;

/** What the supervisor has said, and signed. */
export const JUDGED: readonly Judged[] = [
  {
    node: 'L3-1.1-S1',
    title: '票据识别项目：数据采集流程图',
    decision: 'met',
    comment: '流程由其设计，已在门店执行。',
    varcs: [...SOUND],
  },
  {
    node: 'L3-2.1-S1',
    title: '数据清洗和标注流程图',
    decision: 'met',
    comment: '',
    varcs: [...SOUND],
  },
  {
    node: 'L3-2.1-S2',
    title: '数据清洗与标注规范（2.3 版）',
    decision: 'met',
    comment: '规范由其起草，我批准。',
    varcs: [...SOUND],
  },
  {
    node: 'L3-2.2-S1',
    title: '训练集、测试集维护台账',
    decision: 'met',
    comment: '台账长期由其独立维护。',
    varcs: [...SOUND],
  },
  {
    node: 'L3-2.2-S3',
    title: '意图识别模型测试报告',
    decision: 'met',
    comment: '',
    varcs: [...SOUND],
  },
  {
    node: 'L3-2.2-S4',
    title: '错误案例归因与纠正',
    decision: 'more',
    comment: '归因清楚。请补纠正之后的复测对比。',
    varcs: ['valid', 'authentic', 'reliable', 'current'],
  },
  {
    node: 'L3-3.1-S1',
    title: '智能客服数据分析报告（月度）',
    decision: 'not-yet',
    comment: '只比较了两个月，还不是全面分析。',
    varcs: ['valid', 'authentic', 'current'],
  },
  {
    node: 'L3-4.1-S1',
    title: '初级培训讲义：从看懂定义到标对第一批',
    decision: 'more',
    comment: '请附学员的考核结果。',
    varcs: ['valid', 'authentic', 'current'],
  },
];

/** What is still on the supervisor's desk. */
export const AWAITING: readonly Asked[] = [
  { node: 'L3-1.1-S2', title: '票据数据处理流程设计说明' },
  { node: 'L3-1.2-S1', title: '退款场景识别模块的问题分析' },
];

/** How the sample's owner rates the own ability: below, like and above what is shown and signed. */
export const RATED: Readonly<Record<string, Rating>> = {
  'L3-1.1-S1': 3,
  'L3-1.1-S2': 3,
  'L3-1.1-S3': 3,
  'L3-1.2-S1': 3,
  'L3-1.2-S2': 2,
  'L3-2.1-S1': 3,
  'L3-2.1-S2': 4,
  'L3-2.2-S1': 2,
  'L3-2.2-S3': 3,
  'L3-2.2-S4': 3,
  'L3-3.1-S1': 3,
  'L3-3.2-S1': 1,
  'L3-4.1-S1': 2,
};
