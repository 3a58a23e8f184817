import { z } from 'zod';
import {
  FIELD_NAMES,
  FORM_LISTS,
  LISTED_FIELDS,
  SINGLE_FIELDS,
  type FormList,
  type ListField,
} from './fields.ts';
import { readPlace } from './place.ts';
import type { ApplicationValues } from './values.ts';

/**
 * A place in an official template that is to be filled: by its name, and the list that it repeats in. `list`: it opens a
 * part that is repeated for each record. A PDF has fields, and places where nothing is marked (`readPlace`).
 */
export const spotSchema = z.object({
  name: z.string(),
  kind: z.enum(['placeholder', 'list', 'bookmark', 'field', 'place']),
  within: z.string().nullable(),
});
export type Spot = Readonly<z.infer<typeof spotSchema>>;

/** Forms are small: more bytes were not made to be filled in. */
export const LARGEST_TEMPLATE = 20 * 2 ** 20;

/** What a spot is called in a map: the same name within a list and outside of it are two. */
export const spotKey = ({ name, within }: Pick<Spot, 'name' | 'within'>): string =>
  within === null ? name : `${within}›${name}`;

/** A field of a form, `name`; a column of a list, `work.employer`; that of one row, `work.2.employer`; a list, `work`; '': stays empty. */
export const templateFieldSchema = z.string().regex(/^[A-Za-z]*(\.\d{1,2})?(\.[A-Za-z]+)?$/);
/** What stands in which spot, by `spotKey`. */
export const templateMapSchema = z.record(z.string().max(200), templateFieldSchema);
export type TemplateMap = Readonly<z.infer<typeof templateMapSchema>>;

/** Names that forms use beside those of the fields. */
const ALIASES: Readonly<Record<string, string>> = {
  身份证: 'idNumber',
  身份证号: 'idNumber',
  证件号码: 'idNumber',
  手机: 'phone',
  手机号: 'phone',
  手机号码: 'phone',
  电话: 'phone',
  联系方式: 'phone',
  工作单位: 'employer',
  单位名称: 'employer',
  所在单位: 'employer',
  申报认定职业: 'occupation',
  职业名称: 'occupation',
  工种: 'trade',
  职业方向: 'trade',
  级别: 'level',
  等级: 'level',
  认定等级: 'level',
  工作年限: 'years',
  从业年限: 'years',
  学历: 'education',
  文化程度: 'education',
  毕业学校: 'school',
  学校: 'school',
  所学专业: 'major',
  毕业日期: 'graduated',
  证书编码: 'certificateNumber',
  取得证书时间: 'certificateIssued',
  证件照: 'photo',
  相片: 'photo',
  填表时间: 'filledOn',
  日期: 'filledOn',
};
const LISTED_ALIASES: Readonly<Record<FormList, Readonly<Record<string, ListField>>>> = {
  work: {
    起止: 'work.period',
    何年至何年: 'work.period',
    单位: 'work.employer',
    工作单位: 'work.employer',
    职业: 'work.occupation',
    职务: 'work.position',
    从事何职业: 'work.occupation',
    电话: 'work.witnessPhone',
    天数: 'work.countedDays',
  },
  education: {
    学历: 'education.degree',
    院校: 'education.school',
    学校: 'education.school',
    毕业院校: 'education.school',
    毕业日期: 'education.graduated',
  },
  certificates: { 证书: 'certificates.certificate', 编号: 'certificates.number' },
  apprenticeships: {},
  titles: {},
};

const plain = (name: string): string => name.replaceAll(/[\s:：（）()_\-/／.]/g, '').toLowerCase();

/**
 * The field that a spot most likely asks for; '' where none is like it.
 * @param within the list that the spot repeats in; null: none
 */
export function proposeField(
  { name: marked, kind }: Pick<Spot, 'name' | 'kind'>,
  within: FormList | null,
): string {
  const spot = { name: marked.replace(/^bookmark:/, ''), kind };
  if (spot.kind === 'list') return listOf(spot.name) ?? '';
  if (within !== null) return listedOf(within, spot.name) ?? singleOf(spot.name) ?? '';
  const single = singleOf(spot.name);
  if (single !== undefined) return single;
  // 工作单位2, work_2_employer: the second row.
  const [, before = '', row = '', after = ''] = /^(.*?)[\s_.-]?(\d{1,2})[\s_.-]?(\D*)$/.exec(spot.name) ?? [];
  if (row === '') return '';
  for (const list of FORM_LISTS) {
    const word = listOf(before) === list ? after : before;
    const field = listedOf(list, word);
    if (field !== undefined) return field.replace('.', `.${Number(row)}.`);
  }
  return '';
}

