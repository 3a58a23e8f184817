import { isPlainDate, type PlainDate } from '../calendar/plainDate.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

export type IdentityNumber =
  | { readonly valid: true; readonly birthDate: PlainDate; readonly sex: '男' | '女' }
  | { readonly valid: false; readonly why: 'length' | 'birth-date' | 'check-digit' };

/**
 * Reads a mainland 身份证号码 of 18 characters: the birth date in it, the sex, and whether its last
 * character is right (GB 11643—1999, MOD 11-2). A lower-case x is taken as X.
 */
export function readIdentityNumber(number: string): IdentityNumber {
  const text = number.trim().toUpperCase();
  if (!/^\d{17}[\dX]$/.test(text)) return { valid: false, why: 'length' };
  const birthDate = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  if (!isPlainDate(birthDate)) return { valid: false, why: 'birth-date' };
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  if (CHECK_CHARACTERS[sum % 11] !== text[17]) return { valid: false, why: 'check-digit' };
  return { valid: true, birthDate, sex: Number(text[16]) % 2 === 1 ? '男' : '女' };
}

/** The number with its birth date and sequence hidden: first six and last four characters stay. */
export const maskIdentityNumber = (number: string): string =>
  number.length <= 10
    ? number.replace(/./g, '*')
    : number.slice(0, 6) + '*'.repeat(number.length - 10) + number.slice(-4);

export type ApplicantFinding = 'id-number-wrong' | 'birth-date-differs' | 'sex-differs';

/** What a reviewer would object to in the applicant's own data: the number itself, and what it says against the form. */
export function checkApplicant(applicant: {
  readonly idNumber: string;
  readonly birthDate: PlainDate | null;
  readonly sex: string;
}): readonly ApplicantFinding[] {
  if (applicant.idNumber === '') return [];
  const read = readIdentityNumber(applicant.idNumber);
  if (!read.valid) return ['id-number-wrong'];
  const findings: ApplicantFinding[] = [];
  if (applicant.birthDate !== null && applicant.birthDate !== read.birthDate)
    findings.push('birth-date-differs');
  if (applicant.sex !== '' && applicant.sex !== read.sex) findings.push('sex-differs');
  return findings;
}
