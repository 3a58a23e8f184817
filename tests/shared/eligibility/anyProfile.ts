import fc from 'fast-check';
import { fromDayNumber, toDayNumber } from '../../../shared/calendar/plainDate.ts';
import { profileSchema, type Profile } from '../../../shared/career/career.ts';
import {
  CERTIFICATE_KINDS,
  EDUCATION_KINDS,
  EDUCATION_STATUSES,
  MAJOR_CLASSES,
  TITLE_LEVELS,
  TRAINING_GOALS,
} from '../../../shared/career/vocabulary.ts';

/** Days around which something happens more often than elsewhere: leap days, ends of years. */
const edges = ['2016-02-29', '2020-02-28', '2020-02-29', '2020-03-01', '2023-12-31', '2024-02-29'];
export const anyDay = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: toDayNumber('2013-01-01'), max: toDayNumber('2028-12-31') }) },
  { weight: 1, arbitrary: fc.constantFrom(...edges).map(toDayNumber) },
);
const date = anyDay.map(fromDayNumber);
const occupation = fc.constantFrom(
  '人工智能训练师',
  '人工智能训练师',
  '电子商务师',
  '呼叫中心服务员',
  '会计',
);
const kin = { occupation, related: fc.boolean() };

export const anyJob = fc
  .record({ ...kin, start: anyDay, length: fc.option(fc.integer({ min: -10, max: 2500 }), { freq: 3 }) })
  .map(({ start, length, ...row }) => ({
    ...row,
    start: fromDayNumber(start),
    end: length === null ? null : fromDayNumber(start + length),
  }));

/** Any career that the form takes, right or odd. */
export const anyProfile: fc.Arbitrary<Profile> = fc
  .record({
    employments: fc.array(anyJob, { maxLength: 5 }),
    certificates: fc.array(
      fc.record({
        ...kin,
        level: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 8 }),
        kind: fc.constantFrom(...CERTIFICATE_KINDS),
        issued: date,
      }),
      { maxLength: 4 },
    ),
    education: fc.array(
      fc.record({
        kind: fc.constantFrom(...EDUCATION_KINDS),
        trainingGoal: fc.option(fc.constantFrom(...TRAINING_GOALS)),
        majorClass: fc.constantFrom(...MAJOR_CLASSES),
        status: fc.constantFrom(...EDUCATION_STATUSES),
        date,
      }),
      { maxLength: 3 },
    ),
    apprenticeships: fc.array(fc.record({ ...kin, completed: date }), { maxLength: 2 }),
    birthDate: fc.option(
      fc.integer({ min: toDayNumber('1998-01-01'), max: toDayNumber('2012-12-31') }).map(fromDayNumber),
    ),
    titles: fc.array(
      fc.record({
        name: fc.constant('工程师'),
        level: fc.constantFrom(...TITLE_LEVELS),
        granted: date,
        matching: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
  })
  .map((given) => profileSchema.parse(given));
