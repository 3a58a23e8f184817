import { describe, expect, it } from 'vitest';
import { TRAINER, type, typeJson, typeWrong } from './typed.ts';

const ENGINEER = 'icap-SMS2512-001v1';

interface Found {
  readonly total: number;
  readonly hits: readonly { readonly standard: string; readonly node: string }[];
}

describe('standards search', () => {
  it('gives the node of a code, and where words stand', async () => {
    expect(await typeJson('standards', 'search', 'p1.3.2', '--limit', '1')).toEqual({
      query: 'p1.3.2',
      total: 1,
      hits: [
        {
          standard: ENGINEER,
          node: 'T1.3-P2',
          code: 'P1.3.2',
          text: '與領域專家共同設定標註參照標準及形式，並選擇合適的標註技術，完成符合業務需求的標註資料。',
          ranges: [],
        },
      ],
    });
    expect(await typeJson('standards', 'search', '标注技术', '--standard', ENGINEER)).toMatchObject({
      total: 2,
      hits: [
        { node: 'K08', ranges: [[2, 6]] },
        { node: 'T1.3-P2', ranges: [[25, 29]] },
      ],
    });
  });

  it('finds the same in either script, in standards of both', async () => {
    const simplified = await typeJson<Found>('standards', 'search', '标注', '--limit', '1000');
    const traditional = await typeJson<Found>('standards', 'search', '標註', '--limit', '1000');
    expect(traditional.hits).toEqual(simplified.hits);
    expect(simplified.total).toBe(simplified.hits.length);
    const standards = new Set(simplified.hits.map(({ standard }) => standard));
    expect([TRAINER, ENGINEER].filter((id) => !standards.has(id))).toEqual([]);
  });

  it('counts all, however many it lists', async () => {
    const { total } = await typeJson<Found>('standards', 'search', '的', '--limit', '0');
    for (const limit of [0, 1, 60, 10 ** 12]) {
      const found = await typeJson<Found>('standards', 'search', '的', '--limit', String(limit));
      expect([found.total, found.hits.length]).toEqual([total, Math.min(limit, total)]);
    }
    expect((await typeJson<Found>('standards', 'search', '的')).hits).toHaveLength(50);
  });

  it('takes several words, which must all occur, and finding nothing is no failure', async () => {
    const found = await typeJson('standards', 'search', '标注', '工具');
    expect(found).toEqual(
      await typeJson('standards', 'search', '標註 工具').then((one) => ({ ...one, query: '标注 工具' })),
    );
    expect(await typeJson('standards', 'search', '龘')).toEqual({ query: '龘', total: 0, hits: [] });
  });

  it('prints a table for people', async () => {
    const { code, out } = await type('standards', 'search', 'p1.3.2', '--lang', 'zh-TW');
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^基準 +編號 +代碼 +內容$/) as string,
      expect.stringMatching(/^icap-SMS2512-001v1 {2}T1\.3-P2 {2}P1\.3\.2 {2}與領域專家/) as string,
      '共 1 筆，列出 1 筆',
      '',
    ]);
  });

  it('refuses a standard that is not there, and a limit that is no number', async () => {
    expect(await typeWrong('standards', 'search', '标注', '--standard', 'nope')).toMatchObject({
      exit: 2,
      code: 'standard-unknown',
      params: { id: 'nope' },
    });
    expect(await typeWrong('standards', 'search', '标注', '--limit', 'all')).toMatchObject({
      exit: 2,
      code: 'value-wrong',
    });
    expect(await typeWrong('standards', 'search')).toMatchObject({ exit: 2, code: 'operand-missing' });
  });
});
