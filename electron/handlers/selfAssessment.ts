import { listRatings, putRating } from '../db/selfAssessment.ts';
import type { HandlersOf } from './context.ts';
import { requireNode } from './require.ts';

export const selfAssessmentHandlers: HandlersOf<'selfAssessment'> = {
  'selfAssessment.list': ({ standard }, { services }) =>
    services.session.within(({ db }) => [...listRatings(db, services.standards.get(standard).id)]),
  'selfAssessment.rate': ({ standard, node, rating }, { services }) =>
    services.session.within(({ db }) => {
      requireNode(services.standards.get(standard), node);
      putRating(db, standard, node, rating, services.now());
      return [...listRatings(db, standard)];
    }),
};
