import { join } from 'node:path';
import type { StandardSummary } from '../../shared/contract/records.ts';
import { levelsOf } from '../../shared/eligibility/judge.ts';
import { crosswalk } from '../../shared/standard/crosswalk.ts';
import type { Standard } from '../../shared/standard/standard.ts';
import { listDecisions } from '../db/crosswalks.ts';
import { listOwnStandards } from '../db/ownStandards.ts';
import type { Services } from '../services.ts';
import { fold } from '../standards/fold.ts';
import { readSource } from '../standards/source.ts';
import type { HandlersOf } from './context.ts';

export const standardsHandlers: HandlersOf<'standards'> = {
  'standards.list': (_input, { services }) => {
    services.standards.prepareSearch();
    const newer = newerVersions(services);
    return services.standards.list().map((standard) => ({
      ...summarise(standard),
      own: !services.standards.isBuiltIn(standard.id),
      supersededBy: newer.get(standard.id) ?? null,
    }));
  },
  'standards.show': ({ id }, { services }) => services.standards.get(id),
  'standards.source': ({ id }, { services }) => ({
    text: readSource(
      join(services.host.resources, 'standards', 'sources'),
      services.standards.get(id).source,
    ),
  }),
  'standards.search': ({ standard, ...question }, { services }) =>
    services.standards.search(question, standard),
  'standards.crosswalk': ({ a, b, min }, { services: { standards, session } }) =>
    crosswalk(standards.get(a), standards.get(b), {
      fold,
      min,
      decisions: session.portfolio === null ? [] : listDecisions(session.portfolio.db, a, b),
    }),
};

/** By the id of a standard, that of its newer version, unless this lies in the trash. */
const newerVersions = ({ session }: Services): ReadonlyMap<string, string> =>
  new Map(
    (session.portfolio === null ? [] : listOwnStandards(session.portfolio.db)).flatMap(
      ({ standard, supersedes, removed }): [string, string][] =>
        supersedes === null || removed !== null ? [] : [[supersedes, standard.id]],
    ),
  );

const summarise = ({
  id,
  code,
  title,
  language,
  kind,
  nodes,
  eligibility,
}: Standard): Omit<StandardSummary, 'own' | 'supersededBy'> => ({
  id,
  code,
  title,
  language,
  kind,
  nodes: nodes.length,
  levels: eligibility === undefined ? [] : [...levelsOf(eligibility)],
});
