import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Fault } from '../../shared/contract/fault.ts';
import type { AnswerRecord } from '../../shared/contract/procedures/reviews.ts';
import { successionsAmong, type Succession } from '../../shared/signoff/succession.ts';
import { contentOf } from '../../shared/signoff/statement.ts';
import { unsignedAmong } from '../../shared/signoff/unsigned.ts';
import {
  deleteReview,
  insertAnswer,
  listAnswers,
  listReviews,
  putReview,
  putReviewContent,
  readReview,
  readReviewContent,
  writeJudgements,
  type Answer,
  type Review,
} from '../db/reviews.ts';
import type { Services } from '../services.ts';
import { readIdentity } from '../signing/keyFile.ts';
import { manifestText, readRequest } from '../signing/request.ts';
import { taking } from '../vault/vault.ts';
import type { HandlersOf } from './context.ts';
import { fileOf } from './handed.ts';
import { openFile } from './files.ts';
import { requireKeyFile } from './identities.ts';
import { bytesOf } from './signoff/bytes.ts';
import { answerRequest, replaceKey, withdrawSignoff, type Answered } from './signoff/sign.ts';
import { safeName } from './safeName.ts';

export const reviewsHandlers: HandlersOf<'reviews'> = {
  'reviews.list': (_input, { services }) => {
    const { db } = services.desk.drawer();
    const answers = listAnswers(db);
    return listReviews(db).map(({ id, opened, manifest, judgements }) => {
      const given = answers.filter(({ review }) => review === id);
      const signed = given.flatMap(({ words }) => words.flatMap(({ judgement }) => judgement ?? []));
      // A former version kept no more than that it was answered: what stands there counts as signed.
      const isOfFormer = given[0]?.words.some(
        ({ judgement, withdrawn, successor }) => judgement === null && !withdrawn && !successor,
      );
      return {
        id,
        opened,
        made: manifest.made,
        subject: manifest.subject,
        claims: manifest.claims.length,
        decided: judgements.length,
        unsigned: isOfFormer === true ? 0 : unsignedAmong(judgements, signed).length,
        answered: given.length > 0,
      };
    });
  },
  'reviews.open': async ({ request, handed }, context) => {
    const { services } = context;
    const bytes =
      request === null
        ? await bytesOf(fileOf(context, handed))
        : await readFile((await openFile(services, 'requests', request)).path);
    return { id: await layOut(services, bytes) };
  },
  'reviews.show': ({ id }, { services }) => {
    const { db } = services.desk.drawer();
    const { manifest, judgements } = requireReview(services, id);
    const { made, subject, addressee, message, sample, claims } = manifest;
    return {
      id,
      made,
      subject,
      addressee,
      message,
      sample,
      claims,
      contents: [...new Set(claims.map(({ evidence }) => contentOf(evidence)))].filter(
        (sha256) => readReviewContent(db, sha256) !== undefined,
      ),
      judgements: [...judgements],
    };
  },
  'reviews.judge': ({ id, judgements }, { services }) => {
    if (!writeJudgements(services.desk.drawer().db, id, judgements)) throw new Fault('record-unknown');
    return {};
  },
  'reviews.sign': async ({ id, did, passphrase }, { services }) => {
    const { manifest, sha256, judgements } = requireReview(services, id);
    const successions = requireStanding(services, did);
    const keyFile = requireKeyFile(services, did);
    const request = { manifest, sha256, evidence: new Map<string, Buffer>() };
    const answered = await answerRequest(services, request, judgements, { keyFile, passphrase }, successions);
    const claims = new Map(manifest.claims.map((claim) => [claim.id, claim]));
    const said = new Map(judgements.map((judgement) => [judgement.claim, judgement]));
    return keep(services, answered, {
      review: id,
      name: manifest.subject.name,
      words: answered.signed.map(({ id: signoff, claim }) => {
        const of = claims.get(claim);
        const judgement = said.get(claim) ?? null;
        return {
          signoff,
          title: [of?.node.code, of?.evidence.title].filter(Boolean).join(' '),
          decision: judgement?.decision ?? 'met',
          withdrawn: false,
          successor: false,
          judgement,
        };
      }),
    });
  },
  'reviews.remove': ({ id }, { services }) => {
    if (!deleteReview(services.desk.drawer().db, id)) throw new Fault('record-unknown');
    return {};
  },
  'reviews.answers': (_input, { services }) => listAnswers(services.desk.drawer().db).map(toRecord),
  'reviews.withdraw': async ({ signoff, did, reason, passphrase }, { services }) => {
    const keyFile = requireKeyFile(services, did);
    const answered = await withdrawSignoff(services, signoff, reason, { keyFile, passphrase });
    const title = listAnswers(services.desk.drawer().db)
      .flatMap(({ words }) => words)
      .find((word) => word.signoff === signoff)?.title;
    return keep(services, answered, {
      review: null,
      name: '',
      words: [
        {
          signoff,
          title: title ?? signoff,
          decision: reason,
          withdrawn: true,
          successor: false,
          judgement: null,
        },
      ],
    });
  },
  'reviews.replaceKey': async ({ did, next, passphrase }, { services }) => {
    for (const key of [did, next]) requireStanding(services, key);
    const keyFile = requireKeyFile(services, did);
    const { signer } = readIdentity(requireKeyFile(services, next));
    const answered = await replaceKey(services, signer, { keyFile, passphrase });
    return keep(services, answered, {
      review: null,
      name: signer.name,
      words: [
        {
          signoff: next,
          title: signer.name,
          decision: '',
          withdrawn: false,
          successor: true,
          judgement: null,
        },
      ],
    });
  },
};

