import { dossier } from './dossier.ts';
import { dossierOfFiles } from './dossierOfFiles.ts';
import { coverage } from './coverage.ts';
import { matrix } from './matrix.ts';
import { finding } from './finding.ts';
import { startUp } from './startUp.ts';
import { importLarge, importMany, importManyFromPage } from './importing.ts';

/** What can be measured, by the name it is asked for. */
const BENCHES = {
  'start-up': startUp,
  dossier,
  'dossier-of-files': dossierOfFiles,
  finding,
  coverage,
  matrix,
  'import-large': importLarge,
  'import-many': importMany,
  'import-many-from-page': importManyFromPage,
} as const;
type Name = keyof typeof BENCHES;

const known = Object.keys(BENCHES) as Name[];
const asked = process.argv.slice(2);
const strange = asked.filter((name) => !known.some((one) => one === name));
if (strange.length > 0) {
  process.stderr.write(`${strange.join(', ')}: not one of ${known.join(', ')}\n`);
  process.exit(2);
}
for (const name of known.filter((one) => asked.length === 0 || asked.includes(one)))
  for (const figure of await BENCHES[name]()) process.stdout.write(`${JSON.stringify(figure)}\n`);
