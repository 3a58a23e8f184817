import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { listParts, printNotices } from './papers.ts';
import { bundledPlaces, otherParts, partOf, partsWithin, readLock, shippedPlaces } from './parts.ts';

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  devDependencies: z.object({ electron: z.string() }),
});

/**
 * Writes the papers of a build into `out/`: notices for people, notices for the app's own page, and the list of parts.
 * @param moduleIds every module that went into a bundle
 */
export function writePapers(root: string, moduleIds: Iterable<string>): void {
  const { devDependencies, ...app } = manifestSchema.parse(
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
  );
  const { electron } = devDependencies;
  const lock = readLock(root);
  const bundled = bundledPlaces(moduleIds);
  const parts = [
    ...otherParts(root, electron),
    ...[...new Set([...bundled, ...shippedPlaces(lock, { withOptional: false })])]
      .toSorted()
      .map((place) => partOf(root, place)),
  ];
  const places = new Set([...bundled, ...shippedPlaces(lock, { withOptional: true })]);
  const sbom = listParts({ ...app, electron }, lock, places, (place) => partsWithin(root, place));
  writeFileSync(join(root, 'out', 'THIRD_PARTY_LICENSES.txt'), printNotices(parts));
  writeFileSync(join(root, 'out', 'sbom.cdx.json'), `${JSON.stringify(sbom, null, 2)}\n`);
  // A script, since the page may load those of its own and reads no other files.
  writeFileSync(join(root, 'out', 'renderer', 'parts.js'), `export default ${JSON.stringify(parts)};\n`);
}
