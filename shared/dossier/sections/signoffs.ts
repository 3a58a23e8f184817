import { ancestorsOf, indexStandard } from '../../standard/tree.ts';
import { fill, WORDS } from '../../words/words.ts';
import type { Block, Row } from '../document.ts';
import type { Brief, DossierSignoff } from '../facts.ts';
import { DOSSIER_WORDS } from '../words/words.ts';
import { headRow } from './coverage.ts';

/**
 * 签核页: who said what of which requirement, and how their keys are known. Those that were taken back or replaced are not
 * in it; those for something that has changed since are, as what they are.
 */
export function composeSignoffs(brief: Brief): readonly Block[] {
  const { signoffs: words } = DOSSIER_WORDS[brief.language];
  const field = WORDS[brief.language];
  const listed = listedSignoffs(brief);
  const signers = [...new Map(listed.map(({ signer }) => [signer.did, signer])).values()];
  return [
    { kind: 'paragraph', text: fill(words.lead, { asOf: brief.asOf }) },
    {
      kind: 'table',
      columns: [{ share: 9 }, { share: 6 }, { share: 7 }, { share: 5, align: 'center' }, { share: 5 }],
      head: [headRow([words.requirement, words.evidence, words.decision, words.signer, words.state])],
      rows: listed.map((signoff): Row => {
        const number = brief.numbered.find(({ evidence }) => evidence.id === signoff.evidence)?.number;
        const ticks = signoff.varcs.map((tick) => field.varcs[tick]).join('、');
        return {
          cells: [
            { text: requirementOf(brief, signoff) },
            { text: number === undefined ? signoff.title : `${number} ${signoff.title}` },
            { text: [field.decision[signoff.decision], ticks, signoff.comment].filter(Boolean).join('；') },
            { text: `${signoff.signer.name} ${signoff.date}` },
            { text: field.signoffState[signoff.state] },
          ],
        };
      }),
    },
    { kind: 'heading', rank: 2, text: words.keys },
    { kind: 'paragraph', text: words.keysLead, style: 'note' },
    {
      kind: 'table',
      columns: [{ share: 6 }, { share: 12 }, { share: 14 }],
      head: [headRow([words.signer, words.key, words.known])],
      rows: signers.map((signer): Row => ({
        cells: [
          { text: [signer.name, signer.unit, signer.post].filter(Boolean).join('，') },
          { text: signer.did, style: 'code' },
          { text: `${field.trust[signer.trust]}。${field.trustWhy[signer.trust]}` },
        ],
      })),
    },
    { kind: 'paragraph', text: words.confirm },
    { kind: 'signature', labels: [words.seal, words.date] },
  ];
}

/** Requirements that are only counted, (1), (2), stand with the name of what they are counted in. */
function requirementOf({ standard }: Brief, { node, requirement }: DossierSignoff): string {
  const { byId } = indexStandard(standard);
  const code = byId.get(node)?.code;
  if (code !== undefined && code !== null && !/^[（(]/.test(code)) return requirement;
  const parent = byId.has(node) ? ancestorsOf(standard, node).at(-1) : undefined;
  return [parent?.code, parent?.text, requirement].filter(Boolean).join(' ');
}

/** The sign-offs that a dossier tells of, in the standard's order; of one requirement, as they came in. */
export const listedSignoffs = ({
  signoffs,
  coverage,
}: Pick<Brief, 'signoffs' | 'coverage'>): readonly DossierSignoff[] => {
  const places = new Map(coverage.nodes.map(({ id }, place) => [id, place]));
  const placeOf = ({ node }: DossierSignoff) => places.get(node) ?? places.size;
  return signoffs
    .filter(
      ({ standard, node, state }) =>
        standard === coverage.standard && places.has(node) && (state === 'current' || state === 'stale'),
    )
    .toSorted((one, other) => placeOf(one) - placeOf(other));
};
