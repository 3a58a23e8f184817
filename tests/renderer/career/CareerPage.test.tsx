import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { client } from '../../../renderer/client.ts';
import { CareerPage } from '../../../renderer/features/career/CareerPage.tsx';
import { forgetAllChanges, stepBack, stepForward } from '../../../renderer/ui/undoStack.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import type { Career } from '../../../shared/career/career.ts';
import { callsOf, renderPage, reply } from '../../support/renderPage.tsx';
import { certificate, education, employment, NOBODY, STANDARD, STATE, SUMMARY } from './person.ts';

/** A machine that keeps the career it is told. */
async function open(start: Career = NOBODY, at = '/career') {
  let career = start;
  const kept = (some: Partial<Career>) => (career = { ...career, ...some });
  const page = await renderPage(<CareerPage />, {
    at,
    replies: {
      'portfolio.state': STATE,
      'standards.list': [SUMMARY],
      'standards.show': STANDARD,
      'career.show': () => career,
      'applicant.save': (applicant) =>
        kept({ applicant: { ...career.applicant, ...applicant } as Career['applicant'] }),
      'applicant.photo': () => kept({ photo: { sha256: 'f'.repeat(64), mediaType: 'image/png' } }),
      'applicant.formerPhoto': ({ sha256 }) =>
        kept({ photo: sha256 === null ? null : { sha256, mediaType: 'image/png' } }),
      'employments.save': ({ id, as, record }) => {
        const saved = { ...employment(record as never), id: id ?? as ?? `n-${career.employments.length}` };
        return kept({ employments: [...career.employments.filter((one) => one.id !== saved.id), saved] });
      },
      'certificates.save': ({ record }) => kept({ certificates: [certificate(record as never)] }),
      'education.save': ({ record }) => kept({ education: [education(record as never)] }),
      'career.remove': ({ list, id }) =>
        kept({ [list]: (career[list] as readonly { id: string }[]).filter((one) => one.id !== id) }),
    },
  });
  await screen.findByRole('heading', { name: '工作经历' });
  return page;
}
const inputsOf = (name: Parameters<typeof callsOf>[0]) => callsOf(name).map(({ input }) => input);
const dialog = () => screen.findByRole('dialog');
const field = (form: HTMLElement, label: RegExp) => within(form).getByLabelText(label, { selector: 'input' });

