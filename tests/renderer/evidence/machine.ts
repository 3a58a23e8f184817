import type { PortfolioState } from '../../../shared/contract/records.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { cover, coverNode } from '../../../shared/coverage/cover.ts';
import { AT_LEAST_ONE, judgeEnough } from '../../../shared/coverage/enough.ts';
import { shownBy } from '../../support/shown.ts';
import { composeMatrix, toCell, type JudgedLink } from '../../../shared/coverage/matrix.ts';
import type { FilledForm } from '../../../shared/evidence/blankForm.ts';
import {
  applyChange,
  evidenceChangeSchema,
  formerDetailsSchema,
  putBack,
} from '../../../shared/evidence/changing.ts';
import {
  claimDetailsSchema,
  evidenceDetailsSchema,
  workOutputDetailsSchema,
  type Claim,
  type Evidence,
  type EvidenceDetails,
  type WorkOutput,
} from '../../../shared/evidence/evidence.ts';
import { evidenceViewSchema, type EvidenceView } from '../../../shared/evidence/finding.ts';
import type { StandardNode } from '../../../shared/standard/node.ts';
import { indexStandard } from '../../../shared/standard/tree.ts';
import type { Replies } from '../../support/transport.ts';
import { OPEN_PORTFOLIO } from '../portfolioState.ts';
import { PACKS, type PackId } from '../standardPacks.ts';
import { SUMMARIES } from '../standardSummaries.ts';

const TODAY = '2026-11-24';
export const TRAINER = 'cn-4-04-05-05-2021';
export const CHANTER = 'icap-SET4130-002v1';

export const evidenceOf = (id: string, some: Partial<Evidence> = {}): Evidence => ({
  id,
  title: id,
  kind: 'product',
  date: null,
  description: '',
  tags: [],
  workOutput: null,
  place: '',
  employer: '',
  people: [],
  fields: [],
  reflection: { situation: '', task: '', action: '', result: '' },
  origin: '',
  revision: 1,
  logged: '2026-11-24T08:00:00.000Z',
  file: { name: `${id}.txt`, sha256: 'a'.repeat(64), bytes: 1200, mediaType: 'text/plain' },
  ...some,
});

interface Holding {
  readonly aim?: NonNullable<PortfolioState['open']>['aim'];
  readonly evidence?: readonly Evidence[];
  readonly claims?: readonly Claim[];
  readonly outputs?: readonly WorkOutput[];
}

/** A portfolio that keeps what it is told, as far as these pages ask; what it keeps can be looked at. */
export class Machine {
  evidence: Evidence[];
  claims: Claim[];
  outputs: WorkOutput[];
  outputsAway: WorkOutput[] = [];
  removed = new Set<string>();
  #unlinked: Claim[] = [];
  views: EvidenceView[] = [];
  filled: FilledForm[] = [];
  readonly replies: Replies;

