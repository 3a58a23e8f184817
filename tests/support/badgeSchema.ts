import { Ajv2019 } from 'ajv/dist/2019.js';
import { readJson } from './standards.ts';

const ajv = new Ajv2019({
  allErrors: true,
  // The official schema has comments that ajv's own strictness knows nothing of.
  strict: false,
  formats: {
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
    date: /^\d{4}-\d\d-\d\d$/,
  },
});
const validate = ajv.compile(
  readJson(new URL('schemas/ob_v3p0_achievementcredential.official.json', import.meta.url)) as object,
);

/** Where a badge does not hold to the official schema of Open Badges 3.0, and why. */
export function badgeFaults(json: unknown): readonly string[] {
  validate(json);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
