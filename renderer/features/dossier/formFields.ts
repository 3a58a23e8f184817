import type { TFunction } from 'i18next';
import {
  FIELD_NAMES,
  FORM_LISTS,
  LISTED_FIELDS,
  SINGLE_FIELDS,
  type FormList,
} from '../../../shared/application/fields.ts';
import { readPlace } from '../../../shared/application/place.ts';
import type { Spot, TemplateMap } from '../../../shared/application/template.ts';
import type { DossierLanguage } from '../../../shared/dossier/document.ts';

/** Bookmarks are told apart from placeholders by a mark that nobody needs to read; a place is told by where it is. */
export function spotName(t: TFunction, key: string): string {
  const place = readPlace(key);
  if (place !== null) return t(($) => $.dossier.official.at, { ...place });
  return key.replace(/(^|›)bookmark:/, '$1').replace('›', ' › ');
}

/** What a field is called; '' where none was chosen. */
export function labelOf(field: string, language: DossierLanguage): string {
  const names = FIELD_NAMES[language];
  const [list = '', row = '', column = ''] = field.split('.');
  const single = SINGLE_FIELDS.find((one) => one === field);
  if (single) return names.single[single];
  const listed = LISTED_FIELDS.find((one) => one === `${list}.${column}`);
  return listed ? `${names.listed[listed]} ${row}` : '';
}

/** What may stand in a spot: of a list's part its columns first, of any other a row of a list too where it says so. */
export function fieldsFor(spot: Spot, map: TemplateMap, language: DossierLanguage) {
  const names = FIELD_NAMES[language];
  if (spot.kind === 'list')
    return FORM_LISTS.map((list) => ({ value: list as string, label: names.list[list] }));
  const within = FORM_LISTS.find((list) => spot.within !== null && list === map[spot.within]);
  const listed = (list: FormList) =>
    LISTED_FIELDS.filter((field) => field.startsWith(`${list}.`)).map((field) => ({
      value: field as string,
      label: names.listed[field],
    }));
  const single = SINGLE_FIELDS.map((field) => ({ value: field as string, label: names.single[field] }));
  const rows = FORM_LISTS.flatMap((list) =>
    ROWS.flatMap((row) =>
      listed(list).map(({ value, label }) => ({
        value: value.replace('.', `.${row}.`),
        label: `${names.list[list]} ${row} · ${label}`,
      })),
    ),
  );
  return within === undefined ? [...single, ...rows] : [...listed(within), ...single];
}
/** As many rows of a list as forms have room for. */
const ROWS = [1, 2, 3, 4, 5, 6];
