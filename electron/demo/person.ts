import type { Applicant, Certificate, Education, Employment } from '../../shared/career/career.ts';
import { readIdentityNumber } from '../../shared/career/identityNumber.ts';
import type { Story } from './story.ts';

/** Every name is made up; （示例） keeps a company of the same name from being meant. */
export const NAME = '林知遥';
export const EMPLOYER = '青禾智数科技有限公司（示例）';
const FORMER_EMPLOYER = '远山客户服务有限公司（示例）';
export const SUPERVISOR = '周慎行';

/** Numbers that begin with 120 are no mobile phones, so nobody is rung up. */
const phone = (last: number) => `12000000${String(last).padStart(3, '0')}`;

export const applicantOf = ({ born }: Story): Applicant => ({
  name: NAME,
  sex: '女',
  idNumber: identityNumber(born),
  birthDate: born,
  phone: phone(1),
  employer: EMPLOYER,
  employerPhone: phone(100),
  statedYears: null,
  idExpires: null,
  ethnicity: '汉族',
  trade: '数据标注员',
  candidateSource: '企业职工',
  assessmentKind: '晋级',
  examKind: '正考',
});

/** A right number that belongs to nobody: no province has 99 as its code. */
function identityNumber(born: string): string {
  const seventeen = `990101${born.replaceAll('-', '')}002`;
  const last = Array.from('0123456789X').find((character) => readIdentityNumber(seventeen + character).valid);
  return seventeen + (last ?? '');
}

export const employmentsOf = ({ firstPost, presentPost }: Story): readonly Employment[] => [
  {
    occupation: '呼叫中心服务员',
    employer: FORMER_EMPLOYER,
    position: '智能客服语料专员',
    start: firstPost.from,
    end: firstPost.to,
    related: false,
    witness: { name: '何若谷', phone: phone(2) },
  },
  {
    occupation: '人工智能训练师',
    employer: EMPLOYER,
    position: '数据标注组长',
    start: presentPost.from,
    end: null,
    related: false,
    witness: { name: SUPERVISOR, phone: phone(3) },
  },
];

export const certificatesOf = ({ certified }: Story): readonly Certificate[] => [
  {
    occupation: '人工智能训练师',
    level: 4,
    kind: '技能等级证书',
    number: 'YL-4-0000-000427',
    issued: certified,
    expires: null,
    issuer: '示例职业技能评价中心',
    related: false,
  },
];

export const educationOf = ({ juniorSchool, vocationalSchool }: Story): readonly Education[] => [
  {
    school: '云溪市第三初级中学（示例）',
    kind: '初中',
    trainingGoal: null,
    major: '',
    majorClass: '无关',
    status: 'graduated',
    start: juniorSchool.from,
    date: juniorSchool.to,
  },
  {
    school: '云溪市信息职业学校（示例）',
    kind: '中等职业学校',
    trainingGoal: '中级技能',
    major: '计算机应用',
    majorClass: '相关专业②',
    status: 'graduated',
    start: vocationalSchool.from,
    date: vocationalSchool.to,
  },
];
