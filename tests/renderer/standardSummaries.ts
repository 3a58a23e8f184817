import type { StandardSummary } from '../../shared/contract/records.ts';

export const SUMMARIES: StandardSummary[] = [
  {
    id: 'cn-4-04-05-05-2021',
    code: '4-04-05-05',
    title: '人工智能训练师',
    language: 'zh-CN',
    kind: 'cn-occupation',
    nodes: 236,
    levels: [5, 4, 3, 2, 1],
    own: false,
    supersededBy: null,
  },
  {
    id: 'icap-SET4130-002v1',
    code: 'SET4130-002v1',
    title: 'AI 詠唱人員職能基準',
    language: 'zh-TW',
    kind: 'icap',
    nodes: 80,
    levels: [],
    own: false,
    supersededBy: null,
  },
];
