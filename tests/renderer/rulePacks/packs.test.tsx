import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PackEditorPage } from '../../../renderer/features/rulePacks/PackEditorPage.tsx';
import { RulePacksPage } from '../../../renderer/features/rulePacks/RulePacksPage.tsx';
import { profileSchema } from '../../../shared/career/career.ts';
import type { PackShelf } from '../../../shared/contract/procedures/rulePacks.ts';
import { judge, levelsOf } from '../../../shared/eligibility/judge.ts';
import { rulePackSchema, type RulePack } from '../../../shared/eligibility/pack.ts';
import { callsOf, renderPage } from '../../support/renderPage.tsx';
import type { Replies } from '../../support/transport.ts';
import { example, notice, printed } from '../../shared/eligibility/rulePacks.ts';
import { STANDARD, SUMMARY, TODAY } from '../career/person.ts';

/** What the page sent. */
const sent = (name: Parameters<typeof callsOf>[0]) => callsOf(name).map(({ input }) => input);

const SHELF: PackShelf = { standard: printed, own: [], examples: [example] };
const own = (pack: RulePack): PackShelf => ({
  ...SHELF,
  own: [{ pack, enabled: true, revision: 1, saved: `${TODAY}T00:00:00.000Z` }],
});
/** Somebody who has worked for two years. */
const CAREER = profileSchema.parse({ employments: [{ occupation: '人工智能训练师', start: '2024-03-01' }] });

const tryPack = ({ rules, standard }: RulePack) => ({
  levels: levelsOf(rules).map((level) =>
    judge({ standard, rules, level, profile: CAREER, asOf: TODAY, reading: 'literal' }),
  ),
});

const replies = (shelf: PackShelf): Replies => ({
  'preferences.show': { language: 'zh-CN', colorScheme: 'auto', reading: 'literal' },
  'standards.list': [SUMMARY],
  'standards.show': STANDARD,
  'rulePacks.list': shelf,
  'rulePacks.save': shelf,
  'rulePacks.try': ({ pack }: { readonly pack: unknown }) => tryPack(rulePackSchema.parse(pack)),
});

const edit = (search: string, shelf = SHELF) =>
  renderPage(<PackEditorPage />, {
    at: `/rules/edit?standard=${STANDARD.id}${search}`,
    replies: replies(shelf),
  });
const list = (shelf = SHELF) =>
  renderPage(<RulePacksPage />, { at: `/rules?standard=${STANDARD.id}`, replies: replies(shelf) });

describe('writing a pack', () => {
  it.each([
    ['without a standard', '/rules/edit', '/rules'],
    ['of a pack', `/rules/edit?standard=${STANDARD.id}&pack=gone`, `/rules?standard=${STANDARD.id}`],
    ['of a pack to copy', `/rules/edit?standard=${STANDARD.id}&copy=gone`, `/rules?standard=${STANDARD.id}`],
  ])('given an address %s that is not there, then it leads back to the packs', async (_, at, packs) => {
    const { address } = await renderPage(<PackEditorPage />, { at, replies: replies(SHELF) });
    await waitFor(() => expect(address()).toBe(packs));
  });

  it('given a blank one, then it says what is missing, and keeps what was filled in', async () => {
    const { user, address } = await edit('');
    await user.click(await screen.findByRole('button', { name: '保存' }));
    const complaints = await screen.findByRole('alert');
    expect(
      within(complaints)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['版本或文号 请填写这一栏。', '名称 请填写这一栏。', '申报条件 至少要有一条条件。']);
    expect(sent('rulePacks.save')).toEqual([]);

    await user.type(screen.getByLabelText(/名称/), '某通知');
    await user.type(screen.getByLabelText(/版本或文号/), '2026-1');
    const level = screen.getByRole('region', { name: '五级/初级工' });
    await user.click(within(level).getByRole('button', { name: '添加一条' }));
    const condition = within(level).getByRole('listitem', { name: '条件 1' });
    await user.type(within(condition).getByLabelText(/原文/), '从事本职业满1年。');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(address()).toContain('/rules?standard='));
    expect(sent('rulePacks.save')).toMatchObject([
      {
        pack: {
          standard: STANDARD.id,
          title: '某通知',
          version: '2026-1',
          standing: 'notice',
          rules: {
            ownOccupation: '人工智能训练师',
            alternatives: [
              {
                id: 'L5-1',
                level: 5,
                number: '1',
                text: '从事本职业满1年。',
                rule: { need: 'work', years: 1 },
              },
            ],
          },
        },
      },
    ]);
  });

  it('given a copy, then each condition says since when it would hold with the career', async () => {
    const { user } = await edit(`&copy=${example.id}`);
    const level = await screen.findByRole('region', { name: '四级/中级工' });
    const years = within(level).getByRole('listitem', { name: '条件 1' });
    await within(years).findByText('2029-03-01 起符合');
    const field = within(years).getByLabelText('年数');
    await user.clear(field);
    await user.type(field, '2');
    expect(await within(years).findByText('自 2026-03-01 起符合')).toBeDefined();
  });

  it('given a condition taken out, then nothing names it any more', async () => {
    const { user } = await edit('&pack=notice-1', own(notice()));
    const level = await screen.findByRole('region', { name: '三级/高级工' });
    await user.click(within(level).getByRole('button', { name: '移除条件 3' }));
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(sent('rulePacks.save')).toHaveLength(1));
    expect(JSON.stringify(sent('rulePacks.save'))).not.toContain('L3-3');
  });
});

describe('the packs', () => {
  it('given a pack that does not fit together, then nothing is imported and each place is named', async () => {
    const { user } = await list();
    await user.click(await screen.findByRole('button', { name: '导入' }));
    const dialog = await screen.findByRole('dialog', { name: '导入条件包' });
    const wrong = {
      ...notice(),
      title: '',
      materials: [{ ...notice().materials[0], alternatives: ['L3-99'] }],
    };
    await user.click(within(dialog).getByLabelText('条件包的文字（JSON）'));
    await user.paste(JSON.stringify(wrong));
    await user.click(within(dialog).getByRole('button', { name: '导入' }));
    const told = within(await within(dialog).findByRole('alert')).getAllByRole('listitem');
    expect(told.map((item) => item.textContent)).toEqual([
      '/title 请填写这一栏。',
      '/materials/0/alternatives/0 没有编号为“L3-99”的条件。',
    ]);
    expect(sent('rulePacks.save')).toEqual([]);
  });

  it('given a pack as it was exported, then it is imported whole', async () => {
    const { user } = await list();
    await user.click(await screen.findByRole('button', { name: '导入' }));
    const dialog = await screen.findByRole('dialog', { name: '导入条件包' });
    await user.click(within(dialog).getByLabelText('条件包的文字（JSON）'));
    await user.paste(JSON.stringify(notice(), null, 2));
    await user.click(within(dialog).getByRole('button', { name: '导入' }));
    await waitFor(() => expect(sent('rulePacks.save')).toEqual([{ pack: notice() }]));
  });

  it('given one switched off, then it is told', async () => {
    const { user } = await list(own(notice()));
    await user.click(await screen.findByRole('switch', { name: '用来判断' }));
    expect(sent('rulePacks.enable')).toEqual([{ id: 'notice-1', enabled: false }]);
  });
});