describe('the applicant’s own data', () => {
  it('given a right ID number, then it fills in birth date and sex and saves itself', async () => {
    const { user } = await open();
    await user.click(screen.getByLabelText('身份证号码'));
    await user.paste(' 110101 19900307 8515');
    expect(screen.getByLabelText<HTMLInputElement>('出生日期').value).toBe('1990-03-07');
    expect(screen.getByLabelText<HTMLSelectElement>('性别').value).toBe('男');
    await screen.findByText('已保存。');
    expect(inputsOf('applicant.save').at(-1)).toEqual({
      ...NOBODY.applicant,
      idNumber: '110101199003078515',
      birthDate: '1990-03-07',
      sex: '男',
    });
  });

  it.each([
    ['1101011990', /应为 18 位/],
    ['110101199013078515', /不是日历上的日期/],
    ['110101199003078511', /校验位.*对不上/],
  ])(
    'given the ID number %s, then a warning says what is wrong, and it is kept all the same',
    async (typed, warning) => {
      const { user } = await open();
      await user.type(screen.getByLabelText('身份证号码'), typed);
      expect(screen.getByText(warning)).toBeDefined();
      await user.tab();
      await waitFor(() => expect(inputsOf('applicant.save').at(-1)).toMatchObject({ idNumber: typed }));
    },
  );

  it('given a birth date and a sex that the ID number contradicts, then both are warned of and stay', async () => {
    const applicant = {
      ...NOBODY.applicant,
      birthDate: '1991-01-01',
      sex: '女' as const,
      idNumber: '110101199003078515',
    };
    await open({ ...NOBODY, applicant });
    expect(screen.getByText('出生日期与身份证号码不一致。')).toBeDefined();
    expect(screen.getByText('性别与身份证号码不一致。')).toBeDefined();
    expect(screen.getByLabelText<HTMLInputElement>('出生日期').value).toBe('1991-01-01');
  });

  it('given an ID number put right, then birth date and sex can be taken from it', async () => {
    const applicant = { ...NOBODY.applicant, birthDate: '1991-01-01', idNumber: '110101199003078515' };
    const { user } = await open({ ...NOBODY, applicant });
    expect(screen.getByText('号码里的出生日期是 1990-03-07，性别是男。')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '改成与号码一致' }));
    await waitFor(() =>
      expect(inputsOf('applicant.save')).toEqual([{ ...applicant, birthDate: '1990-03-07', sex: '男' }]),
    );
    expect(screen.queryByRole('button', { name: '改成与号码一致' })).toBeNull();
    // What was pressed is gone, and the focus is where the next key is meant for.
    expect(document.activeElement).toBe(screen.getByLabelText('身份证号码'));
  });

  it('given somebody sent to a field, then it has the focus, in its dialog where it is a row’s', async () => {
    const jobs = [
      { ...employment({ start: '2019-01-01', employer: '甲' }), id: 'first' },
      { ...employment({ start: '2021-01-01', employer: '乙' }), id: 'second' },
    ];
    await open({ ...NOBODY, employments: jobs }, '/career?field=/employments/1/witness/phone');
    const form = await dialog();
    expect(field(form, /单位/)).toHaveProperty('value', '乙');
    await waitFor(() => expect(document.activeElement).toBe(field(form, /电话/)));
  });

  it('given somebody sent to a field of the applicant, then it has the focus', async () => {
    await open(NOBODY, '/career?field=/applicant/idNumber');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('身份证号码')));
  });

  it('given a name typed and Enter, then it is saved at once', async () => {
    const { user } = await open();
    await user.type(screen.getByLabelText('姓名'), '林晓雯{Enter}');
    await waitFor(() =>
      expect(inputsOf('applicant.save')).toEqual([{ ...NOBODY.applicant, name: '林晓雯' }]),
    );
  });

  it('given a name put back before its change is answered, then what is kept is what stands there', async () => {
    await open({ ...NOBODY, applicant: { ...NOBODY.applicant, name: '林知遥' } });
    const name = screen.getByLabelText('姓名');
    for (const value of ['林知遥二', '林知遥']) {
      fireEvent.change(name, { target: { value } });
      fireEvent.blur(name);
    }
    await screen.findByText('已保存。');
    expect(inputsOf('applicant.save')).toMatchObject([{ name: '林知遥二' }, { name: '林知遥' }]);
  });

  it('given a step back after it saved itself, then what stood there before is in the field again', async () => {
    forgetAllChanges();
    const { user } = await open({ ...NOBODY, applicant: { ...NOBODY.applicant, name: '林知遥' } });
    await user.type(screen.getByLabelText('姓名'), '二{Enter}');
    await waitFor(() => expect(inputsOf('applicant.save')).toMatchObject([{ name: '林知遥二' }]));
    await waitFor(async () => expect(await act(stepBack)).toMatchObject({ went: 'there' }));
    expect(inputsOf('applicant.save')).toMatchObject([{ name: '林知遥二' }, { name: '林知遥' }]);
    expect(screen.getByLabelText('姓名')).toHaveProperty('value', '林知遥');
  });

  it('given another portfolio opened before a step back, then nobody’s data go into that one', async () => {
    forgetAllChanges();
    const { user } = await open({ ...NOBODY, applicant: { ...NOBODY.applicant, name: '林知遥' } });
    await user.type(screen.getByLabelText('姓名'), '二{Enter}');
    await screen.findByText('已保存。');
    // Another window opened it, and this one hears of it while it asks what the record says.
    reply({
      'career.show': async () => {
        reply({ 'portfolio.state': { ...STATE, open: STATE.open && { ...STATE.open, opening: 'another' } } });
        await client['portfolio.state']({});
        return { ...NOBODY, applicant: { ...NOBODY.applicant, name: '林知遥二' } };
      },
    });
    expect(await act(stepBack)).toMatchObject({ went: 'wrong', why: 'gone' });
    expect(inputsOf('applicant.save')).toHaveLength(1);
  });

  it('given a picture dropped, then it travels beside the call and is shown', async () => {
    await open();
    const picture = new File(['png'], '照片.png', { type: 'image/png' });
    fireEvent.drop(screen.getByRole('group', { name: '证件照' }), { dataTransfer: { files: [picture] } });
    const shown = await screen.findByAltText<HTMLImageElement>('申报人的证件照');
    expect(shown.getAttribute('src')).toBe(`/files/photo/${'f'.repeat(64)}`);
    expect(callsOf('applicant.photo')).toEqual([{ name: 'applicant.photo', input: {}, file: picture }]);
    for (const step of [stepBack, stepForward])
      await waitFor(async () => expect(await act(() => step())).toMatchObject({ went: 'there' }));
    expect(inputsOf('applicant.formerPhoto')).toEqual([{ sha256: null }, { sha256: 'f'.repeat(64) }]);
    await screen.findByAltText('申报人的证件照');
  });

  it('given a file dropped that is no picture, then it is refused with its name', async () => {
    await open();
    const text = new File(['text'], '简历.docx', { type: 'application/msword' });
    fireEvent.drop(screen.getByRole('group', { name: '证件照' }), { dataTransfer: { files: [text] } });
    expect((await screen.findByRole('alert')).textContent).toContain('简历.docx');
    expect(callsOf('applicant.photo')).toEqual([]);
  });
});

