import { describe, expect, it } from 'vitest';
import { careerSchema, profileSchema } from '../../../shared/career/career.ts';
import { remind } from '../../../shared/eligibility/reminders.ts';
import { certificate, diploma, job } from './rulesOf.ts';

const career = (given: object, applicant: object = {}) =>
  careerSchema.parse({
    applicant,
    photo: null,
    employments: [],
    certificates: [],
    education: [],
    apprenticeships: [],
    titles: [],
    ...given,
  });
const AS_OF = '2026-11-24';

describe('the days to keep in mind', () => {
  it('come in order: conditions, papers, plans', () => {
    const reminders = remind({
      career: career(
        {
          employments: [{ id: 'j', ...job('2020-01-01', '2027-06-30'), employer: '智标' }],
          certificates: [{ id: 'c', ...certificate(4, '2024-01-01'), expires: '2027-01-01' }],
          education: [
            { id: 'e', ...diploma('大专', '本专业', { status: 'enrolled-final-year', date: '2027-07-01' }) },
          ],
        },
        { idExpires: '2026-12-01' },
      ),
      verdicts: [
        { level: 5, earliestEligibleDate: '2020-01-01' },
        { level: 3, earliestEligibleDate: '2027-01-02' },
        { level: 2, earliestEligibleDate: null },
      ],
      planned: profileSchema.parse({ certificates: [certificate(3, '2027-05-01')] }),
      plan: [
        { id: 'p1', what: '标注规范', due: '2026-12-31', standing: 'open' },
        { id: 'p2', what: '补签核', due: '2026-11-01', standing: 'late' },
        { id: 'p3', what: '已做', due: '2026-12-30', standing: 'done' },
        { id: 'p4', what: '已齐', due: '2026-12-30', standing: 'closed' },
        { id: 'p5', what: '不急', due: null, standing: 'open' },
      ],
      asOf: AS_OF,
    });
    expect(reminders).toEqual([
      { what: 'plan-due', name: '补签核', item: 'p2', date: '2026-11-01' },
      { what: 'id-expires', date: '2026-12-01' },
      { what: 'plan-due', name: '标注规范', item: 'p1', date: '2026-12-31' },
      { what: 'certificate-expires', name: '人工智能训练师', date: '2027-01-01' },
      { what: 'eligible', level: 3, date: '2027-01-02' },
      { what: 'planned-certificate', name: '人工智能训练师', date: '2027-05-01' },
      { what: 'job-ends', name: '智标', date: '2027-06-30' },
      { what: 'graduation', name: '大专', date: '2027-07-01' },
    ]);
  });

  it('leave out what is over, but for papers that expired within the last year', () => {
    const given = (expires: string) =>
      remind({
        career: career({
          employments: [{ id: 'j', ...job('2020-01-01', '2026-11-23') }],
          certificates: [{ id: 'c', ...certificate(4, '2020-01-01'), expires }],
        }),
        verdicts: [{ level: 5, earliestEligibleDate: AS_OF }],
        planned: profileSchema.parse({ certificates: [certificate(3, '2026-11-23')] }),
        plan: [],
        asOf: AS_OF,
      }).map(({ what }) => what);
    expect(given('2025-11-24')).toEqual(['certificate-expires']);
    expect(given('2025-11-23')).toEqual([]);
  });
});
