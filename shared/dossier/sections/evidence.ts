import { answeredPrompts, type Evidence } from '../../evidence/evidence.ts';
import { indexStandard } from '../../standard/tree.ts';
import { fill, WORDS } from '../../words/words.ts';
import type { Block, Picture, Plate } from '../document.ts';
import { endOf, leafOf, plateOf, type Brief, type NumberedEvidence } from '../facts.ts';
import type { ShownText } from '../shown.ts';
import { textBlocks } from '../textBlocks.ts';
import { enclosureName, isUnmarked, spareOf } from '../enclosures.ts';
import { DOSSIER_WORDS } from '../words/words.ts';
import { headRow } from './coverage.ts';
import { nameOf, sizeText } from './evidenceIndex.ts';

/** 佐证材料汇编: a list of what is handed in as files, then each piece as it is: pictures, pages of PDFs, texts. */
export function composeEvidence(brief: Brief): readonly Block[] {
  const { evidence: words } = DOSSIER_WORDS[brief.language];
  const here = brief.numbered.filter((item) => item.shown.as !== 'file');
  const apart = brief.numbered.filter((item) => item.shown.as === 'file');
  return [
    ...(apart.length === 0 ? [] : [...separateList(brief, apart)]),
    ...(here.length === 0 && apart.length === 0 ? [{ kind: 'paragraph', text: words.none } as const] : []),
    ...composeReflections(brief),
    ...here.flatMap((item) => showEvidence(brief, item)),
  ];
}

function showEvidence(brief: Brief, item: NumberedEvidence): readonly Block[] {
  const { shown } = item;
  switch (shown.as) {
    case 'picture':
      return toStrips(brief, item, shown.strips ?? 1);
    case 'pages':
      return shown.sizes.map((_, page) => toLeaf(brief, item, page, shown.sizes.length));
    case 'text':
      return showText(brief, item, shown);
    case 'file':
      return [];
  }
}

function toStrips(brief: Brief, item: NumberedEvidence, count: number): readonly Plate[] {
  const plate = toPlate(brief, item);
  if (count === 1) return [plate];
  const { strip, stripMissing } = DOSSIER_WORDS[brief.language].evidence;
  // What is to be known where it cannot be drawn, and where its file is then, the first strip says once for all.
  const { spare: _, ...others } = { ...plate.picture, otherwise: stripMissing };
  return Array.from({ length: count }, (_none, index) =>
    toPart(brief, item, index, fill(strip, { strip: index + 1, strips: count }), {
      ...(index === 0 ? plate.picture : others),
      strip: { index, count },
    }),
  );
}

function toLeaf(brief: Brief, item: NumberedEvidence, page: number, pages: number): Plate {
  const { evidence: words } = DOSSIER_WORDS[brief.language];
  const { picture } = toPlate(brief, item);
  const otherwise = cannotDraw(brief, item, words.leafMissing);
  const position = fill(words.leaf, { page: page + 1, pages });
  return toPart(brief, item, page, position, { ...picture, page, otherwise });
}

/** A page of a PDF, or a strip of a picture: the first under the title and what is known of it, the others under a line. */
function toPart(
  brief: Brief,
  item: NumberedEvidence,
  index: number,
  position: string,
  picture: Picture,
): Plate {
  const { evidence: words } = DOSSIER_WORDS[brief.language];
  const plate = toPlate(brief, item);
  if (index === 0)
    return { ...plate, picture, lines: [...plate.lines, { text: position, style: 'note' as const }] };
  return {
    kind: 'plate',
    id: leafOf(item.evidence, index),
    title: `${fill(words.label, { number: item.number })}　${position}`,
    lines: [],
    picture,
    goesOn: true,
  };
}

function showText(brief: Brief, item: NumberedEvidence, shown: ShownText): readonly Block[] {
  const { evidence: words } = DOSSIER_WORDS[brief.language];
  const { evidence } = item;
  const plate = toPlate(brief, item);
  const enclosed = enclosureName(brief, item);
  const notes = [
    ...(shown.extracted ? [words.extracted] : []),
    ...(shown.cut ? [words.cut] : []),
    ...(enclosed !== null ? [fill(words.enclosed, { name: enclosed })] : []),
  ];
  return [
    { kind: 'heading', rank: 2, text: plate.title, id: plate.id },
    // The title and what is known of the file never stand alone at the foot of a page, without its text.
    ...plate.lines.map(({ text, style }): Block => ({
      kind: 'paragraph',
      text,
      keep: true,
      ...(style && { style }),
    })),
    ...(notes.length === 0
      ? []
      : [{ kind: 'paragraph', style: 'note', text: notes.join(''), keep: true } as const]),
    ...textBlocks(shown),
    { kind: 'paragraph', style: 'note', align: 'center', text: fill(words.end, { number: item.number }) },
    { kind: 'anchor', id: endOf(evidence) },
  ];
}

