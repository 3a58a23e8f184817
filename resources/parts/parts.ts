import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

// What of others is in the app that is shipped. The build tells it, so no list has to be kept.

/** Something that others made and the app carries. */
export interface Part {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression, or where the maker says it stands. */
  readonly licence: string;
  /** The notices that go with it, as its makers wrote them. */
  readonly notice: string;
}

const personSchema = z.union([z.string(), z.object({ name: z.string().optional() })]);
const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  author: personSchema.optional(),
});
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      dependencies: z.record(z.string(), z.string()).default({}),
      optionalDependencies: z.record(z.string(), z.string()).default({}),
    }),
  ),
});
export type Lock = z.infer<typeof lockSchema>['packages'];

export const readLock = (root: string): Lock =>
  lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))).packages;

/** Types alone: packages ask for them, nothing reads them at run time. */
const isTypes = (place: string): boolean => /\/(@types\/[^/]+|type-fest|tagged-tag)$/.test(place);

/** Packages out of which the bundler took a module, as places in the lockfile. */
export function bundledPlaces(moduleIds: Iterable<string>): ReadonlySet<string> {
  const places = new Set<string>();
  for (const id of moduleIds) {
    const [, place] = /^\0?.*?\/(node_modules\/.*)$/.exec(id.replaceAll('\\', '/')) ?? [];
    const [folder] = /^(.*node_modules\/)?(@[^/]+\/)?[^/]+/.exec(place ?? '') ?? [];
    if (folder !== undefined && folder !== '') places.add(folder);
  }
  return places;
}

/**
 * Packages that are shipped as they are: what the app depends on, and what that depends on.
 * @param withOptional also what only some systems get, such as the library of a package for each of them
 */
export function shippedPlaces(lock: Lock, { withOptional }: { readonly withOptional: boolean }) {
  const places = new Set<string>();
  const add = (asker: string) => {
    const { dependencies = {}, optionalDependencies = {} } = lock[asker] ?? {};
    // The Node of the checkout is optional to the project itself, and no part of the app.
    const names = [
      ...Object.keys(dependencies),
      ...(withOptional && asker !== '' ? Object.keys(optionalDependencies) : []),
    ];
    for (const name of names) {
      const place = placeOf(lock, asker, name);
      if (place === null || places.has(place) || isTypes(place)) continue;
      places.add(place);
      add(place);
    }
  };
  add('');
  return places;
}

/** Where Node finds a package that another one asks for: inside of it, beside it, or further up. */
function placeOf(lock: Lock, asker: string, name: string): string | null {
  for (let folder = asker; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (place in lock) return place;
    if (folder === '') return null;
  }
}

/** @throws where a package has neither a notice nor a licence that has a text here */
export function partOf(root: string, place: string): Part {
  const folder = join(root, place);
  const { name, version, license, author } = packageSchema.parse(
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  const licence = [license ?? SEE_NOTICE, ...ofLibraries(partsWithin(root, place))].join(' AND ');
  const maker = typeof author === 'string' ? author : author?.name;
  return { name, version, licence, notice: noticesIn(folder) ?? standardText(name, licence, maker) };
}

const SEE_NOTICE = 'see its notice';
/** How a package that is made of others' libraries begins the notice of each: `[ heif 1.23.1 (2026-06-26) ]`. */
const HEADING = /^\[ (\S+) (\S+) \([\d-]+\) \]$/m;
const BEFORE_HEADING = /(?=^\[ \S+ \S+ \([\d-]+\) \]$)/m;
const LIBRARY_LICENCE = /GNU LESSER GENERAL PUBLIC LICENSE\s+Version ([\d.]+)/;

/** The libraries that are compiled into a package, as its own NOTICE tells. None where it has none, or is not for this system. */
export function partsWithin(root: string, place: string): readonly Part[] {
  const file = join(root, place, 'NOTICE');
  if (!existsSync(file)) return [];
  const sections = readFileSync(file, 'utf8').replaceAll('\r\n', '\n').split(BEFORE_HEADING);
  return sections.flatMap((notice) => {
    const [, name, version] = HEADING.exec(notice) ?? [];
    if (name === undefined || version === undefined) return [];
    const [, edition] = LIBRARY_LICENCE.exec(notice) ?? [];
    const licence = edition === undefined ? SEE_NOTICE : `LGPL-${Number(edition).toFixed(1)}`;
    return { name, version, licence, notice };
  });
}

/** The licences of libraries that ask more than to be named. */
const ofLibraries = (parts: readonly Part[]): readonly string[] =>
  [...new Set(parts.map(({ licence }) => licence).filter((licence) => licence !== SEE_NOTICE))].toSorted();

const NOTICE = /^(licen[cs]e|copying|notice|unlicense)([._-].*)?$/i;

/** The notices of a package, and of what it carries of others in folders of its own. */
function noticesIn(folder: string): string | null {
  const inside = ['.', 'cmaps', 'standard_fonts', 'wasm', 'iccs'].map((name) => join(folder, name));
  const texts = inside
    .filter((one) => existsSync(one))
    .flatMap((one) =>
      readdirSync(one)
        .filter((file) => NOTICE.test(file) && !/quickjs/i.test(file))
        .toSorted()
        .map((file) => readFileSync(join(one, file), 'utf8').replaceAll('\r\n', '\n').trim()),
    );
  return texts.length === 0 ? null : texts.join('\n\n');
}

/** Some packages name their licence and leave out its text. */
function standardText(name: string, licence: string, maker = `the makers of ${name}`): string {
  const text = STANDARD_TEXTS[licence];
  if (text === undefined) throw new Error(`${name} comes without the text of its licence (${licence})`);
  return `${licence}. Copyright (c) ${maker}\n\n${text}`;
}

const STANDARD_TEXTS: Readonly<Record<string, string>> = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};

/** What is no package: type faces, and Electron, whose own notices lie beside the program. */
export const otherParts = (root: string, electron: string): readonly Part[] => [
  {
    name: 'Noto Serif CJK, Noto Sans CJK',
    version: '2.003, 2.004',
    licence: 'OFL-1.1',
    notice: readFileSync(join(root, 'resources', 'fonts', 'OFL.txt'), 'utf8').trim(),
  },
  {
    name: 'Electron',
    version: electron,
    licence: 'MIT',
    notice: 'LICENSE.electron.txt, LICENSES.chromium.html',
  },
];
