import type { SufficiencyAnswer } from '../../shared/contract/procedures/sufficiency.ts';
import { groupLinks, judgeAllEnough, judgeEnough } from '../../shared/coverage/enough.ts';
import { coverLinked } from '../../shared/coverage/linked.ts';
import { lowerLevels, offeredUpward } from '../../shared/coverage/lowerLevels.ts';
import { byDate } from '../../shared/coverage/matrix.ts';
import { judgeVarcs } from '../../shared/coverage/varcs.ts';
import {
  listEvidenceLinks,
  listReasoned,
  listShownEvidence,
  readEnoughRule,
  writeEnoughRule,
} from '../db/enough.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import type { HandlersOf } from './context.ts';
import { requireLevel, requireNode } from './require.ts';
import { listTicks } from './signoff/list.ts';

export const sufficiencyHandlers: HandlersOf<'sufficiency'> = {
  'sufficiency.show': (question, { services }) =>
    services.session.within(({ db }) => judgeStored(services, db, question)),
  'sufficiency.offers': ({ standard: id, level }, { services }) =>
    services.session.within(({ db }) => {
      const standard = services.standards.get(id);
      requireLevel(standard, level);
      return level === null
        ? []
        : [...offeredUpward(standard, level, listShownEvidence(db, id).toSorted(byDate))];
    }),
  'sufficiency.explain': ({ standard: id, nodes, most, asOf: day }, { services }) =>
    services.session.within(({ db }) => {
      const asOf = day ?? services.today();
      const standard = services.standards.get(id);
      const rule = readEnoughRule(db, id);
      const byNode = groupLinks(listEvidenceLinks(db, id, nodes));
      return nodes.map((node) => {
        requireNode(standard, node);
        const { items, ...judged } = judgeEnough(node, byNode.get(node) ?? [], rule, asOf);
        return { ...judged, pieces: items.length, items: items.slice(0, most ?? items.length) };
      });
    }),
  'sufficiency.varcs': ({ standard: id, node, asOf: day }, { services }) =>
    services.session.within(({ db }) => {
      const asOf = day ?? services.today();
      requireNode(services.standards.get(id), node);
      const links = listEvidenceLinks(db, id, [node]);
      const evidenceOf = new Map(links.map(({ claim, evidence }) => [claim, evidence]));
      const ticks = listTicks(services, db, asOf, [...evidenceOf.keys()]);
      return judgeVarcs(
        judgeEnough(node, links, readEnoughRule(db, id), asOf),
        new Set(listReasoned(db, id, node)),
        new Map([...ticks].map(([claim, said]) => [evidenceOf.get(claim) ?? '', said])),
      );
    }),
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
  const evidence = listShownEvidence(db, id).toSorted(byDate);
  const enough = judgeAllEnough(standard, level, evidence, rule, asOf);
  return {
    ...enough,
    linked: [...coverLinked(standard, enough, evidence)],
    lower: level === null ? [] : [...lowerLevels(standard, level, evidence, rule, asOf)],
  };
}
