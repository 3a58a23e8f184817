import { describe, expect, it } from 'vitest';
import { careerSchema, profileOf, type Career } from '../../../shared/career/career.ts';
import { judge } from '../../../shared/eligibility/judge.ts';
import { LOCAL_RULES, PRECHECK_RULES, type LocalRuleId } from '../../../shared/precheck/finding.ts';
import { ALL_RULES, precheck } from '../../../shared/precheck/precheck.ts';
import type { PhotoLook } from '../../../shared/precheck/rule.ts';
import { OWN, TRAINER, trainerRules } from '../eligibility/rulesOf.ts';

const AS_OF = '2026-11-24';
const applicant = {
  name: '林晓',
  sex: '女',
  idNumber: '990101199605120024',
  birthDate: '1996-05-12',
  phone: '12000000001',
  employer: '星河科技有限公司',
  employerPhone: '010-12345678',
  statedYears: 7,
};
const job = (change: object = {}) => ({
  id: 'j',
  occupation: OWN,
  employer: '星河科技有限公司',
  position: '标注员',
  start: '2019-07-01',
  end: null,
  related: false,
  witness: { name: '王工', phone: '12000000002' },
  ...change,
});
const school = (change: object = {}) => ({
  id: 's',
  school: '某某职业学院',
  kind: '大专',
  major: '信息类',
  majorClass: '相关专业①',
  start: '2016-09-01',
  date: '2019-06-30',
  ...change,
});
const certificate = (change: object = {}) => ({
  id: 'c',
  occupation: OWN,
  level: 4,
  kind: '职业资格证书',
  number: 'Z1',
  issued: '2022-06-30',
  issuer: '评价机构',
  ...change,
});

const title = (change: object = {}) => ({
  id: 't',
  name: '工程师',
  level: '中级',
  number: 'T1',
  granted: '2024-06-30',
  ...change,
});

const PORTRAIT: PhotoLook = { width: 350, height: 490, coloured: 0.4 };
interface Given {
  readonly applicant?: object;
  readonly employments?: readonly object[];
  readonly education?: readonly object[];
  readonly certificates?: readonly object[];
  readonly apprenticeships?: readonly object[];
  readonly titles?: readonly object[];
  readonly photo?: PhotoLook | 'unreadable' | null;
  readonly level?: number | null;
  readonly local?: readonly LocalRuleId[];
}

/** What is found in an application that is right but for what is given, as `rule field`. */
function find(given: Given) {
  const career: Career = careerSchema.parse({
    applicant: { ...applicant, ...given.applicant },
    photo: null,
    employments: given.employments ?? [job()],
    education: given.education ?? [school()],
    certificates: given.certificates ?? [certificate()],
    apprenticeships: given.apprenticeships ?? [],
    titles: given.titles ?? [],
  });
  const { level = 3, photo = PORTRAIT, local = [] } = given;
  const verdict =
    level === null
      ? null
      : judge({
          standard: TRAINER,
          rules: trainerRules,
          level,
          profile: profileOf(career),
          asOf: AS_OF,
          reading: 'literal',
        });
  return precheck({ career, photo, asOf: AS_OF, rules: trainerRules, verdict }, local);
}
const brief = (given: Given) => find(given).map(({ rule, field }) => `${rule} ${field}`);

