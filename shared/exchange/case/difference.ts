import { equal } from '../../standard/equal.ts';
import { isObject, type JsonObject } from '../json.ts';
import { OWN_EXTENSION, type Extensions } from './package.ts';

/**
 * What CASE can say is said in CASE, and read from it: so an edit made in another program counts. Our extension
 * holds the rest, and only that: every field of ours, whichever there will be, that reading CASE would not restore.
 */
export const difference = (ours: object, restored: object): JsonObject => {
  const known: JsonObject = { ...restored };
  return Object.fromEntries(
    Object.entries(ours).filter(([key, value]) => value !== undefined && !equal(value, known[key])),
  );
};

export const extend = (rest: JsonObject): { readonly extensions?: Extensions } =>
  Object.keys(rest).length === 0 ? {} : { extensions: { [OWN_EXTENSION]: rest } };

/** What our extension says; nothing where there is none. */
export function ownExtension(object: JsonObject): JsonObject {
  const { extensions } = object;
  const own = isObject(extensions) ? extensions[OWN_EXTENSION] : undefined;
  return isObject(own) ? own : {};
}
