import { at, type PrecheckRule } from './rule.ts';

/** 证书 and 学徒经历. */
export const CERTIFICATE_RULES: readonly PrecheckRule[] = [
  {
    id: 'certificate-number-missing',
    severity: 'error',
    find: ({ career }) =>
      at(
        'certificates',
        career.certificates,
        'number',
        ({ number, occupation }) => number === '' && { name: occupation },
      ),
  },
  {
    id: 'certificate-number-twice',
    severity: 'error',
    find: ({ career: { certificates } }) =>
      at(
        'certificates',
        certificates,
        'number',
        ({ number }, index) =>
          number !== '' && certificates.slice(0, index).some((row) => row.number === number) && { number },
      ),
  },
  {
    id: 'certificate-future',
    severity: 'error',
    find: ({ career, asOf }) =>
      at('certificates', career.certificates, 'issued', ({ issued }) => issued > asOf && { date: issued }),
  },
  {
    id: 'certificate-expired',
    severity: 'warning',
    find: ({ career, asOf }) =>
      at(
        'certificates',
        career.certificates,
        'expires',
        ({ expires }) => expires !== null && expires < asOf && { date: expires },
      ),
  },
  {
    id: 'certificate-dates',
    severity: 'error',
    find: ({ career }) =>
      at(
        'certificates',
        career.certificates,
        'expires',
        ({ issued, expires }) => expires !== null && expires < issued,
      ),
  },
  {
    id: 'certificate-level-missing',
    severity: 'warning',
    find: ({ career }) =>
      at(
        'certificates',
        career.certificates,
        'level',
        ({ level, kind }) => level === null && kind !== '预备技师',
      ),
  },
  {
    id: 'certificate-order',
    severity: 'warning',
    find: ({ career: { certificates } }) =>
      at('certificates', certificates, 'issued', (row) => {
        const lower = certificates.find(
          (other) =>
            other.occupation === row.occupation &&
            other.level !== null &&
            row.level !== null &&
            other.level > row.level &&
            other.issued >= row.issued,
        );
        return lower !== undefined && { date: row.issued, other: lower.issued };
      }),
  },
  {
    id: 'certificate-issuer-missing',
    severity: 'note',
    find: ({ career }) => at('certificates', career.certificates, 'issuer', ({ issuer }) => issuer === ''),
  },
  {
    id: 'apprenticeship-future',
    severity: 'error',
    find: ({ career, asOf }) =>
      at(
        'apprenticeships',
        career.apprenticeships,
        'completed',
        ({ completed }) => completed > asOf && { date: completed },
      ),
  },
];
