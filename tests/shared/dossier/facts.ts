import { readFileSync } from 'node:fs';
import { careerSchema, profileOf, type Career } from '../../../shared/career/career.ts';
import { cover } from '../../../shared/coverage/cover.ts';
import type { Block, DossierDocument, Table, Text } from '../../../shared/dossier/document.ts';
import { inlinesOf } from '../../../shared/dossier/document.ts';
import type { DossierFacts, EvidenceFacts } from '../../../shared/dossier/facts.ts';
import { judgeTogether } from '../../../shared/eligibility/judgeTogether.ts';
import { rulePackSchema, type RulePack } from '../../../shared/eligibility/pack.ts';
import { claimSchema, evidenceSchema } from '../../../shared/evidence/evidence.ts';
import { standardSchema, type Standard } from '../../../shared/standard/standard.ts';

export const AS_OF = '2026-11-24';

export const standardOf = (id: string): Standard =>
  standardSchema.parse(JSON.parse(readFileSync(`resources/standards/${id}.json`, 'utf8')));

/** The standard's own text with the materials that the app brings for it. */
export function packOf(standard: Standard): RulePack {
  const file = JSON.parse(readFileSync(`resources/rules/${standard.id}.json`, 'utf8')) as object;
  return rulePackSchema.parse({ ...file, rules: standard.eligibility });
}

export const careerOf = (more: object = {}): Career =>
  careerSchema.parse({
    applicant: { name: '林晓', sex: '女', idNumber: '11010519491231002X', employer: '乙公司' },
    photo: null,
    employments: [],
    certificates: [],
    education: [],
    apprenticeships: [],
    titles: [],
    ...more,
  });

export const job = (id: string, employer: string, start: string, end: string | null, more: object = {}) => ({
  id,
  occupation: '人工智能训练师',
  employer,
  position: '标注员',
  start,
  end,
  witness: { name: '陈立', phone: '12000000001' },
  ...more,
});

/** A piece of evidence that shows one requirement. */
export const shown = (id: string, title: string, node: string, more: object = {}): EvidenceFacts => ({
  evidence: evidenceSchema.parse({
    id,
    title,
    date: '2026-05-01',
    file: { name: `${title}.png`, mediaType: 'image/png', bytes: 2048, sha256: id.repeat(64).slice(0, 64) },
    logged: '2026-05-02T00:00:00.000Z',
    ...more,
  }),
  claims: [
    claimSchema.parse({
      id: `k${id}`,
      evidence: id,
      standard: 'cn-4-04-05-05-2021',
      node,
      note: '',
      where: '',
    }),
  ],
});

export function factsFor(
  level: number,
  career: Career,
  evidence: readonly EvidenceFacts[] = [],
  more: Partial<DossierFacts> = {},
): DossierFacts {
  const standard = standardOf('cn-4-04-05-05-2021');
  const packs = [packOf(standard)];
  const claims = evidence.flatMap((item) => item.claims);
  return {
    standard,
    level,
    career,
    packs,
    verdict: judgeTogether({
      standard: standard.id,
      packs,
      level,
      profile: profileOf(career),
      asOf: AS_OF,
      reading: 'lenient',
      assumed: new Set(),
    }),
    coverage: cover(
      standard,
      level,
      claims.map(({ node, evidence: id }) => ({ node, evidence: id, state: 'evidence' })),
      AS_OF,
    ),
    workOutputs: [],
    evidence,
    signoffs: [],
    ...more,
  };
}

export const plain = (text: Text | undefined): string =>
  inlinesOf(text ?? '')
    .map((inline) => (typeof inline === 'string' ? inline : 'text' in inline ? inline.text : '#'))
    .join('');

export const blocksOf = (document: DossierDocument, id: string): readonly Block[] =>
  document.sections.find((section) => section.id === id)?.blocks ?? [];

export const tablesOf = (blocks: readonly Block[]): readonly Table[] =>
  blocks.filter((block): block is Table => block.kind === 'table');

/** The rows of a table as texts. */
export const rowsOf = ({ rows }: Table): readonly (readonly string[])[] =>
  rows.map(({ cells }) => cells.map(({ text }) => plain(text)));

export const textOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [plain(block.text)]
        : block.kind === 'table'
          ? rowsOf(block).flat()
          : block.kind === 'heading'
            ? [block.text]
            : [],
    )
    .join('\n');