  constructor(holding: Holding = {}) {
    this.evidence = [...(holding.evidence ?? [])];
    this.claims = [...(holding.claims ?? [])];
    this.outputs = [...(holding.outputs ?? [])];
    const aim = holding.aim ?? { standard: TRAINER, level: 3 };
    this.replies = {
      'portfolio.state': { ...OPEN_PORTFOLIO, open: OPEN_PORTFOLIO.open && { ...OPEN_PORTFOLIO.open, aim } },
      'standards.list': SUMMARIES,
      'standards.show': ({ id }) => PACKS[id as PackId],
      'workOutputs.list': () => this.outputs,
      'workOutputs.save': ({ id, record }) => {
        const saved = {
          ...workOutputDetailsSchema.parse(record),
          id: id ?? `output-${this.outputs.length + 1}`,
        };
        this.outputs = [...this.outputs.filter((output) => output.id !== saved.id), saved];
        return saved;
      },
      'workOutputs.remove': ({ id }) => {
        const away = this.outputs.filter((output) => output.id === id);
        this.outputs = this.outputs.filter((output) => output.id !== id);
        this.outputsAway = [...this.outputsAway, ...away];
        const gathered = this.evidence.filter(({ workOutput }) => workOutput === id);
        for (const one of gathered) this.#put(one.id, { ...one, workOutput: null });
        return { evidence: gathered.map((one) => one.id) };
      },
      'workOutputs.restore': ({ id, evidence = [] }) => {
        for (const one of evidence) this.#put(one, { ...this.#item(one).evidence, workOutput: id });
        this.outputs = [...this.outputs, ...this.outputsAway.filter((output) => output.id === id)];
        return {};
      },
      'evidence.list': ({
        ids,
        query = '',
        standard,
        node,
        nodes,
        kind,
        removed = false,
        offset = 0,
        limit = Infinity,
      }) => {
        const isWanted = (claim: Claim) =>
          claim.standard === standard &&
          (node === undefined || claim.node === node) &&
          (nodes?.includes(claim.node) ?? true);
        const items = this.evidence
          .filter((evidence) => this.removed.has(evidence.id) === removed && evidence.title.includes(query))
          .filter((evidence) => ids?.includes(evidence.id) ?? true)
          .filter((evidence) => kind === undefined || evidence.kind === kind)
          .map((evidence) => this.#item(evidence.id))
          .filter(({ claims: some }) => standard === undefined || some.some(isWanted));
        return { total: items.length, items: items.slice(offset, offset + limit) };
      },
      'evidence.timeline': () => {
        const months = this.evidence.map(({ date, logged }) => (date ?? logged).slice(0, 7));
        return [...new Set(months)]
          .toSorted((a, b) => (a < b ? 1 : -1))
          .map((month) => ({ month, count: months.filter((one) => one === month).length }));
      },
      'forms.blank': [],
      'forms.filled': () => this.filled,
      'texts.state': { waiting: 0, unindexed: 0, failed: [] },
      'views.list': () => this.views,
      'views.save': (view) => {
        const saved = evidenceViewSchema.parse({ ...view, id: view.name });
        this.views = [...this.views, saved];
        return saved;
      },
      'views.remove': ({ id }) => {
        this.views = this.views.filter((view) => view.id !== id);
        return {};
      },
      'evidence.add': ({ title, claims: wanted, ...details }, file) => {
        if (file === undefined || file.name.startsWith('坏'))
          throw new Fault('file-unreadable', { path: file?.name ?? '' });
        const id = `evidence-${this.evidence.length + 1}`;
        const duplicate = this.evidence.some((one) => one.file.name === file.name);
        const stored = { ...evidenceOf(id).file, name: file.name, bytes: file.size, mediaType: file.type };
        const proposed = title || file.name.replace(/\.\w+$/, '');
        const record = evidenceDetailsSchema.parse({ ...details, title: proposed });
        const added = evidenceOf(id, { ...record, file: stored });
        this.evidence = [added, ...this.evidence];
        for (const claim of wanted) this.#claim(id, claim);
        return { ...this.#item(id), duplicate, coverage: [] };
      },
      'evidence.vocabulary': {
        tags: [],
        places: [],
        employers: ['青禾数据'],
        people: [],
        roles: [],
        fields: ['项目编号'],
      },
      'evidence.revisions': [],
      'evidence.edit': ({ id, record }) => {
        this.#put(id, evidenceDetailsSchema.parse(record));
        return this.#item(id);
      },
      'evidence.change': ({ ids, change }) => ({
        changed: ids.flatMap((id) => {
          const before = this.evidence.find((one) => one.id === id) ?? evidenceOf(id);
          const applied = applyChange(before, evidenceChangeSchema.parse(change));
          if (applied === null) return [];
          this.#put(id, applied.after);
          return [{ id, former: applied.former }];
        }),
      }),
      'evidence.changeBack': ({ changed, change }) => {
        for (const { id, former } of changed) {
          if (!this.evidence.some((one) => one.id === id)) throw new Fault('evidence-unknown');
          this.#put(
            id,
            putBack(
              this.#item(id).evidence,
              formerDetailsSchema.parse(former),
              evidenceChangeSchema.parse(change),
            ),
          );
        }
        return {};
      },
      'evidence.restore': ({ id }) => {
        this.removed.delete(id);
        return {};
      },
      'evidence.removeMany': ({ ids }) => {
        for (const id of ids) this.removed.add(id);
        return {};
      },
      'quarantine.list': () => [],
      'quarantine.put': () => ({
        purged: 0,
        files: 0,
        bytes: 0,
        folder: null,
        kept: [...this.removed].map((id) => ({ id, title: this.#item(id).evidence.title, why: 'signed' })),
      }),
      'evidence.restoreMany': ({ ids }) => {
        for (const id of ids) this.removed.delete(id);
        return {};
      },
      'claims.add': ({ evidence: id, record }) => this.#claim(id, record),
      'claims.edit': ({ id, ...record }) => {
        this.claims = this.claims.map((claim) => (claim.id === id ? { ...claim, ...record } : claim));
        return this.claims.find((claim) => claim.id === id) as Claim;
      },
      'claims.remove': ({ id }) => {
        this.claims = this.claims.filter((claim) => claim.id !== id);
        return {};
      },
      'claims.link': ({ claims }) => {
        const added = claims.flatMap(({ evidence, ...record }) => this.#link(evidence, record) ?? []);
        return { claims: added, coverage: this.#changes(added) };
      },
      'claims.unlink': ({ claims: ids }) => {
        const gone = this.claims.filter((claim) =>
          ids.some((one) =>
            typeof one === 'string'
              ? one === claim.id
              : one.evidence === claim.evidence && one.standard === claim.standard && one.node === claim.node,
          ),
        );
        this.claims = this.claims.filter((claim) => !gone.includes(claim));
        this.#unlinked.push(...gone);
        return { claims: gone, coverage: this.#changes(gone) };
      },
      'claims.restore': ({ claims: ids }) => {
        const back = this.#unlinked.filter(({ id }) => ids.includes(id));
        this.claims.push(...back);
        return { claims: back, coverage: this.#changes(back) };
      },
      'claims.suggest': { suggestions: [] },
      'coverage.show': ({ standard, level }) =>
        cover(PACKS[standard as PackId], level, this.#links(standard), TODAY),
      'sufficiency.explain': ({ standard, nodes }) =>
        nodes.map((node) => {
          const links = this.#links(standard).filter((link) => link.node === node);
          const judged = judgeEnough(node, links, AT_LEAST_ONE, TODAY);
          return { ...judged, pieces: judged.items.length, items: [...judged.items] };
        }),
      'coverage.matrix': ({ standard, level, all = false }) => {
        const links = this.#links(standard);
        const others = all ? this.evidence.filter(({ id }) => !this.removed.has(id)) : null;
        return composeMatrix(PACKS[standard as PackId], level, shownBy(links), AT_LEAST_ONE, TODAY, others);
      },
    };
  }

  #put(id: string, details: EvidenceDetails): void {
    this.evidence = this.evidence.map((one) => (one.id === id ? { ...one, ...details } : one));
  }

  #item(id: string) {
    const evidence = this.evidence.find((one) => one.id === id) as Evidence;
    return { evidence, claims: this.claims.filter((claim) => claim.evidence === id) };
  }

  #links(standard: string): readonly JudgedLink[] {
    return this.claims
      .filter((claim) => claim.standard === standard && !this.removed.has(claim.evidence))
      .map(({ id, node, evidence: of }) => {
        const { title, kind, date } = this.#item(of).evidence;
        return { claim: id, node, evidence: of, title, kind, date, state: 'evidence' };
      });
  }

  #changes(claims: readonly Claim[]) {
    const nodes = new Map(claims.map(({ standard, node }) => [`${standard} ${node}`, { standard, node }]));
    return [...nodes.values()].map(({ standard, node }) => {
      const links = this.#links(standard).filter((link) => link.node === node);
      const of = indexStandard(PACKS[standard as PackId]).byId.get(node) as StandardNode;
      return {
        standard,
        ...coverNode(of, links),
        sufficiency: judgeEnough(node, links, AT_LEAST_ONE, TODAY),
        links: links.map(toCell),
      };
    });
  }

  /** Null where it is linked already. */
  #link(evidence: string, record: unknown): Claim | null {
    const { standard, node } = claimDetailsSchema.parse(record);
    const stands = this.claims.some(
      (claim) => claim.evidence === evidence && claim.standard === standard && claim.node === node,
    );
    return stands ? null : this.#claim(evidence, record);
  }

  #claim(evidence: string, record: unknown): Claim {
    const claim = { ...claimDetailsSchema.parse(record), id: `claim-${this.claims.length + 1}`, evidence };
    this.claims.push(claim);
    return claim;
  }
}

/** What a browser hands over when files are let go. */
export const dropped = (...files: readonly File[]) => ({ dataTransfer: { files, types: ['Files'] } });

export const textFile = (name: string, text = 'text'): File => new File([text], name, { type: 'text/plain' });

/** A folder as a browser shows it to a page that it was dropped on. */
export function directory(
  name: string,
  children: readonly (File | FileSystemDirectoryEntry)[],
  path = `/${name}`,
): FileSystemDirectoryEntry {
  let left = children.map((child) =>
    child instanceof File
      ? {
          name: child.name,
          isDirectory: false,
          isFile: true,
          file: (take: (file: File) => void) => take(child),
        }
      : Object.assign(child, { fullPath: `${path}/${child.name}` }),
  );
  const entry = {
    name,
    isDirectory: true,
    isFile: false,
    fullPath: path,
    createReader: () => ({
      readEntries: (take: (entries: readonly unknown[]) => void) => {
        const some = left;
        left = [];
        take(some);
      },
    }),
  };
  return entry as unknown as FileSystemDirectoryEntry;
}
