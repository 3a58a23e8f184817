import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { WhatIfPage } from '../../../renderer/features/eligibility/whatIf/WhatIfPage.tsx';
import { profileOf, type Career } from '../../../shared/career/career.ts';
import { judge, levelsOf } from '../../../shared/eligibility/judge.ts';
import { climb } from '../../../shared/eligibility/ladder.ts';
import { NO_ASSUMPTIONS, suppose, type Assumptions } from '../../../shared/eligibility/suppose.ts';
import { callsOf, renderPage, reply } from '../../support/renderPage.tsx';
import { certificate, employment, NOBODY, RULES, STANDARD, STATE, SUMMARY, TODAY } from '../career/person.ts';

/** The page before the real judge, which needs no machine; what it saves is what it is shown next. */
async function open(career: Partial<Career>, given: Partial<Assumptions> = {}) {
  const whole: Career = { ...NOBODY, ...career };
  let assumptions: Assumptions = { ...NO_ASSUMPTIONS, ...given };
  const question = { standard: STANDARD.id, rules: RULES, asOf: TODAY, reading: 'lenient' } as const;
  const page = await renderPage(<WhatIfPage />, {
    at: '/eligibility/what-if',
    replies: {
      'portfolio.state': STATE,
      'standards.list': [SUMMARY],
      'standards.show': STANDARD,
      'preferences.show': { language: 'zh-CN', colorScheme: 'auto', reading: 'lenient' },
      'career.show': whole,
      'assumptions.show': () => assumptions,
      'assumptions.save': (saved) => (assumptions = { ...NO_ASSUMPTIONS, ...saved } as Assumptions),
      'eligibility.judge': () => ({
        levels: levelsOf(RULES).map((level) => judge({ ...question, level, profile: profileOf(whole) })),
      }),
      'eligibility.suppose': ({ assumptions: asked }) => {
        const { profile, assumed } = suppose(profileOf(whole), {
          ...NO_ASSUMPTIONS,
          ...asked,
        } as Assumptions);
        return {
          levels: levelsOf(RULES).map((level) => judge({ ...question, level, profile, assumed })),
          ladder: [
            ...climb({ ...question, profile, assumed, pace: { ...NO_ASSUMPTIONS, ...asked } as Assumptions }),
          ],
          profile,
          assumed: [...assumed],
        };
      },
    },
  });
  await screen.findByRole('heading', { name: '往上走的路' });
  return page;
}

const step = (level: string) => {
  const found = screen.getAllByRole('listitem').find((item) => item.textContent.startsWith(level));
  if (found === undefined) throw new Error(`no step ${level}`);
  return found;
};

const FACTS = {
  employments: [employment({ start: '2024-03-01', employer: '智标' })],
  certificates: [certificate({ issued: '2024-06-30' })],
};

describe('what if', () => {
  it('given a certificate held, then each level above has its day', async () => {
    await open(FACTS);
    expect(step('四级').textContent).toContain('已持证书，2024-06-30 签发');
    expect(step('三级').textContent).toContain('2027-06-30 起符合条件；假定 2027-09-28 取得证书');
    expect(step('二级').textContent).toContain('2031-09-28 起符合条件');
  });

  it('given a level with a day only on the way up, then the comparison shows that day beside, and why', async () => {
    await open(FACTS);
    const table = screen.getByRole('table', { name: '事实与假设对照' });
    const row = within(table)
      .getAllByRole('row')
      .map(({ children }) => [...children].map(({ textContent }) => textContent));
    expect(row).toContainEqual(['二级/技师', '还看不到日子', '还看不到日子', '2031-09-28 起']);
    expect(row.find(([level]) => level?.startsWith('四级'))?.at(-1)).toBe('已持证书，2024-06-30 签发');
    screen.getByText(/最后一栏把“往上走的路”上假定取得的证书也算进去/);
  });

  it('given a planned certificate, then it is kept beside the facts, and the levels above go by it', async () => {
    const { user } = await open(FACTS);
    await user.type(screen.getByLabelText('三级/高级工：计划取得证书的日期'), '2028-01-01');
    expect(await screen.findByText(/计划 2028-01-01 取得证书/)).toBeDefined();
    expect(step('二级').textContent).toContain('2032-01-01 起符合条件');
    expect(callsOf('assumptions.save').at(-1)?.input).toMatchObject({
      certificates: [{ level: 3, occupation: '人工智能训练师', issued: '2028-01-01' }],
    });
    expect(callsOf('certificates.save')).toEqual([]);
  });

  it('given another planned before the first is saved, then both are kept', async () => {
    let answer = () => undefined as void;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const { user } = await open(FACTS);
    reply({
      'assumptions.save': async (record) => {
        await answered;
        return record;
      },
    });
    await user.type(screen.getByLabelText('三级/高级工：计划取得证书的日期'), '2028-01-01');
    await user.type(screen.getByLabelText('二级/技师：计划取得证书的日期'), '2033-01-01');
    expect(callsOf('assumptions.save').at(-1)?.input).toMatchObject({
      certificates: [
        { level: 3, issued: '2028-01-01' },
        { level: 2, issued: '2033-01-01' },
      ],
    });
    answer();
  });

  it('given one planned too early, then it says so', async () => {
    const planned = certificate({ level: 3, issued: '2027-01-01' });
    await open(FACTS, { certificates: [planned] });
    expect(within(step('三级')).getByRole('alert').textContent).toContain('早于符合条件的日子');
  });

  it('given a certificate planned where no condition comes to hold, then no day is told that there is not', async () => {
    await open({}, { certificates: [certificate({ level: 3, issued: '2027-01-01' })] });
    expect(step('三级').textContent).toContain('照这些假设还看不到符合条件的日子；计划 2027-01-01 取得证书');
    expect(within(step('三级')).getByRole('alert').textContent).toContain('早于符合条件的日子');
  });

  it('given the end of a job assumed, then it stands marked beside the facts and can be taken back', async () => {
    const { user } = await open(FACTS);
    await user.click(screen.getByRole('button', { name: '添加假设' }));
    await user.click(await screen.findByRole('radio', { name: '结束现在的工作' }));
    await user.type(screen.getByLabelText(/最后一天/, { selector: 'input' }), '2026-12-31');
    await user.click(screen.getByRole('button', { name: '就这样假设' }));
    expect(await screen.findByText('2026-12-31 离开智标')).toBeDefined();
    await waitFor(() => expect(step('三级').textContent).toContain('还看不到日子'));
    await user.click(screen.getByRole('button', { name: '移除：2026-12-31 离开智标' }));
    expect(await screen.findByText(/2027-06-30 起符合条件/)).toBeDefined();
  });
});