const languages = ['zh-CN', 'zh-TW'] as const;

/** The list of such a name: its id, or what forms call it. */
export const listOf = (name: string): FormList | undefined =>
  FORM_LISTS.find((list) =>
    [list, ...languages.map((language) => FIELD_NAMES[language].list[list])].some(
      (known) => plain(known) === plain(name),
    ),
  );

const singleOf = (name: string): string | undefined =>
  SINGLE_FIELDS.find((field) =>
    [field, ...languages.map((language) => FIELD_NAMES[language].single[field])].some(
      (known) => plain(known) === plain(name),
    ),
  ) ?? ALIASES[plain(name)];

const listedOf = (list: FormList, name: string): ListField | undefined =>
  LISTED_FIELDS.find(
    (field) =>
      field.startsWith(`${list}.`) &&
      [
        field.slice(list.length + 1),
        ...languages.map((language) => FIELD_NAMES[language].listed[field]),
      ].some((known) => plain(known) === plain(name)),
  ) ?? LISTED_ALIASES[list][plain(name)];

/** The places that a map names, as spots. */
export const placesIn = (map: TemplateMap): readonly Spot[] =>
  Object.keys(map)
    .filter((name) => readPlace(name) !== null)
    .map((name) => ({ name, kind: 'place', within: null }));

/**
 * The map for a template: what was said for it, the first that says something, else what is proposed. A spot of a list
 * may be said by its name alone where no other spot has it.
 */
export function completeMap(spots: readonly Spot[], ...said: readonly TemplateMap[]): TemplateMap {
  const map: Record<string, string> = {};
  const keys = new Set(spots.map(spotKey));
  for (const spot of spots) {
    const key = spotKey(spot);
    const within = spot.within === null ? null : (listOf(map[spot.within] ?? '') ?? null);
    const sayings = said.map((one) => one[key] ?? (keys.has(spot.name) ? undefined : one[spot.name]));
    map[key] = sayings.find((field) => field !== undefined) ?? proposeField(spot, within);
  }
  return map;
}

/** What a template is filled with: by name a text, a photo, or rows of such. */
export type Filling = Readonly<Record<string, FillingValue>>;
export type FillingValue =
  { readonly text: string } | { readonly photo: string } | { readonly rows: readonly Filling[] };

/** What stands in each spot by the map, and which spots stay empty, by `spotKey`. */
export function fillTemplate(
  spots: readonly Spot[],
  map: TemplateMap,
  values: ApplicationValues,
): { readonly filling: Filling; readonly empty: readonly string[] } {
  const filling: Record<string, FillingValue> = {};
  const empty: string[] = [];
  for (const { name, kind, within } of spots) {
    if (within !== null) continue;
    const field = map[name] ?? '';
    if (kind === 'list') {
      const inner = spots.filter((spot) => spot.within === name);
      const rows = recordsOf(values, field).map((record) =>
        Object.fromEntries(
          inner.flatMap((spot): [string, FillingValue][] => {
            const asked = map[spotKey(spot)] ?? '';
            if (isLeft(spot.kind, asked)) return [];
            return [[spot.name, { text: record[asked.split('.').at(-1) ?? ''] ?? valueOf(values, asked) }]];
          }),
        ),
      );
      filling[name] = { rows };
      if (rows.length === 0) empty.push(name);
      for (const spot of inner) if ((map[spotKey(spot)] ?? '') === '') empty.push(spotKey(spot));
      continue;
    }
    if (field === 'photo' && values.photo !== null) {
      filling[name] = { photo: values.photo };
      continue;
    }
    const text = valueOf(values, field);
    if (!isLeft(kind, field)) filling[name] = { text };
    if (text === '') empty.push(name);
  }
  return { filling, empty };
}

/** What stands in a bookmark that nothing was chosen for may be a clause of the form. */
const isLeft = (kind: Spot['kind'], field: string): boolean => kind === 'bookmark' && field === '';

const recordsOf = (
  { list }: ApplicationValues,
  name: string,
): readonly Readonly<Record<string, string>>[] => {
  const found = FORM_LISTS.find((one) => one === name);
  return found === undefined ? [] : list[found];
};

function valueOf(values: ApplicationValues, field: string): string {
  const single: Readonly<Record<string, string>> = values.single;
  const [list = '', row = '', column = ''] = field.split('.');
  if (column !== '') return recordsOf(values, list)[Number(row) - 1]?.[column] ?? '';
  return single[field] ?? '';
}