describe('employments', () => {
  const DONE = employment({
    start: '2018-07-02',
    end: '2020-12-31',
    occupation: '呼叫中心服务员',
    employer: '悦声',
  });
  const GOING = employment({ start: '2021-03-01', employer: '智标' });

  it('given several, then they stand newest first with their length, and what goes on is marked', async () => {
    await open({ ...NOBODY, employments: [DONE, GOING] });
    await screen.findByText('本职业');
    const rows = within(screen.getByRole('table', { name: '工作经历' }))
      .getAllByRole('row')
      .slice(1);
    expect(
      rows.map((row) =>
        within(row)
          .getAllByRole('cell')
          .map((cell) => cell.textContent)
          .slice(0, 3),
      ),
    ).toEqual([
      ['智标', '2021-03-01 – 至今', '5年8个月23天'],
      ['悦声', '2018-07-02 – 2020-12-31', '2年5个月30天'],
    ]);
    expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
      '人工智能训练师本职业',
      '呼叫中心服务员相关职业',
    ]);
  });

  it('given the fields filled by keyboard and Enter, then it is saved, and the focus is back where it began', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: '添加工作' }));
    const form = await dialog();
    await user.type(field(form, /^职业/), '人工智能训练师');
    await user.type(field(form, /^开始日期/), '2021-3-1');
    await user.type(field(form, /^单位$/), '智标{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(inputsOf('employments.save')).toEqual([
      {
        id: null,
        as: expect.any(String) as string,
        record: {
          occupation: '人工智能训练师',
          employer: '智标',
          position: '',
          start: '2021-03-01',
          end: null,
          related: false,
          witness: { name: '', phone: '' },
        },
      },
    ]);
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: '添加工作' })),
    );
  });

  it('given an end before the start, then it is refused at the field', async () => {
    const { user } = await open({ ...NOBODY, employments: [DONE] });
    await user.click(screen.getByRole('button', { name: '修改：呼叫中心服务员 · 悦声' }));
    const form = await dialog();
    const end = field(form, /^结束日期/);
    await user.clear(end);
    await user.type(end, '2018-07-01');
    await user.click(within(form).getByRole('button', { name: '保存' }));
    expect(await within(form).findByText('不能早于开始日期。')).toBeDefined();
    expect(inputsOf('employments.save')).toEqual([]);
  });

  it('given neither an end nor “still there”, then the end is asked for', async () => {
    const { user } = await open({ ...NOBODY, employments: [GOING] });
    await user.click(screen.getByRole('button', { name: '添加工作' }));
    const form = await dialog();
    await user.click(within(form).getByRole('button', { name: '保存' }));
    expect(await within(form).findByText('请填写结束日期，或勾选“至今”。')).toBeDefined();
    expect(within(form).getAllByText('请填写这一栏。')).toHaveLength(2);
  });

  it('given an occupation that the standard does not name, then it can be called related, as an own reading', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: '添加工作' }));
    const form = await dialog();
    await user.type(field(form, /^职业/), '数据分析师');
    await user.click(await within(form).findByRole('checkbox', { name: '我认为这是相关职业' }));
    await user.clear(field(form, /^职业/));
    await user.type(field(form, /^职业/), '电子商务师');
    expect(within(form).queryByRole('checkbox', { name: '我认为这是相关职业' })).toBeNull();
    await user.clear(field(form, /^职业/));
    await user.type(field(form, /^职业/), '数据分析师');
    await user.type(field(form, /^开始日期/), '2020-06-01');
    await user.click(within(form).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(inputsOf('employments.save')).toMatchObject([
        { record: { occupation: '数据分析师', related: true } },
      ]),
    );
  });

  it('given a removal confirmed, then it goes, and the focus stays in the section', async () => {
    const { user } = await open({ ...NOBODY, employments: [DONE] });
    await user.click(screen.getByRole('button', { name: '移除：呼叫中心服务员 · 悦声' }));
    await user.click(within(await dialog()).getByRole('button', { name: '移除' }));
    await screen.findByText(/还没有工作经历/);
    expect(inputsOf('career.remove')).toEqual([{ list: 'employments', id: DONE.id }]);
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: '添加工作' })),
    );
    expect(await act(stepBack)).toMatchObject({ went: 'there' });
    await screen.findByText('呼叫中心服务员');
  });

  it('given a portfolio that cannot be read any more, then a removal does nothing, and says so', async () => {
    const { user } = await open({ ...NOBODY, employments: [DONE] });
    reply({
      'career.show': () => {
        throw new Fault('host-lost');
      },
    });
    await user.click(screen.getByRole('button', { name: '移除：呼叫中心服务员 · 悦声' }));
    await user.click(within(await dialog()).getByRole('button', { name: '移除' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/证迹/);
    expect(inputsOf('career.remove')).toEqual([]);
  });

  it('given another window that wrote into a record, then a removal taken back keeps it, and an addition is not', async () => {
    forgetAllChanges();
    const { user } = await open({ ...NOBODY, employments: [DONE] });
    const there = async () => (await client['career.show']({})).employments;
    const writeElsewhere = async (employer: string) => {
      const [one] = await there();
      if (one) await client['employments.save']({ id: one.id, record: { ...one, employer } });
    };
    await writeElsewhere('悦声二部');
    await user.click(screen.getByRole('button', { name: '移除：呼叫中心服务员 · 悦声' }));
    await user.click(within(await dialog()).getByRole('button', { name: '移除' }));
    await waitFor(() => expect(screen.queryByText('呼叫中心服务员')).toBeNull());
    expect(await act(stepBack)).toMatchObject({ went: 'there' });
    expect(await there()).toMatchObject([{ employer: '悦声二部' }]);
    await act(stepForward);
    expect(await there()).toEqual([]);

    await user.click(screen.getByRole('button', { name: '添加工作' }));
    const form = await dialog();
    await user.type(field(form, /^职业/), '数据分析师');
    await user.type(field(form, /^开始日期/), '2024-01-01');
    await user.click(within(form).getByRole('button', { name: '保存' }));
    await waitFor(async () => expect(await there()).toHaveLength(1));
    await writeElsewhere('智标');
    expect(await act(stepBack)).toMatchObject({ went: 'wrong', why: 'changed' });
    expect(await there()).toMatchObject([{ employer: '智标' }]);
  });

  it('given steps gone from another page, then they are about the same record, and no other goes', async () => {
    forgetAllChanges();
    const { user, unmount } = await open({ ...NOBODY, employments: [DONE, GOING] });
    await user.click(screen.getByRole('button', { name: '移除：呼叫中心服务员 · 悦声' }));
    await user.click(within(await dialog()).getByRole('button', { name: '移除' }));
    await waitFor(() => expect(inputsOf('career.remove')).toHaveLength(1));
    await waitFor(() => expect(screen.queryByText('呼叫中心服务员')).toBeNull());
    unmount();
    const there = async () => (await client['career.show']({})).employments.map(({ employer }) => employer);
    expect(await stepBack()).toMatchObject({ went: 'there' });
    expect(await there()).toEqual(['智标', '悦声']);
    for (let times = 0; times < 2; times += 1) {
      expect(await stepForward()).toMatchObject({ went: 'there' });
      expect(await there()).toEqual(['智标']);
      expect(await stepBack()).toMatchObject({ went: 'there' });
      expect(await there()).toEqual(['智标', '悦声']);
    }
  });
});

