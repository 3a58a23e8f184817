import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listParts, printNotices } from '../../resources/parts/papers.ts';
import {
  bundledPlaces,
  otherParts,
  partOf,
  partsWithin,
  readLock,
  shippedPlaces,
} from '../../resources/parts/parts.ts';

const root = process.cwd();
const lock = readLock(root);
const manifest = z
  .object({ version: z.string(), license: z.string(), devDependencies: z.object({ electron: z.string() }) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

describe('the list of parts', () => {
  it('takes packages from the modules of a bundle, however deep they lie', () => {
    const modules = [
      '/home/a/zhengji/renderer/main.tsx',
      '/home/a/zhengji/node_modules/react/index.js',
      '\0/home/a/zhengji/node_modules/react/index.js?commonjs',
      'C:\\zhengji\\node_modules\\@mantine\\core\\esm\\index.mjs',
      '/home/a/zhengji/node_modules/linebreak/node_modules/base64-js/b64.js',
      '\0vite/preload-helper.js',
    ];
    expect([...bundledPlaces(modules)]).toEqual([
      'node_modules/react',
      'node_modules/@mantine/core',
      'node_modules/linebreak/node_modules/base64-js',
    ]);
  });

  it('follows what the app depends on to its end, and leaves out types and the Node of the checkout', () => {
    const places = [...shippedPlaces(lock, { withOptional: true })];
    expect(places).toEqual(
      expect.arrayContaining([
        'node_modules/pdfkit',
        'node_modules/dfa',
        'node_modules/@napi-rs/canvas-win32-x64-msvc',
      ]),
    );
    expect(places.filter((place) => /@types|type-fest|node-linux|electron/.test(place))).toEqual([]);
  });

  it('says of each part what npm says of it', () => {
    const said = z.object({ components: z.array(z.object({ purl: z.string() }).loose()) }).parse(
      JSON.parse(
        execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
          encoding: 'utf8',
          maxBuffer: 64 * 1024 * 1024,
          shell: process.platform === 'win32',
        }),
      ),
    );
    const byPurl = new Map(said.components.map((one) => [one.purl, one]));
    const places = shippedPlaces(lock, { withOptional: true });
    const app = { name: 'zhengji', ...manifest, electron: '1.0.0' };
    const { components } = listParts(app, lock, places, () => []);
    const [, ...packages] = components;
    expect(packages.length).toBe(places.size);
    for (const { purl, name, version, hashes } of packages)
      expect(byPurl.get(purl)).toMatchObject({ name, version, hashes });
  });

  it('says which libraries are compiled into a package, and which of them are under the LGPL', () => {
    const place = 'node_modules/@imagemagick/magick-wasm';
    const app = { name: 'zhengji', ...manifest, electron: '1.0.0' };
    const { components } = listParts(app, lock, [place], (one) => partsWithin(root, one));
    const [, engine] = components;
    const inner = engine?.components ?? [];
    // As many as the package's own notice has headings.
    const headings = readFileSync(`${place}/NOTICE`, 'utf8').match(/^\[ .+ \]$/gm);
    expect(inner.map(({ name, version }) => `[ ${name} ${version} `)).toEqual(
      headings?.map((heading) => heading.slice(0, heading.indexOf('('))),
    );
    expect(inner.find(({ name }) => name === 'heif')).toMatchObject({
      licenses: [{ license: { id: 'LGPL-3.0' } }],
    });
    expect(inner.find(({ name }) => name === 'webp')).toMatchObject({
      licenses: [{ license: { name: 'see its notice' } }],
    });
    expect(partOf(root, place).licence).toBe('Apache-2.0 AND LGPL-2.1 AND LGPL-3.0');
  });
});

describe('the notices', () => {
  it('has the text of each part that is shipped, and of the type faces', () => {
    const parts = [
      ...otherParts(root, manifest.devDependencies.electron),
      ...[...shippedPlaces(lock, { withOptional: false })].map((place) => partOf(root, place)),
    ];
    const short = parts.filter(({ name, notice }) => name !== 'Electron' && notice.length < 500);
    expect(short.map(({ name }) => name)).toEqual([]);
    const text = printNotices(parts);
    expect(text).toContain('SIL OPEN FONT LICENSE');
    expect(text).toContain('pdfkit');
  });
});

it('the release notes begin with this version', () => {
  const [, newest] = /^## (\S+)/m.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? [];
  expect(newest).toBe(manifest.version);
});