describe('the reviewer’s eyes', () => {
  it('find nothing in an application that is right', () => {
    expect(find({})).toEqual([]);
  });

  it.each<readonly [string, Given, readonly string[]]>([
    ['no name', { applicant: { name: '' } }, ['name-missing /applicant/name']],
    ['no sex', { applicant: { sex: '' } }, ['sex-missing /applicant/sex']],
    ['the other sex than the number’s', { applicant: { sex: '男' } }, ['sex-differs /applicant/sex']],
    ['no ID number', { applicant: { idNumber: '' } }, ['id-number-missing /applicant/idNumber']],
    [
      'a digit too few',
      { applicant: { idNumber: '99010119960512002' } },
      ['id-number-length /applicant/idNumber'],
    ],
    [
      'a month that is none',
      { applicant: { idNumber: '990101199613120028' } },
      ['id-number-birth-date /applicant/idNumber'],
    ],
    [
      'a wrong check digit',
      { applicant: { idNumber: '990101199605120021' } },
      ['id-number-check-digit /applicant/idNumber'],
    ],
    [
      'an ID card that has expired',
      { applicant: { idExpires: '2026-11-23' } },
      ['id-expired /applicant/idExpires'],
    ],
    ['an ID card that expires today', { applicant: { idExpires: AS_OF } }, []],
    ['no birth date', { applicant: { birthDate: null } }, ['birth-date-missing /applicant/birthDate']],
    [
      'another birth date than the number’s',
      { applicant: { birthDate: '1996-05-13' } },
      ['birth-date-differs /applicant/birthDate'],
    ],
    ['no telephone', { applicant: { phone: '' } }, ['phone-missing /applicant/phone']],
    ['a telephone that is none', { applicant: { phone: 'none' } }, ['phone-odd /applicant/phone']],
    [
      'another employer than now',
      { applicant: { employer: '银河公司' } },
      ['employer-now-differs /applicant/employer'],
    ],
    [
      'the employer in another spelling',
      { applicant: { employer: '星河科技有限责任公司' } },
      ['employer-alike /applicant/employer'],
    ],
    [
      'more years than counted',
      { applicant: { statedYears: 8 } },
      ['stated-years-differ /applicant/statedYears'],
    ],
    ['years left to the count', { applicant: { statedYears: null } }, []],
    ['no photo', { photo: null }, ['photo-missing /applicant/photo']],
    ['a photo that cannot be read', { photo: 'unreadable' }, ['photo-unreadable /applicant/photo']],
    [
      'a photo lying on its side',
      { photo: { ...PORTRAIT, width: 490, height: 350 } },
      ['photo-landscape /applicant/photo'],
    ],
    ['a square photo', { photo: { ...PORTRAIT, width: 490 } }, ['photo-landscape /applicant/photo']],
    ['a photo at the least ratio', { photo: { ...PORTRAIT, width: 62, height: 100 } }, []],
    [
      'a photo below it',
      { photo: { ...PORTRAIT, width: 619, height: 1000 } },
      ['photo-ratio /applicant/photo'],
    ],
    ['a photo at the greatest ratio', { photo: { ...PORTRAIT, width: 82, height: 100 } }, []],
    [
      'a photo above it',
      { photo: { ...PORTRAIT, width: 821, height: 1000 } },
      ['photo-ratio /applicant/photo'],
    ],
    ['a grey photo', { photo: { ...PORTRAIT, coloured: 0 } }, ['photo-grey /applicant/photo']],
    [
      'a job without a witness',
      { employments: [job({ witness: { name: '', phone: '' } })] },
      [
        'witness-name-missing /employments/0/witness/name',
        'witness-phone-missing /employments/0/witness/phone',
      ],
    ],
    [
      'a witness without a telephone',
      { employments: [job({ witness: { name: '王工', phone: '见附件' } })] },
      ['witness-phone-odd /employments/0/witness/phone'],
    ],
    [
      'oneself as the witness',
      { employments: [job({ witness: { name: '林晓', phone: '12000000002' } })] },
      ['witness-self /employments/0/witness/name'],
    ],
    [
      'a job without employer and post',
      { employments: [job({ employer: '', position: '' })], applicant: { employer: '' } },
      ['employer-missing /employments/0/employer', 'position-missing /employments/0/position'],
    ],
    [
      'a job in the month of graduation',
      { employments: [job({ start: '2019-06-30' })] },
      ['employment-before-graduation /employments/0/start'],
    ],
    [
      'a school begun beside the job',
      { education: [school(), school({ start: '2020-09-01', date: '2023-06-30', kind: '本科' })] },
      [],
    ],
    [
      'a job to come',
      {
        employments: [job(), job({ start: '2026-11-25', end: '2026-12-25' })],
        applicant: { statedYears: 7 },
      },
      ['employment-future /employments/1/start', 'employment-overlap /employments/1/start'],
    ],
    [
      'a job whose end is to come',
      { employments: [job({ end: '2026-12-31' })] },
      ['employment-end-future /employments/0/end'],
    ],
    [
      'a job that ends before it starts',
      {
        employments: [job(), job({ start: '2018-02-01', end: '2018-01-01' })],
        education: [school({ date: '2017-06-30' })],
      },
      ['employment-ends-before-start /employments/1/end'],
    ],
    [
      'a certificate without a number',
      { certificates: [certificate({ number: '' })] },
      ['certificate-number-missing /certificates/0/number'],
    ],
    [
      'one number for two certificates',
      { certificates: [certificate(), certificate({ level: 5, issued: '2020-01-01' })] },
      ['certificate-number-twice /certificates/1/number'],
    ],
    [
      'a certificate to come',
      { certificates: [certificate({ issued: '2026-11-25' })] },
      ['certificate-future /certificates/0/issued'],
    ],
    [
      'a certificate that has expired',
      { certificates: [certificate({ expires: '2026-11-23' })] },
      ['certificate-expired /certificates/0/expires'],
    ],
    ['a certificate that expires today', { certificates: [certificate({ expires: AS_OF })] }, []],
    [
      'a certificate that never was valid',
      { certificates: [certificate({ issued: '2027-01-01', expires: '2026-12-31' })] },
      ['certificate-future /certificates/0/issued', 'certificate-dates /certificates/0/expires'],
    ],
    [
      'a certificate without a level',
      { certificates: [certificate({ level: null })] },
      ['certificate-level-missing /certificates/0/level'],
    ],
    [
      'a certificate without an issuer',
      { certificates: [certificate({ issuer: '' })] },
      ['certificate-issuer-missing /certificates/0/issuer'],
    ],
    [
      'the higher certificate first',
      { certificates: [certificate(), certificate({ number: 'Z2', level: 5, issued: '2023-01-01' })] },
      ['certificate-order /certificates/0/issued'],
    ],
    ['no school', { education: [], level: null }, ['education-missing /education']],
    [
      'a school without a name',
      { education: [school({ school: '' })] },
      ['school-missing /education/0/school'],
    ],
    [
      'graduated in the future',
      { education: [school(), school({ start: '2024-09-01', date: '2027-06-30' })] },
      ['education-future /education/1/date'],
    ],
    [
      'graduated before the beginning',
      { education: [school({ start: '2019-07-01' })] },
      ['education-dates /education/0/date'],
    ],
    [
      'still in the final year after it',
      { education: [school({ status: 'enrolled-final-year', date: '2026-06-30' })], level: null },
      ['final-year-passed /education/0/status'],
    ],
    [
      'an apprenticeship to come',
      { apprenticeships: [{ id: 'a', occupation: OWN, completed: '2027-01-01' }] },
      ['apprenticeship-future /apprenticeships/0/completed'],
    ],
    ['a title with all that is asked for', { titles: [title()] }, []],
    [
      'a title without a number',
      { titles: [title(), title({ number: '' })] },
      ['title-number-missing /titles/1/number'],
    ],
    ['a title to come', { titles: [title({ granted: '2026-11-25' })] }, ['title-future /titles/0/granted']],
    ['a title of the day of the check', { titles: [title({ granted: AS_OF })] }, []],
    [
      'a title from before the birth',
      { titles: [title({ granted: '1996-05-12' })] },
      ['before-birth /titles/0/granted'],
    ],
    ['a level for which nothing holds', { level: 1 }, ['not-eligible /eligibility']],
  ])('%s', (_name, given, found) => {
    expect(brief(given)).toEqual(found);
  });

  it('find a birth date in the future, in the field and in the number', () => {
    expect(
      brief({
        applicant: { birthDate: '2027-01-01', idNumber: '' },
        employments: [],
        education: [],
        certificates: [],
        level: null,
      }),
    ).toContain('birth-date-future /applicant/birthDate');
    expect(brief({ applicant: { birthDate: null, idNumber: '990101203001010026' } })).toContain(
      'birth-date-future /applicant/idNumber',
    );
  });

  it('find work before the age of sixteen, and dates before the birth', () => {
    const young = { applicant: { idNumber: '', birthDate: '2005-01-01' } };
    expect(brief(young)).toContain('employment-before-sixteen /employments/0/start');
    expect(brief({ ...young, employments: [job({ start: '2021-01-01' })] })).not.toContain(
      'employment-before-sixteen /employments/0/start',
    );
    expect(brief({ applicant: { idNumber: '', birthDate: '2022-07-01' } })).toEqual(
      expect.arrayContaining(['before-birth /employments/0/start', 'before-birth /certificates/0/issued']),
    );
  });

  it('lay the jobs on a line: overlaps, gaps, the same twice', () => {
    const jobs = [
      job({ start: '2019-07-01', end: '2020-12-31' }),
      job({ start: '2020-12-31', end: '2021-06-30', employer: '银河公司' }),
      job({ start: '2021-07-01', end: '2021-12-31' }),
      job({ start: '2022-02-01', end: null }),
    ];
    expect(find({ employments: jobs, applicant: { statedYears: null } })).toEqual([
      {
        rule: 'employment-overlap',
        severity: 'warning',
        field: '/employments/1/start',
        params: { name: '银河公司', other: '星河科技有限公司', from: '2020-12-31', to: '2020-12-31' },
      },
      {
        rule: 'employment-gap',
        severity: 'note',
        field: '/employments/3/start',
        params: { from: '2022-01-01', to: '2022-01-31', days: 31 },
      },
    ]);
    expect(brief({ employments: [job(), job()] })).toContain('employment-twice /employments/1');
  });

  it('let two jobs that both go on overlap up to the day of the check', () => {
    const jobs = [job(), job({ start: '2020-01-01', employer: '银河公司' })];
    expect(find({ employments: jobs }).map(({ params }) => params)).toEqual([
      { name: '银河公司', other: '星河科技有限公司', from: '2020-01-01', to: AS_OF },
    ]);
  });

  it('take the earliest job for the first one, wherever it stands', () => {
    const jobs = [job({ start: '2018-07-01', end: null }), job({ start: '2018-01-01', end: '2018-06-30' })];
    expect(brief({ employments: jobs, applicant: { statedYears: null } })).toEqual([
      'employment-before-graduation /employments/1/start',
    ]);
  });

  it.each([
    ['星河科技有限公司', '星河科技有限责任公司'],
    ['星河科技（上海）有限公司', '星河科技(上海)有限公司'],
    ['星河 科技有限公司', '星河科技有限公司'],
    ['ＡＢＣ科技有限公司', 'abc科技有限公司'],
  ])('take %s and %s for one company', (one, other) => {
    const jobs = [job({ employer: one, end: '2020-12-31' }), job({ employer: other, start: '2021-01-01' })];
    expect(brief({ employments: jobs, applicant: { employer: '' } })).toEqual([
      'employer-alike /employments/1/employer',
    ]);
  });

  it('name another spelling once, where it first stands', () => {
    const jobs = [job({ employer: '星河科技有限责任公司', end: '2020-12-31' }), job({ start: '2021-01-01' })];
    expect(brief({ employments: jobs })).toEqual(['employer-alike /employments/1/employer']);
  });

  it('ask for what differs by place only where it is asked for', () => {
    expect(brief({ local: LOCAL_RULES })).toEqual([
      'education-from-junior /education',
      'education-verification /education/0',
      'employer-registration /employments',
    ]);
    const twoJobs = [job({ end: '2020-12-31' }), job({ start: '2021-01-01' })];
    expect(brief({ employments: twoJobs, local: ['commitment-for-two-jobs'] })).toEqual([
      'commitment-for-two-jobs /employments',
    ]);
    const junior = school({ kind: '初中', start: '2008-09-01', date: '2011-06-30' });
    expect(brief({ education: [junior, school()], local: ['education-from-junior'] })).toEqual([]);
  });

  it('name the gravest first', () => {
    const severities = find({
      applicant: { name: '', phone: '' },
      certificates: [certificate({ issuer: '' })],
    });
    expect(severities.map(({ severity }) => severity)).toEqual(['error', 'warning', 'note']);
  });

  it('know each rule once', () => {
    expect(ALL_RULES.map(({ id }) => id).toSorted()).toEqual([...PRECHECK_RULES].toSorted());
  });
});
