import type { CareerList } from '../../shared/career/career.ts';
import { Fault } from '../../shared/contract/fault.ts';
import { writeApplicant, writePhoto } from '../db/applicant.ts';
import { insertBlob, readBlob } from '../db/blobs.ts';
import { deleteRecord, insertRecord, readCareer, updateRecord } from '../db/career.ts';
import { taking } from '../vault/vault.ts';
import type { Context, HandlersOf } from './context.ts';

interface Saved<List extends CareerList> {
  readonly id: string | null;
  readonly as?: string | undefined;
  readonly record: Parameters<typeof insertRecord<List>>[3];
}

type Saving = 'employments' | 'certificates' | 'education' | 'apprenticeships' | 'titles';

/** Kinds of picture that a photo may be. */
export const PHOTO_TYPES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/bmp']);

export const careerHandlers: HandlersOf<'career' | 'applicant' | Saving> = {
  'career.show': (_input, { services }) => services.session.within(({ db }) => readCareer(db)),
  'career.remove': ({ list, id }, { services }) =>
    services.session.within(({ db }) => {
      if (!deleteRecord(db, list, id)) throw new Fault('record-unknown');
      return readCareer(db);
    }),
  'applicant.save': (applicant, { services }) =>
    services.session.within(({ db }) => {
      writeApplicant(db, applicant);
      return readCareer(db);
    }),
  'applicant.photo': (_input, { services, file }) =>
    services.session.within(async ({ db, vault }) => {
      if (file === undefined) throw new Fault('bad-input', { detail: 'file' });
      return taking(vault, async (take) => {
        const stored = await take(file);
        if (!PHOTO_TYPES.has(stored.mediaType)) throw new Fault('picture-unreadable', { name: file.name });
        db.transaction(() => {
          insertBlob(db, stored, services.now());
          writePhoto(db, stored.sha256);
        }).immediate();
        return readCareer(db);
      });
    }),
  'applicant.formerPhoto': ({ sha256 }, { services }) =>
    services.session.within(({ db }) => {
      const blob = sha256 === null ? null : readBlob(db, sha256);
      if (blob === undefined || (blob && !PHOTO_TYPES.has(blob.mediaType))) throw new Fault('record-unknown');
      writePhoto(db, sha256);
      return readCareer(db);
    }),
  'applicant.removePhoto': (_input, { services }) =>
    services.session.within(({ db }) => {
      writePhoto(db, null);
      return readCareer(db);
    }),
  'employments.save': save('employments'),
  'certificates.save': save('certificates'),
  'education.save': save('education'),
  'apprenticeships.save': save('apprenticeships'),
  'titles.save': save('titles'),
};

/** Saves a record of one list: a new one without an id, an existing one with it; `as` may be there already. */
function save<List extends CareerList>(list: List) {
  return ({ id, as, record }: Saved<List>, { services }: Context) =>
    services.session.within(({ db }) => {
      const known = id ?? as;
      if (known === undefined || !updateRecord(db, list, known, record)) {
        if (id !== null) throw new Fault('record-unknown');
        insertRecord(db, list, as ?? services.newId(), record);
      }
      return readCareer(db);
    });
}
