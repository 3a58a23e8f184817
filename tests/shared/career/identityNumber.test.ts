import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkApplicant,
  maskIdentityNumber,
  readIdentityNumber,
} from '../../../shared/career/identityNumber.ts';

// The example of GB 11643—1999, and one that ends with X.
const FEMALE = '11010519491231002X';
const MALE = '440524188001010014';

describe('身份证号码', () => {
  it('gives birth date and sex', () => {
    expect(readIdentityNumber(FEMALE)).toEqual({ valid: true, birthDate: '1949-12-31', sex: '女' });
    expect(readIdentityNumber(FEMALE.toLowerCase())).toMatchObject({ valid: true });
  });

  it.each([
    ['too short', '1101051949123100', 'length'],
    ['a letter within', '11010519491231A02X', 'length'],
    ['a day that the calendar lacks', '110105199902310021', 'birth-date'],
    ['a year before 1900', MALE, 'birth-date'],
    ['a wrong check digit', '110105194912310021', 'check-digit'],
  ])('refuses %s', (_name, number, why) => {
    expect(readIdentityNumber(number)).toEqual({ valid: false, why });
  });

  it('finds every single wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (at, shift) => {
        const digit = String((Number(FEMALE[at]) + shift) % 10);
        expect(readIdentityNumber(FEMALE.slice(0, at) + digit + FEMALE.slice(at + 1)).valid).toBe(false);
      }),
    );
  });

  it('tells what differs from the form', () => {
    const applicant = { idNumber: FEMALE, birthDate: '1949-12-31', sex: '女' };
    expect(checkApplicant(applicant)).toEqual([]);
    expect(checkApplicant({ ...applicant, birthDate: '1950-01-01', sex: '男' })).toEqual([
      'birth-date-differs',
      'sex-differs',
    ]);
    expect(checkApplicant({ ...applicant, idNumber: '1' })).toEqual(['id-number-wrong']);
    expect(checkApplicant({ idNumber: '', birthDate: null, sex: '' })).toEqual([]);
  });

  it('is masked but for the first six and last four characters', () => {
    expect(maskIdentityNumber(FEMALE)).toBe('110105********002X');
    expect(maskIdentityNumber('12345')).toBe('*****');
  });
});
