import type { WorkOutputDetails } from '../../shared/evidence/evidence.ts';
import { OCCUPATION, PROMPTING } from './standards.ts';
import type { Story } from './story.ts';

/** By the short name that the evidence uses. */
export const workOutputsOf = ({ on }: Story) =>
  ({
    classes: {
      title: '客服对话意图类别体系',
      standard: OCCUPATION,
      node: 'L4-2.1',
      start: on(4, 6),
      end: on(7, 20),
      description: '把 1.2 万条历史对话聚类、归并为 28 个意图，逐一写出定义和易混边界。',
    },
    audit: {
      title: '意图标注数据审核',
      standard: OCCUPATION,
      node: 'L4-2.2',
      start: on(8, 3),
      end: on(22, 24),
      description: '双人标注后抽检、纠错、筛选，按月出审核报告。',
    },
    collection: {
      title: '票据识别项目数据采集与处理流程',
      standard: OCCUPATION,
      node: 'L3-1.1',
      start: on(27, 8),
      end: on(31, 15),
      description: '门店上传、脱敏、质检到入库的整套流程，含采集授权与退回规则。',
    },
    rules: {
      title: '数据清洗与标注规范',
      standard: OCCUPATION,
      node: 'L3-2.1',
      start: on(29, 5),
      end: on(38, 12),
      description: '意图与票据两条线合用的规范，三次试标后定稿。',
    },
    testing: {
      title: '意图识别模型的测试与错误分析',
      standard: OCCUPATION,
      node: 'L3-2.2',
      start: on(33, 2),
      end: on(44, 18),
      description: '维护训练集与测试集，按用例测试，出报告，对错误案例归因并回炉。',
    },
    training: {
      title: '新入职标注员培训',
      standard: OCCUPATION,
      node: 'L3-4.1',
      start: on(39, 4),
      end: on(43, 26),
      description: '为五级、四级人员编写讲义，配练习与考核。',
    },
    aiTypes: {
      title: '客服場景 AI 類型分析表',
      standard: PROMPTING,
      node: 'T1.1-O1',
      start: on(40, 6),
      end: on(40, 24),
      description: '為臺灣合作方整理：哪些需求適合生成式 AI，哪些適合分辨式 AI。',
    },
    prompts: {
      title: '客服摘要提示表',
      standard: PROMPTING,
      node: 'T2.2-O1',
      start: on(41, 3),
      end: on(45, 16),
      description: '五輪調整提示，使通話摘要的欄位齊全率由六成提高到九成以上。',
    },
  }) as const satisfies Readonly<Record<string, WorkOutputDetails>>;
export type WorkOutputName = keyof ReturnType<typeof workOutputsOf>;
