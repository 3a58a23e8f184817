import { isPlainDate } from '../../calendar/plainDate.ts';
import { listOf, textOf, type JsonObject } from '../json.ts';

/** A property of CASE that is text for people, and that we keep as a printed field of that name. */
interface TextProperty {
  readonly name: string;
  readonly form: 'text' | 'list' | 'date';
}
const named = (form: TextProperty['form'], ...names: readonly string[]): readonly TextProperty[] =>
  names.map((name) => ({ name, form }));

/** They become `about` of the standard. */
export const DOCUMENT_TEXTS = [
  ...named('text', 'creator', 'publisher', 'description', 'version', 'adoptionStatus'),
  ...named('date', 'statusStartDate', 'statusEndDate'),
  ...named('text', 'officialSourceURL', 'frameworkType'),
  ...named('list', 'subject'),
  ...named('text', 'notes'),
];

/** They become `details` of the node. */
export const ITEM_TEXTS = [
  ...named('text', 'alternativeLabel', 'notes'),
  ...named('list', 'conceptKeywords', 'subject'),
  ...named('date', 'statusStartDate', 'statusEndDate'),
];

/** Of nodes of our own types these two say the level and the order; of a plain item they are text as well. */
export const PLAIN_ITEM_TEXTS = [
  ...ITEM_TEXTS,
  ...named('text', 'listEnumeration'),
  ...named('list', 'educationLevel'),
];

/** A printed field: the head of its column, and what it says. */
export interface LabelledText {
  readonly label: string | null;
  readonly text: string;
}

/** What an object says in those properties, an entry for each text of a list. */
export const readTexts = (
  object: JsonObject,
  properties: readonly TextProperty[],
): readonly { readonly label: string; readonly text: string }[] =>
  properties.flatMap(({ name, form }) =>
    (form === 'list' ? listOf(object[name]) : [object[name]]).flatMap((value) => {
      const text = textOf(value);
      return text === undefined ? [] : [{ label: name, text }];
    }),
  );

/** The other way: only what the official schema takes in that property. */
export function writeTexts(
  texts: readonly LabelledText[],
  properties: readonly TextProperty[],
): Readonly<Record<string, string | readonly string[]>> {
  const written: Record<string, string | readonly string[]> = {};
  for (const { name, form } of properties) {
    const said = texts.flatMap(({ label, text }) => (label === name ? [text] : []));
    const [first] = said;
    if (first === undefined) continue;
    if (form === 'list') written[name] = said;
    else if (form === 'text' || isPlainDate(first)) written[name] = first;
  }
  return written;
}