describe('the occupation', () => {
  it.each([
    ['添加工作', '按所做工作的职业名称填写。'],
    ['添加证书', '按证书上的职业名称填写。'],
    ['添加学徒经历', '按所学的职业名称填写。'],
  ])('given %s, then its name is asked for as “%s”', async (button, help) => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: button }));
    expect(within(await dialog()).getByText(help)).toBeDefined();
  });
});

describe('certificates', () => {
  it('given 预备技师, then there is no level to choose; given another kind, then there must be one', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: '添加证书' }));
    const form = await dialog();
    const choose = async (label: RegExp, option: string) => {
      await user.click(within(form).getByRole('combobox', { name: label }));
      await user.click(await screen.findByRole('option', { name: option }));
    };
    await choose(/^种类/, '职业技能等级证书');
    await user.type(field(form, /^职业/), '人工智能训练师');
    await user.type(field(form, /^签发日期/), '2024-06-30');
    await user.click(within(form).getByRole('button', { name: '保存' }));
    expect(await within(form).findByText(/请选择等级/)).toBeDefined();
    await choose(/^种类/, '预备技师证书');
    expect(within(form).getByRole<HTMLInputElement>('combobox', { name: /^等级/ }).disabled).toBe(true);
    await user.click(within(form).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(inputsOf('certificates.save')).toMatchObject([{ record: { kind: '预备技师', level: null } }]),
    );
  });
});

