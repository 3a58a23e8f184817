import { Ajv2019 } from 'ajv/dist/2019.js';
import { readJson } from './standards.ts';

const ajv = new Ajv2019({
  allErrors: true,
  // The official schema has formats beside `$ref`s and comments that ajv's own strictness knows nothing of.
  strict: false,
  formats: {
    uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
    date: /^\d{4}-\d\d-\d\d$/,
  },
});
const validate = ajv.compile(
  readJson(new URL('schemas/case_v1p1_cfpackage.official.json', import.meta.url)) as object,
);

/** Where a package does not hold to the official schema of CASE 1.1, and why. */
export function officialFaults(json: unknown): readonly string[] {
  validate(json);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