/** What reflective accounts answer to their prompts, in full: the assessor reads them here, not in a file. */
function composeReflections(brief: Brief): readonly Block[] {
  const { evidence: words } = DOSSIER_WORDS[brief.language];
  const told = brief.numbered.filter(({ evidence }) => answeredPrompts(evidence).length > 0);
  if (told.length === 0) return [];
  return [
    { kind: 'heading', rank: 2, text: words.reflections },
    ...told.flatMap(({ number, evidence }): readonly Block[] => [
      { kind: 'paragraph', text: fill(words.plate, { number, title: evidence.title }), style: 'label' },
      ...answeredPrompts(evidence)
        .flatMap((prompt) => {
          const [first = '', ...more] = evidence.reflection[prompt].split(/\n+/);
          return [fill(words.answer, { prompt: words.prompt[prompt], text: first }), ...more];
        })
        .map((text) => ({ kind: 'paragraph', text, indent: true }) as const),
    ]),
  ];
}

/** Where, for whom and with whom the work was done; '' where nothing of it is told. */
function circumstancesOf({ place, employer, people }: Evidence, { language }: Brief): string {
  const { evidence: words } = DOSSIER_WORDS[language];
  const named = people.map(({ name, role }) => (role === '' ? name : fill(words.person, { name, role })));
  return [
    ...(place === '' ? [] : [fill(words.place, { place })]),
    ...(employer === '' ? [] : [fill(words.employer, { employer })]),
    ...(named.length === 0 ? [] : [fill(words.people, { people: named.join(words.between) })]),
  ].join('　');
}

/** What stands in the place of a picture, and why its file is not within where it is not. */
function cannotDraw(brief: Brief, item: NumberedEvidence, why: string): string {
  const { evidence: words } = DOSSIER_WORDS[brief.language];
  if (spareOf(brief, item) !== null) return why;
  const isMarked = brief.watermark?.on.includes(item.evidence.id) === true;
  return `${why}${isMarked ? words.notMarked : words.notEnclosed}`;
}

function toPlate(brief: Brief, item: NumberedEvidence): Plate {
  const { number, evidence, claims } = item;
  const words = DOSSIER_WORDS[brief.language];
  const { byId } = indexStandard(brief.standard);
  const shown = claims.map((claim) => {
    const node = byId.get(claim.node);
    const because = claim.note === '' ? '' : `：${claim.note}`;
    return `${[node?.code, node?.text].filter(Boolean).join(' ')}${because}`;
  });
  const circumstances = circumstancesOf(evidence, brief);
  const spare = spareOf(brief, item);
  return {
    kind: 'plate',
    id: plateOf(evidence),
    title: fill(words.evidence.plate, { number, title: evidence.title }),
    lines: [
      {
        text: [
          WORDS[brief.language].evidenceKind[evidence.kind],
          evidence.date ?? words.index.undated,
          evidence.file.name,
        ].join('　'),
        style: 'note',
      },
      ...(circumstances === '' ? [] : [{ text: circumstances, style: 'note' as const }]),
      ...shown.map((text) => ({ text: fill(words.evidence.shows, { codes: text }), style: 'note' as const })),
      { text: `SHA-256 ${evidence.file.sha256}`, style: 'code' },
    ],
    picture: {
      ref: evidence.file.sha256,
      otherwise: cannotDraw(brief, item, words.evidence.cannotDraw),
      ...(spare && {
        spare: { enclosure: spare, note: fill(words.evidence.enclosed, { name: spare.name }) },
      }),
      ...(brief.watermark?.on.includes(evidence.id) && { watermark: brief.watermark.text }),
    },
  };
}

function separateList(brief: Brief, items: readonly NumberedEvidence[]): readonly Block[] {
  const { evidence: words, index } = DOSSIER_WORDS[brief.language];
  return [
    { kind: 'heading', rank: 2, text: words.separateTitle },
    { kind: 'paragraph', text: words.separate },
    {
      kind: 'table',
      columns: [{ share: 3, align: 'center' }, { share: 12 }, { share: 12 }, { share: 4, align: 'right' }],
      head: [headRow([index.number, index.title, 'SHA-256', index.size])],
      rows: items.map((item) => {
        const { number, evidence } = item;
        return {
          cells: [
            { text: String(number) },
            { text: [nameOf(evidence), ...remarksOf(brief, item)].join('\n') },
            { text: evidence.file.sha256, style: 'code' },
            { text: sizeText(evidence.file.bytes) },
          ],
        };
      }),
    },
  ];
}

/** Why it is not shown, and under which name it lies within this file. */
function remarksOf(brief: Brief, item: NumberedEvidence): readonly string[] {
  const { evidence: words } = DOSSIER_WORDS[brief.language];
  const enclosed = enclosureName(brief, item);
  const notEnclosed = isUnmarked(brief, item) ? words.notMarked : words.notEnclosed;
  const why = item.shown.as === 'file' ? item.shown.why : null;
  return [
    ...(why === null ? [] : [words.why[why]]),
    enclosed === null ? notEnclosed : fill(words.enclosed, { name: enclosed }),
  ];
}
