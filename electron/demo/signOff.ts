import type { PlainDate } from '../../shared/calendar/plainDate.ts';
import type { Context } from '../handlers/context.ts';
import { selfAssessmentHandlers } from '../handlers/selfAssessment.ts';
import { answerHere } from '../handlers/signoff/answerHere.ts';
import { signoffsHandlers } from '../handlers/signoffs.ts';
import { EMPLOYER, SUPERVISOR } from './person.ts';
import { OCCUPATION } from './standards.ts';
import type { Story } from './story.ts';
import { AWAITING, JUDGED, RATED, type Asked } from './supervision.ts';

/** The owner's own rating, and a supervisor's answer to one request; another is still waiting. */
export async function addSignoffs({ on: day }: Story, on: (date: PlainDate) => Context): Promise<void> {
  for (const [node, rating] of Object.entries(RATED))
    await selfAssessmentHandlers['selfAssessment.rate'](
      { standard: OCCUPATION, node, rating },
      on(day(46, 8)),
    );
  const claims = await signoffsHandlers['signoffs.claims']({}, on(day(46, 10)));
  const claimOf = ({ node, title }: Asked): string => {
    const found = claims.find((claim) => claim.node === node && claim.title === title);
    if (found === undefined) throw new Error(`the sample has no ${title} for ${node}`);
    return found.id;
  };
  const ask = (asked: readonly Asked[], context: Context) =>
    signoffsHandlers['signoffs.request'](
      {
        claims: asked.map(claimOf),
        addressee: null,
        message: '申报三级，请您看看。',
        sample: null,
        copies: [],
      },
      context,
    );
  const { request } = await ask(JUDGED, on(day(46, 10)));
  const { services } = on(day(46, 18));
  const judgements = JUDGED.map((one) => ({
    ...one,
    claim: claimOf(one),
    varcs: [...one.varcs],
    until: null,
  }));
  const did = await answerHere(services, request, judgements, {
    name: SUPERVISOR,
    unit: EMPLOYER,
    post: '数据部主管',
    phone: '',
    seed: 'zhengji sample',
  });
  const signer = (await signoffsHandlers['signoffs.signers']({}, { services })).find(
    (one) => one.did === did,
  );
  await signoffsHandlers['signoffs.checkSigner'](
    { did, words: signer?.fingerprint.join(' ') ?? '' },
    { services },
  );
  await ask(AWAITING, on(day(46, 24)));
}
