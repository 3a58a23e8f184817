import { positionIdSchema } from '../../standard/node.ts';
import { standardLanguageSchema, type Standard } from '../../standard/standard.ts';
import { textOf, type JsonObject } from '../json.ts';
import { isUuid } from './package.ts';
import { DOCUMENT_TEXTS, readTexts, writeTexts, type LabelledText } from './texts.ts';

/** The standard apart from its nodes, their links, and what nobody but the reader of the file can say. */
export type Head = Omit<Standard, 'nodes' | 'links' | 'source'>;

/** CASE wants to know who made a standard. Only what the source prints is said, under either of its labels. */
const CREATOR_LABELS = ['creator', '發行單位', '发布单位', '发行单位', '編制單位', '编制单位'];
const NO_CREATOR = 'not stated';

/** What CASE can say of the standard as a whole. */
export const writeHead = ({ title, language, about }: Pick<Standard, 'title' | 'language' | 'about'>) => ({
  caseVersion: '1.1' as const,
  title,
  ...(language === 'und' ? {} : { language }),
  ...writeTexts(about, DOCUMENT_TEXTS),
  creator: creatorOf(about),
});

const creatorOf = (about: readonly LabelledText[]): string =>
  CREATOR_LABELS.flatMap((wanted) =>
    about.flatMap(({ label, text }) => (label === wanted && text !== '' ? [text] : [])),
  )[0] ?? NO_CREATOR;

/** The standard that CASE alone says; null where the document has no title. */
export function readHead(document: JsonObject, uuidOf: (name: string) => string): Head | null {
  const title = textOf(document['title']);
  if (title === undefined) return null;
  const language = standardLanguageSchema.safeParse(document['language']);
  return {
    id: standardIdOf(textOf(document['identifier']) ?? title, uuidOf),
    code: null,
    title,
    language: language.success ? language.data : 'und',
    kind: 'own',
    about: readTexts(document, DOCUMENT_TEXTS).map((text) => ({ code: null, ...text })),
    errata: [],
  };
}

/** The same document is the same standard, whenever it is read: so a newer version of it finds the older. */
const standardIdOf = (identifier: string, uuidOf: (name: string) => string): string => {
  if (isUuid(identifier)) return identifier.toLowerCase();
  return positionIdSchema.safeParse(identifier).success ? identifier : uuidOf(identifier);
};
