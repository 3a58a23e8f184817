import type { Lock, Part } from './parts.ts';

/** The text file of notices that lies beside the program. */
export function printNotices(parts: readonly Part[]): string {
  const rule = '-'.repeat(80);
  const head =
    'Zhengji is made with the work of others. These are the parts that it carries, and their notices.';
  return [
    head,
    ...parts.map(
      ({ name, version, licence, notice }) => `${rule}\n${name} ${version} (${licence})\n\n${notice}`,
    ),
    '',
  ].join('\n\n');
}

interface App {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly electron: string;
}

/**
 * The list of parts as CycloneDX 1.5 has it. The same parts give the same bytes: it has no time and no number of its own.
 * @param places of packages in the lockfile
 * @param within what is compiled into the package at a place
 */
export function listParts(
  app: App,
  lock: Lock,
  places: Iterable<string>,
  within: (place: string) => readonly Part[],
) {
  const packages = [...places].toSorted().map((place): Package => {
    const { version = '', license, integrity } = lock[place] ?? {};
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const known = component('library', name, version, { license, integrity });
    const inner = within(place).map((part) => innerComponent(part, known['bom-ref']));
    return inner.length === 0 ? known : { ...known, components: inner };
  });
  const components: readonly Package[] = [
    component('framework', 'electron', app.electron, { license: 'MIT' }),
    ...packages,
  ];
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: component('application', app.name, app.version, { license: app.license }) },
    components,
  };
}

/** With the libraries that are compiled into it. */
type Package = ReturnType<typeof component> & {
  readonly components?: readonly ReturnType<typeof innerComponent>[];
};

interface Known {
  readonly license?: string | undefined;
  /** A digest as the lockfile has it: `sha512-` and base64. */
  readonly integrity?: string | undefined;
}

function component(type: string, name: string, version: string, { license, integrity }: Known) {
  const [algorithm, digest] = integrity?.split('-') ?? [];
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    type,
    'bom-ref': `${name}@${version}`,
    name,
    version,
    purl,
    ...(license !== undefined && { licenses: [licenceOf(license)] }),
    ...(algorithm === 'sha512' &&
      digest !== undefined && {
        hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }],
      }),
  };
}

/** What no registry knows as a package. */
const innerComponent = ({ name, version, licence }: Part, within: string) => ({
  type: 'library',
  'bom-ref': `${within}/${name}@${version}`,
  name,
  version,
  purl: `pkg:generic/${name}@${version}`,
  licenses: [licenceOf(licence)],
});

/** One licence, an expression of several, or words that are neither. */
function licenceOf(license: string) {
  if (/^see /i.test(license)) return { license: { name: license } };
  return / (AND|OR) /.test(license) ? { expression: license } : { license: { id: license } };
}
