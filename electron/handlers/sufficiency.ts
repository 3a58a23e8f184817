import type { SufficiencyAnswer } from '../../shared/contract/procedures/sufficiency.ts';
import { judgeAllEnough } from '../../shared/coverage/enough.ts';
import { coverLinked } from '../../shared/coverage/linked.ts';
import { lowerLevels, offeredUpward } from '../../shared/coverage/lowerLevels.ts';
import { listEvidenceLinks, readEnoughRule, writeEnoughRule } from '../db/enough.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import type { HandlersOf } from './context.ts';
import { requireLevel } from './require.ts';

export const sufficiencyHandlers: HandlersOf<'sufficiency'> = {
  'sufficiency.show': (question, { services }) =>
    services.session.within(({ db }) => judgeStored(services, db, question)),
  'sufficiency.rule': ({ rule, ...question }, { services }) =>
    services.session.within(({ db }) => {
      services.standards.get(question.standard);
      writeEnoughRule(db, question.standard, rule);
      return judgeStored(services, db, question);
    }),
};

interface Question {
  readonly standard: string;
  readonly level: number | null;
  readonly asOf?: string | undefined;
}

/** @throws Fault standard-unknown, level-unknown */
function judgeStored(services: Services, db: Portfolio['db'], question: Question): SufficiencyAnswer {
  const { standard: id, level, asOf = services.today() } = question;
  const standard = services.standards.get(id);
  requireLevel(standard, level);
  const rule = readEnoughRule(db, id);
  const links = listEvidenceLinks(db, id);
  const enough = judgeAllEnough(standard, level, links, rule, asOf);
  return {
    ...enough,
    linked: [...coverLinked(standard, enough, links)],
    lower: level === null ? [] : [...lowerLevels(standard, level, links, rule, asOf)],
    offers: level === null ? [] : [...offeredUpward(standard, level, links)],
  };
}
