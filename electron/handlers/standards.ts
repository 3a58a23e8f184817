import type { StandardSummary } from '../../shared/contract/records.ts';
import { levelsOf } from '../../shared/eligibility/judge.ts';
import { crosswalk } from '../../shared/standard/crosswalk.ts';
import type { Standard } from '../../shared/standard/standard.ts';
import { fold } from '../standards/fold.ts';
import type { HandlersOf } from './context.ts';

export const standardsHandlers: HandlersOf<'standards'> = {
  'standards.list': (_input, { services }) => services.standards.list().map(summarise),
  'standards.show': ({ id }, { services }) => services.standards.get(id),
  'standards.search': ({ standard, ...question }, { services }) =>
    services.standards.search(question, standard),
  'standards.crosswalk': ({ a, b, min }, { services: { standards } }) =>
    crosswalk(standards.get(a), standards.get(b), { fold, min }),
};

const summarise = ({ id, code, title, language, kind, nodes, eligibility }: Standard): StandardSummary => ({
  id,
  code,
  title,
  language,
  kind,
  nodes: nodes.length,
  levels: eligibility === undefined ? [] : [...levelsOf(eligibility)],
});
