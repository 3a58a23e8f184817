import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ChangeList } from '../../../renderer/features/keeping/ChangeList.tsx';
import type { ToldChange } from '../../../shared/contract/procedures/history.ts';
import type { Language } from '../../../shared/contract/records.ts';
import { renderPage } from '../../support/renderPage.tsx';

const told = (table: string, changed: ToldChange['changed'], title = ''): ToldChange => ({
  number: 1,
  at: '2026-11-24T08:00:00.000Z',
  author: '',
  change: 'changed',
  table,
  record: 'x',
  title,
  changed,
});

it.each<[Language, readonly string[]]>([
  [
    'zh-CN',
    [
      '种类：工作成果 → 培训记录',
      '状态：未了结 → 做完',
      '目标级别：（空） → 三级/高级工',
      '是否启用：是 → 否',
      '所需种类：（空） → 培训记录、反思记录',
      '标签：图像、audio → 图像',
      '文件内容（SHA-256）',
    ],
  ],
  [
    'zh-TW',
    [
      '種類：工作產出 → 訓練紀錄',
      '狀態：未了結 → 做完',
      '目標級別：（空） → 三級/高級工',
      '是否啟用：是 → 否',
      '所需種類：（空） → 訓練紀錄、反思紀錄',
      '標籤：图像、audio → 图像',
      '檔案內容（SHA-256）',
    ],
  ],
  [
    'en',
    [
      'kind: Work product → Training record',
      'status: open → done',
      'level aimed at: (nothing) → Level 3 (三级/高级工)',
      'in use: yes → no',
      'kinds needed: (nothing) → Training record, Reflective account',
      'tags: 图像, audio → 图像',
      'content (SHA-256)',
    ],
  ],
])('in %s codes are told in words, and what says nothing to people is not told', async (language, words) => {
  const changes = [
    told('evidence', [{ column: 'kind', from: ['product'], to: ['training'] }]),
    told('plan_item', [
      { column: 'status', from: ['open'], to: ['done'] },
      { column: 'place', from: ['1'], to: ['2'] },
    ]),
    told('portfolio', [{ column: 'aim_level', from: [], to: ['3'] }]),
    told('rule_pack', [{ column: 'enabled', from: ['1'], to: ['0'] }]),
    told('enough_rule', [{ column: 'kinds', from: [], to: ['training', 'reflection'] }]),
    told('evidence', [{ column: 'tags', from: ['图像', 'audio'], to: ['图像'] }]),
    told('evidence', [{ column: 'sha256', from: [], to: [] }]),
    told('claim', [{ column: 'id', from: ['a'], to: ['b'] }]),
  ].map((one, number) => ({ ...one, number }));
  const { container } = await renderPage(<ChangeList changes={changes} />, { language });
  await screen.findAllByRole('listitem');
  const differences = [...container.querySelectorAll('[class*=difference]')].map((one) => one.textContent);
  expect(differences).toEqual(words);
});