describe('education', () => {
  it('given a kind of school that some condition asks a training goal of, then it can be entered; else not', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: '添加学历' }));
    const form = await dialog();
    const choose = async (option: string) => {
      await user.click(within(form).getByRole('combobox', { name: /^学校类别/ }));
      await user.click(await screen.findByRole('option', { name: option }));
    };
    await choose('大专');
    await waitFor(() => expect(within(form).queryByRole('combobox', { name: '培养目标' })).toBeNull());
    await choose('高等职业学校');
    await user.click(within(form).getByRole('combobox', { name: '培养目标' }));
    await user.click(await screen.findByRole('option', { name: '高级技能' }));
    await user.type(field(form, /^毕业日期/), '2018-06-30');
    await user.click(within(form).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(inputsOf('education.save')).toEqual([
        {
          id: null,
          as: expect.any(String) as string,
          record: {
            school: '',
            kind: '高等职业学校',
            trainingGoal: '高级技能',
            major: '',
            majorClass: '无关',
            status: 'graduated',
            start: null,
            date: '2018-06-30',
          },
        },
      ]),
    );
  });

  it('given the standard’s footnotes, then each class of majors stands with its printed text', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: '添加学历' }));
    const printed = await within(await dialog()).findByText('电工电子类、信息类专业');
    expect(printed.getAttribute('lang')).toBe('zh-CN');
  });
});

describe('a date and the dialog around it', () => {
  async function openEmployment() {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: '添加工作' }));
    const form = await dialog();
    const start = within(form).getByLabelText<HTMLInputElement>(/开始日期/);
    const calendarButton = within(start.parentElement as HTMLElement).getByRole('button', {
      name: '在日历中选择',
    });
    return { user, form, start, calendarButton };
  }
  const calendar = () => screen.queryByRole('dialog', { name: '在日历中选择' });

  it('given the focus alone, then no calendar; given its button, then one, and the day chosen goes into the field', async () => {
    const { user, start, calendarButton } = await openEmployment();
    await user.type(start, '2021-03-01');
    expect(calendar()).toBeNull();
    await user.click(calendarButton);
    await user.click(within(calendar() as HTMLElement).getByRole('button', { name: /^15 / }));
    await waitFor(() => expect(calendar()).toBeNull());
    expect(start.value).toBe('2021-03-15');
    expect(document.activeElement).toBe(start);
  });

  it.each(['button', 'arrow'])(
    'given a calendar opened by its %s, then Escape closes it, and not the dialog',
    async (way) => {
      const { user, form, start, calendarButton } = await openEmployment();
      if (way === 'button') await user.click(calendarButton);
      else {
        await user.click(start);
        await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
      }
      expect(calendar()).not.toBeNull();
      await waitFor(() => expect(calendar()?.contains(document.activeElement)).toBe(true));
      await user.keyboard('{Escape}');
      await waitFor(() => expect(calendar()).toBeNull());
      expect(form.isConnected).toBe(true);
      expect(document.activeElement).toBe(start);
      // Nothing was typed yet: the next one is the dialog's.
      await user.keyboard('{Escape}');
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    },
  );

  it.each(['2022-02-30', '1821-03-01', '三月'])(
    'given %s for a date, then it stays, with an error, and is not saved as if there were none',
    async (typed) => {
      const { user, form, start } = await openEmployment();
      await user.type(field(form, /^职业/), '人工智能训练师');
      await user.type(start, typed);
      await user.tab();
      expect(start.value).toBe(typed);
      expect(within(form).getByText(/看不懂这个日期/)).toBeDefined();
      await user.click(within(form).getByRole('button', { name: '保存' }));
      expect(start.value).toBe(typed);
      expect(document.activeElement).toBe(start);
      expect(inputsOf('employments.save')).toEqual([]);
      await user.clear(start);
      await user.type(start, '2021/3/1');
      expect(within(form).queryByText(/看不懂这个日期/)).toBeNull();
      await user.tab();
      expect(start.value).toBe('2021-03-01');
      await user.click(within(form).getByRole('button', { name: '保存' }));
      await waitFor(() =>
        expect(inputsOf('employments.save')).toMatchObject([{ record: { start: '2021-03-01' } }]),
      );
    },
  );

  it('given something typed, then neither Escape nor a cross closes the dialog; cancel does', async () => {
    const { user, form } = await openEmployment();
    expect(within(form).getAllByRole('button', { name: '取消' })).toHaveLength(2);
    await user.type(field(form, /^单位$/), '智标');
    await user.keyboard('{Escape}');
    expect(field(form, /^单位$/)).toHaveProperty('value', '智标');
    await user.click(within(form).getByRole('button', { name: '取消' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
