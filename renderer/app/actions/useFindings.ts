import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Action, type ActionId } from '../../../shared/actions/actions.ts';
import { LANGUAGES } from '../../../shared/contract/records.ts';
import { WORDS } from '../../../shared/words/words.ts';
import { useAnswer } from '../../ui/procedure.ts';
import { useKeys } from './useKeys.ts';

/** One line of the palette, and what choosing it does. */
export interface Finding {
  readonly id: string;
  readonly name: string;
  /** What stands beside it: keys, or where it belongs. */
  readonly beside: string;
  /** The language of the name, where it is a standard's. */
  readonly language?: string;
  readonly choose: () => void;
}

export interface FindingGroup {
  readonly group: 'actions' | 'standards' | 'nodes' | 'outputs' | 'evidence';
  readonly findings: readonly Finding[];
}

const MOST = 6;
/** Long enough to write a word with an input method, short enough that nobody waits for it. */
const PAUSE = 120;

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
const termsOf = (query: string): readonly string[] => fold(query).split(/\s+/).filter(Boolean);
const fits = (terms: readonly string[], text: string): boolean =>
  terms.every((term) => fold(text).includes(term));

interface FindingsOf {
  readonly query: string;
  readonly host: 'window' | 'browser';
  readonly actions: readonly Action[];
  /** Whether a portfolio is open, whose records can be found. */
  readonly isOpen: boolean;
  readonly onAction: (id: ActionId) => void;
  readonly onEvidence: (id: string) => void;
}

/** What fits a query, by kind. Actions are found by their words in any of the languages; without a query there is all of them. */
export function useFindings(asked: FindingsOf): readonly FindingGroup[] {
  const terms = termsOf(asked.query);
  const groups: readonly FindingGroup[] = [
    { group: 'actions', findings: useActionFindings(asked, terms) },
    { group: 'standards', findings: useStandardFindings(terms) },
    { group: 'outputs', findings: useOutputFindings(asked, terms) },
    { group: 'evidence', findings: useEvidenceFindings(asked) },
    { group: 'nodes', findings: useNodeFindings(asked.query) },
  ];
  return groups.filter(({ findings }) => findings.length > 0);
}

function useActionFindings(
  { actions, host, onAction }: FindingsOf,
  terms: readonly string[],
): readonly Finding[] {
  const { t } = useTranslation();
  const keys = useKeys(host);
  return actions
    .filter(({ id }) => id !== 'palette')
    .filter(({ id }) => fits(terms, LANGUAGES.map((language) => WORDS[language].action[id]).join(' ')))
    .slice(0, terms.length === 0 ? Infinity : MOST)
    .map(({ id }) => ({
      id,
      name: t(($) => $.words.action[id]),
      beside: keys(id),
      choose: () => onAction(id),
    }));
}

function useStandardFindings(terms: readonly string[]): readonly Finding[] {
  const navigate = useNavigate();
  const { data = [] } = useAnswer('standards.list', {});
  if (terms.length === 0) return [];
  return data
    .filter(({ title, code }) => fits(terms, `${code ?? ''} ${title}`))
    .slice(0, MOST)
    .map(({ id, title, code, language }) => ({
      id: `standard ${id}`,
      name: title,
      beside: code ?? '',
      language,
      choose: () => void navigate({ to: '/standards/$standardId', params: { standardId: id } }),
    }));
}

function useNodeFindings(query: string): readonly Finding[] {
  const navigate = useNavigate();
  const [settled] = useDebouncedValue(query.trim(), PAUSE);
  const { data: standards } = useAnswer('standards.list', {});
  const found = useAnswer(
    'standards.search',
    { query: settled, limit: MOST },
    { enabled: settled !== '' && query.trim() !== '' },
  );
  if (query.trim() === '') return [];
  return (found.data?.hits ?? []).map(({ standard, node, code, text }) => {
    const known = standards?.find(({ id }) => id === standard);
    return {
      id: `node ${standard} ${node}`,
      name: [code, text.replaceAll('\n', ' ')].filter(Boolean).join(' '),
      beside: known?.title ?? standard,
      ...(known && { language: known.language }),
      choose: () =>
        void navigate({
          to: '/standards/$standardId',
          params: { standardId: standard },
          search: { node },
        }),
    };
  });
}

function useOutputFindings({ isOpen }: FindingsOf, terms: readonly string[]): readonly Finding[] {
  const navigate = useNavigate();
  const asks = isOpen && terms.length > 0;
  const { data = [] } = useAnswer('workOutputs.list', {}, { enabled: asks });
  if (!asks) return [];
  return data
    .filter(({ title }) => fits(terms, title))
    .slice(0, MOST)
    .map(({ id, title }) => ({
      id: `output ${id}`,
      name: title,
      beside: '',
      choose: () => void navigate({ to: '/evidence', search: { workOutput: id } }),
    }));
}

function useEvidenceFindings({ query, isOpen, onEvidence }: FindingsOf): readonly Finding[] {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(query.trim(), PAUSE);
  const found = useAnswer(
    'evidence.list',
    { query: settled, limit: MOST },
    { enabled: isOpen && settled !== '' && query.trim() !== '' },
  );
  if (!isOpen || query.trim() === '') return [];
  return (found.data?.items ?? []).map(({ evidence: { id, title, kind, date } }) => ({
    id: `evidence ${id}`,
    name: title,
    beside: [t(($) => $.words.evidenceKind[kind]), date].filter(Boolean).join(' · '),
    choose: () => onEvidence(id),
  }));
}
