import type { Database } from 'better-sqlite3';
import { applicantSchema, type Applicant } from '../../shared/career/career.ts';

export interface ApplicantRow {
  readonly applicant: Applicant;
  readonly photo: { readonly sha256: string; readonly mediaType: string } | null;
}

export function readApplicant(db: Database): ApplicantRow {
  const row = db
    .prepare(
      `SELECT name, sex, id_number AS idNumber, birth_date AS birthDate, phone, employer, employer_phone AS employerPhone, stated_years AS statedYears, id_expires AS idExpires,
       ethnicity, trade, candidate_source AS candidateSource, assessment_kind AS assessmentKind, exam_kind AS examKind,
       photo, media_type AS mediaType FROM applicant LEFT JOIN blob ON blob.sha256 = applicant.photo`,
    )
    .get() as Applicant & { photo: string | null; mediaType: string | null };
  const { photo, mediaType, ...applicant } = row;
  return {
    applicant: applicantSchema.parse(applicant),
    photo: photo === null ? null : { sha256: photo, mediaType: mediaType ?? 'application/octet-stream' },
  };
}

export function writeApplicant(db: Database, applicant: Applicant): void {
  db.prepare(
    `UPDATE applicant SET name = @name, sex = @sex, id_number = @idNumber, birth_date = @birthDate, phone = @phone,
     employer = @employer, employer_phone = @employerPhone, stated_years = @statedYears, id_expires = @idExpires,
     ethnicity = @ethnicity, trade = @trade, candidate_source = @candidateSource, assessment_kind = @assessmentKind,
     exam_kind = @examKind`,
  ).run(applicant);
}

/** The SHA-256 of a picture that the blob table already has, or null for none. */
export function writePhoto(db: Database, sha256: string | null): void {
  db.prepare('UPDATE applicant SET photo = ?').run(sha256);
}
