import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { VersionPage } from '../../../renderer/features/ownStandards/version/VersionPage.tsx';
import type { StandardVersion } from '../../../shared/contract/procedures/standardVersions.ts';
import { callsOf, renderPage } from '../../support/renderPage.tsx';
import { own } from '../ownStandard.ts';

const NEWER = own(
  [
    { id: 'A', parent: null, text: '清点数据' },
    { id: 'B', parent: null, text: '标注图像' },
    { id: 'C', parent: null, text: '抽查每个结果' },
  ],
  { title: '新标准', language: 'zh-CN' },
);
const before = (id: string, text: string) => ({
  id,
  parent: null,
  type: 'item' as const,
  code: null,
  text,
  order: 1,
});
const claim = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
const VERSION: StandardVersion = {
  former: { id: 'old', title: '旧标准', language: 'zh-CN' },
  same: 1,
  added: ['A'],
  removed: [before('3', '整理纸质档案')],
  moved: [],
  changed: [{ before: before('2', '抽查结果'), to: 'C', fields: ['text'] }],
  links: [
    {
      kind: 'claim',
      link: claim(1),
      title: '标注报告',
      from: before('1', '标注图像'),
      proposed: 'B',
      saysTheSame: true,
      decided: null,
    },
    {
      kind: 'claim',
      link: claim(2),
      title: '抽查表',
      from: before('2', '抽查结果'),
      proposed: 'C',
      saysTheSame: false,
      decided: null,
    },
    {
      kind: 'claim',
      link: claim(3),
      title: '档案照片',
      from: before('3', '整理纸质档案'),
      proposed: null,
      saysTheSame: false,
      decided: null,
    },
    {
      kind: 'claim',
      link: claim(4),
      title: '已定的',
      from: before('1', '标注图像'),
      proposed: 'B',
      saysTheSame: true,
      decided: { node: 'B' },
    },
  ],
};
const open = () =>
  renderPage(<VersionPage />, {
    at: '/standards/own-1/version',
    path: '/standards/$standardId/version',
    replies: {
      'standards.show': NEWER,
      'standardVersions.show': VERSION,
      'standardVersions.carry': VERSION,
    },
  });

test('what changed is counted, and shown before and after', async () => {
  await open();
  await screen.findByRole('heading', { name: '新版本：新标准' });
  const changes = await screen.findByRole('region', { name: '改动' });
  for (const count of ['1 条相同', '新增 1 条', '删去 1 条', '移动 0 条', '修改 1 条'])
    expect(within(changes).getAllByText(count).length).toBeGreaterThan(0);
  expect(changes.querySelector('del')?.textContent).toBe('抽查结果');
  expect(changes.querySelector('ins')?.textContent).toBe('抽查每个结果');
});

test('each link is decided by itself: carried to the proposed entry, to another, or left behind', async () => {
  const { user } = await open();
  const article = await screen.findByRole('article', { name: '抽查表' });
  expect(article.textContent).toContain('文字有改动，请核对');
  await user.click(screen.getByRole('button', { name: '带过去：抽查表' }));
  await waitFor(() => expect(callsOf('standardVersions.carry')).toHaveLength(1));
  const gone = screen.getByRole('article', { name: '档案照片' });
  expect(within(gone).getByRole('button', { name: '带过去：档案照片' }).hasAttribute('disabled')).toBe(true);
  await user.click(within(gone).getByRole('button', { name: '留在原版本：档案照片' }));
  await waitFor(() => expect(callsOf('standardVersions.carry')).toHaveLength(2));
  expect(callsOf('standardVersions.carry').map(({ input }) => input)).toEqual([
    { id: 'own-1', links: [{ kind: 'claim', link: claim(2), node: 'C' }] },
    { id: 'own-1', links: [{ kind: 'claim', link: claim(3), node: null }] },
  ]);
  const decided = screen.getByRole('article', { name: '已定的' });
  expect(decided.textContent).toContain('已带到： 标注图像');
  expect(within(decided).queryByRole('button')).toBeNull();
});