/** Everything is checked before anything of it lies on the desk. @throws Fault package-… */
async function layOut(services: Services, bytes: Buffer): Promise<string> {
  const { manifest, sha256, evidence } = await readRequest(bytes);
  const { db, vault } = services.desk.drawer();
  const names = new Map(manifest.claims.map(({ evidence: of }) => [contentOf(of), of.file]));
  await taking(vault, async (take) => {
    const contents: Parameters<typeof putReviewContent>[1][] = [];
    for (const [content, data] of evidence) {
      const fileName = names.get(content) ?? content;
      const stored = await take({ kind: 'stream', name: fileName, stream: Readable.from([data]) });
      contents.push({ ...stored, fileName });
    }
    db.transaction(() => {
      for (const content of contents) putReviewContent(db, content);
      putReview(db, { id: manifest.id, opened: services.now(), sha256, manifest: manifestText(manifest) });
    }).immediate();
  });
  return manifest.id;
}

/** @returns what is known here of replaced keys @throws Fault key-replaced where this is one: what it signs is refused */
function requireStanding({ desk }: Services, did: string): readonly Succession[] {
  const successions = successionsAmong(listAnswers(desk.drawer().db));
  if (successions.some((one) => one.did === did)) throw new Fault('key-replaced');
  return successions;
}

/** @throws Fault record-unknown */
function requireReview({ desk }: Services, id: string): Review {
  const review = readReview(desk.drawer().db, id);
  if (review === undefined) throw new Fault('record-unknown');
  return review;
}

/** Keeps an answer so that it can be saved, and saved again. */
async function keep(
  services: Services,
  { response, did, bytes }: Answered,
  { review, name, words }: Pick<Answer, 'review' | 'words'> & { readonly name: string },
): Promise<AnswerRecord> {
  const { db, vault } = services.desk.drawer();
  const made = services.now();
  const called = safeName(name) || 'zhengji';
  const fileName = `${called}-${made.slice(0, 10)}-${response.slice(0, 4)}.zjres`;
  return taking(vault, async (take) => {
    const stored = await take({ kind: 'stream', name: fileName, stream: Readable.from([bytes]) });
    const answer: Answer = {
      id: response,
      review,
      did,
      made,
      fileName,
      sha256: stored.sha256,
      bytes: stored.bytes,
      words,
    };
    insertAnswer(db, answer);
    return toRecord(answer);
  });
}

const toRecord = ({ sha256: _sha256, words, ...answer }: Answer): AnswerRecord => ({
  ...answer,
  words: words.map(({ judgement: _judgement, ...word }) => word),
});
