import type { Evidence } from './evidence.ts';

/** What people call copies of papers that say who they are; both scripts. */
const CALLED = /身[份分][证證]|居民[证證]|[户戶][口籍]|[护護]照|通行[证證]|居留[证證]|[台臺]胞[证證]/;

/** Whether it is a copy of an identity card or its like, by its title, its file's name or its tags. */
export const isIdentityDocument = ({
  title,
  file,
  tags,
}: Pick<Evidence, 'title' | 'file' | 'tags'>): boolean =>
  [title, file.name, ...tags].some((name) => CALLED.test(name));
