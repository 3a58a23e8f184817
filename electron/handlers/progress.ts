import { coverShown } from '../../shared/coverage/cover.ts';
import { AT_LEAST_ONE } from '../../shared/coverage/enough.ts';
import { firstEnough, firstSigned } from '../../shared/plan/progress.ts';
import { drawPicture } from '../../shared/progress/draw.ts';
import { toSvg } from '../../shared/progress/picture.ts';
import {
  growthByMonth,
  progressByDuty,
  workByDay,
  type ProgressAnswer,
} from '../../shared/progress/series.ts';

import { PROGRESS_WORDS } from '../../shared/words/progress/words.ts';
import { WORDS } from '../../shared/words/words.ts';
import { listEvidenceDays } from '../db/linkDays.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import type { HandlersOf } from './context.ts';
import { readShown } from './coverage.ts';
import { datedLinks, dayOf } from './datedLinks.ts';
import { requireLevel } from './require.ts';
import { safeName } from './safeName.ts';

export const progressHandlers: HandlersOf<'progress'> = {
  'progress.show': (question, { services }) =>
    services.session.within(({ db }) => readProgress(services, db, question)),
  'progress.picture': ({ picture: name, format, language, ...question }, { services }) =>
    services.session.within(async ({ db }) => {
      const answer = readProgress(services, db, question);
      const { title } = services.standards.get(question.standard);
      const levels: Readonly<Record<number, string>> = WORDS[language].level;
      const { level } = question;
      const about = level === null ? title : `${title} ${levels[level] ?? level}`;
      const picture = drawPicture(name, answer, about, language);
      const fileName = `${safeName(`${PROGRESS_WORDS[language][name]} ${about} ${answer.asOf}`)}.${format}`;
      if (format === 'svg')
        return keep(services, new TextEncoder().encode(toSvg(picture)), 'image/svg+xml', fileName);
      const { paintPng } = await import('../pictures/paint.ts');
      return keep(services, paintPng(picture, services.fontsFolder), 'image/png', fileName);
    }),
};

const keep = ({ made }: Services, bytes: Uint8Array, mediaType: string, name: string) => ({
  name,
  made: made.put(bytes, mediaType, name),
});

interface Question {
  readonly standard: string;
  readonly level: number | null;
  readonly asOf?: string | undefined;
}

/** @throws Fault standard-unknown, level-unknown */
function readProgress(services: Services, db: Portfolio['db'], question: Question): ProgressAnswer {
  const { standard: id, level, asOf = services.today() } = question;
  const standard = services.standards.get(id);
  requireLevel(standard, level);
  const coverage = coverShown(standard, level, readShown(services, db, id, asOf), asOf);
  const links = datedLinks(services, db, id, asOf);
  const evidence = listEvidenceDays(db);
  const days = (closing: typeof firstSigned) =>
    coverage.nodes.flatMap((node) => closing(links.get(node.id) ?? [])?.on ?? []);
  return {
    standard: id,
    level,
    asOf,
    duties: [...progressByDuty(standard, coverage)],
    growth: [
      ...growthByMonth(
        {
          evidence: evidence.map(({ logged }) => dayOf(logged)).filter((day) => day <= asOf),
          // Any evidence at all, as the coverage counts; whether it is enough is another question.
          covered: days((own) => firstEnough('', own, AT_LEAST_ONE, asOf)),
          signed: days(firstSigned),
        },
        asOf,
      ),
    ],
    calendar: workByDay(
      evidence.map(({ date }) => date),
      asOf,
    ),
  };
}
