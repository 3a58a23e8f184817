import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Fault } from '../../shared/contract/fault.ts';
import { composeBlankForm, composeFilledForm } from '../../shared/dossier/filledForm.ts';
import { dateOf, faultOfValues, type BlankForm, type FilledForm } from '../../shared/evidence/blankForm.ts';
import { evidenceDetailsSchema, type ClaimDetails, type Evidence } from '../../shared/evidence/evidence.ts';
import { insertBlob } from '../db/blobs.ts';
import { readApplicant } from '../db/applicant.ts';
import { listClaimsOf, putClaim } from '../db/claims.ts';
import { insertEvidence, isInUse, readEvidence, updateEvidence } from '../db/evidence.ts';
import { replaceContent } from '../db/evidenceRevisions.ts';
import {
  insertFilledForm,
  listFilledForms,
  markFilledForm,
  readFilledForm,
  updateFilledForm,
  writeKept,
} from '../db/filledForms.ts';
import { drawDossier } from '../dossier/draw.ts';
import { hasWorkOutput } from '../db/workOutputs.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import type { Stored } from '../vault/vault.ts';
import type { HandlersOf } from './context.ts';
import { drawIntoVault, noPictures } from './drawIntoVault.ts';
import { requireClaimable } from './require.ts';
import { safeName } from './safeName.ts';

export const formsHandlers: HandlersOf<'forms'> = {
  'forms.blank': (_input, { services }) => structuredClone([...services.forms.list()]),
  'forms.sheet': async ({ form: id }, { services }) => {
    const form = services.forms.get(id);
    const document = composeBlankForm(services.standards.get(form.standard), form, services.today());
    const out = new PassThrough();
    const [bytes] = await Promise.all([
      buffer(out),
      drawDossier({ document, ...noPictures, fontsFolder: services.fontsFolder, out }),
    ]);
    const name = fileNameOf(form.title);
    return { name, made: services.made.put(bytes, 'application/pdf', name) };
  },
  'forms.filled': (_input, { services }) => services.session.within(({ db }) => [...listFilledForms(db)]),
  'forms.save': ({ id, record }, { services }) =>
    services.session.within(({ db }) => {
      const wrong = faultOfValues(services.forms.get(record.form), record.values);
      if (wrong !== null) throw new Fault('bad-input', { detail: wrong });
      if (record.workOutput !== null && !hasWorkOutput(db, record.workOutput))
        throw new Fault('work-output-unknown');
      const kept = { id: id ?? services.newId(), changed: services.now() };
      if (id === null) insertFilledForm(db, record, kept);
      else if (!updateFilledForm(db, record, kept)) throw new Fault('record-unknown');
      return requireFilledForm(db, kept.id);
    }),
  'forms.remove': ({ id }, { services }) => mark(services, id, services.now()),
  'forms.restore': ({ id }, { services }) => mark(services, id, null),
  'forms.keep': ({ id, title, claims }, { services }) =>
    services.session.within((portfolio) => keep(services, portfolio, id, title, claims)),
};

/** Bytes, then rows. */
async function keep(
  services: Services,
  portfolio: Portfolio,
  id: string,
  title: string,
  claims: readonly ClaimDetails[],
) {
  const { db } = portfolio;
  const filled = requireFilledForm(db, id);
  const form = services.forms.get(filled.form);
  for (const claim of claims) requireClaimable(services.standards.get(claim.standard), claim.node);
  const document = composeFilledForm(
    services.standards.get(form.standard),
    form,
    filled.values,
    readApplicant(db).applicant.name,
    services.today(),
  );
  return drawIntoVault(services, portfolio, document, noPictures, ({ stored }) =>
    db
      .transaction(() => {
        insertBlob(db, stored, services.now());
        const evidence = writeEvidence(services, db, { filled, form, title, stored });
        for (const claim of claims) putClaim(db, evidence, claim, services);
        writeKept(db, id, evidence);
        return { evidence: requireKept(db, evidence), claims: [...listClaimsOf(db, evidence)] };
      })
      .immediate(),
  );
}

interface Paper {
  readonly filled: FilledForm;
  readonly form: BlankForm;
  readonly title: string;
  readonly stored: Stored;
}

/**
 * A first time as new evidence, later as a revision of it, which keeps the date that it has: it may have been put right
 * there. Of what lies in the trash, it is another. @returns its id
 */
function writeEvidence(
  services: Services,
  db: Portfolio['db'],
  { filled, form, title, stored }: Paper,
): string {
  const date = dateOf(form, filled.values);
  const file = { name: fileNameOf(title), ...stored };
  const before =
    filled.evidence !== null && isInUse(db, filled.evidence) ? readEvidence(db, filled.evidence) : undefined;
  if (before !== undefined) {
    updateEvidence(db, before.id, { ...before, title, date: before.date ?? date });
    if (before.file.sha256 !== stored.sha256) replaceContent(db, before, file, services.now());
    return before.id;
  }
  const { workOutput } = filled;
  const evidence: Evidence = {
    ...evidenceDetailsSchema.parse({
      title,
      date,
      workOutput: workOutput !== null && hasWorkOutput(db, workOutput) ? workOutput : null,
    }),
    id: services.newId(),
    origin: '',
    revision: 1,
    logged: services.now(),
    file,
  };
  insertEvidence(db, evidence);
  return evidence.id;
}

/** What a file system can bear of a title: 60 characters of any script stay below its 255 bytes. */
const fileNameOf = (title: string): string => `${/^.{1,60}/u.exec(safeName(title))?.[0] ?? 'form'}.pdf`;

/** @throws Fault record-unknown */
function requireFilledForm(db: Portfolio['db'], id: string): FilledForm {
  const filled = readFilledForm(db, id);
  if (filled === undefined) throw new Fault('record-unknown');
  return filled;
}

function requireKept(db: Portfolio['db'], id: string): Evidence {
  const evidence = readEvidence(db, id);
  if (evidence === undefined) throw new Fault('evidence-unknown');
  return evidence;
}

const mark = (services: Services, id: string, removed: string | null) =>
  services.session.within(({ db }) => {
    if (!markFilledForm(db, id, removed)) throw new Fault('record-unknown');
    return {};
  });
