import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packs } from '../../support/standards.ts';
import { type, typeJson, typeWrong } from './typed.ts';

describe('standards list', () => {
  it('gives id, code, title, language, kind and the number of nodes', async () => {
    expect(await typeJson('standards', 'list')).toEqual([
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
      {
        id: 'icap-SMS2512-001v1',
        code: 'SMS2512-001v1',
        title: '機器學習工程師職能基準',
        language: 'zh-TW',
        kind: 'icap',
        nodes: 110,
        levels: [],
        own: false,
        supersededBy: null,
      },
      {
        id: 'iii-genai-guide-2023',
        code: null,
        title: '生成式AI導入指引',
        language: 'zh-TW',
        kind: 'guide',
        nodes: 94,
        levels: [],
        own: false,
        supersededBy: null,
      },
      {
        id: 'posts-llm-2023',
        code: null,
        title: '人工智能大模型的技术岗位与能力培养研究报告',
        language: 'zh-CN',
        kind: 'posts',
        nodes: 337,
        levels: [],
        own: false,
        supersededBy: null,
      },
    ]);
  });
});

describe('standards show', () => {
  it.each(packs.map(({ id }) => id))('prints the pack %s as it is', async (id) => {
    const pack: unknown = JSON.parse(readFileSync(`resources/standards/${id}.json`, 'utf8'));
    expect(await typeJson('standards', 'show', id)).toEqual(pack);
  });

  it('prints an outline for people, with the oddities of the source', async () => {
    const { out } = await type('standards', 'show', 'icap-SET4130-002v1', '--lang', 'zh-TW');
    const lines = out.split('\n');
    expect(lines[0]).toBe('icap-SET4130-002v1  AI 詠唱人員職能基準');
    expect(lines).toContain('    T2.2-O1 [工作產出] O2.1.1 提示表');
    expect(lines).toContain('原文的疑誤');
  });

  it('of a standard that is not there', async () => {
    expect(await typeWrong('standards', 'show', 'nope', '--lang', 'zh-CN')).toEqual({
      exit: 2,
      code: 'standard-unknown',
      message: '没有编号为“nope”的标准。请用 standards list 或“标准”页查看可用的标准。',
      params: { id: 'nope' },
    });
  });
});
