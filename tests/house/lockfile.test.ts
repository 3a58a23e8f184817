import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const namesSchema = z.record(z.string(), z.string()).default({});
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      optionalDependencies: namesSchema,
    }),
  ),
});
const { packages } = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

/** Where Node would look for a package that another one asks for: beside it, then further and further up. */
function placesOf(asker: string, name: string): readonly string[] {
  const above = asker.split('/node_modules/').slice(0, -1);
  const folders = [asker, ...above.map((_, index) => above.slice(0, index + 1).join('/node_modules/')), ''];
  return folders.map((folder) => (folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`));
}

describe('the lockfile', () => {
  it('names the package of every platform, so that npm ci works on all of them', () => {
    const missing = Object.entries(packages).flatMap(([asker, { optionalDependencies }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !placesOf(asker, name).some((place) => place in packages))
        .map((name) => `${asker} → ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('leaves it to each machine where packages come from', () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('knows the digest of every package', () => {
    const without = Object.entries(packages).filter(
      ([path, { integrity }]) => path !== '' && integrity === undefined,
    );
    expect(without.map(([path]) => path)).toEqual([]);
  });
});
