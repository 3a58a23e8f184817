import type { HandlersOf } from './context.ts';

export const jobsHandlers: HandlersOf<'jobs'> = {
  'jobs.list': (_input, { services }) => [...services.jobs.list()],
  'jobs.cancel': ({ id }, { services }) => {
    services.jobs.cancel(id);
    return {};
  },
};
