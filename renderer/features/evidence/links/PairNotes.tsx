import { Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ListedEvidence } from '../../../../shared/evidence/finding.ts';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import { printedName } from '../../../../shared/standard/nodeName.ts';
import classes from './LinkDialog.module.css';

/** What is said of single pairs, in place of what is said of all. */
export type Notes = ReadonlyMap<string, { readonly note: string; readonly where: string }>;
export const pairKey = (evidence: string, node: string): string => `${evidence} ${node}`;

/** More fields than these nobody fills in at once. */
const MOST = 100;

interface PairNotesProps {
  readonly pairs: readonly { readonly item: ListedEvidence; readonly node: StandardNode }[];
  readonly language: string;
  /** What is said of all. */
  readonly note: string;
  readonly notes: Notes;
  readonly onChange: (notes: Notes) => void;
}

/** A note and a place for each single link. */
export function PairNotes({ pairs, language, note, notes, onChange }: PairNotesProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.pairs}>
      {pairs.slice(0, MOST).map(({ item: { evidence }, node }) => {
        const key = pairKey(evidence.id, node.id);
        const own = notes.get(key) ?? { note, where: '' };
        // Its code alone may name a skill and a knowledge requirement.
        const requirement = printedName(node);
        const name = `${evidence.title} → ${requirement}`;
        const put = (some: Partial<typeof own>) => onChange(new Map(notes).set(key, { ...own, ...some }));
        return (
          <div key={key} className={classes.pair}>
            <Text size="sm" truncate title={name}>
              {evidence.title} → <span lang={language}>{requirement}</span>
            </Text>
            <TextInput
              size="xs"
              aria-label={`${t(($) => $.evidence.claims.note)}: ${name}`}
              placeholder={t(($) => $.evidence.claims.note)}
              value={own.note}
              onChange={({ currentTarget: { value } }) => put({ note: value })}
            />
            <TextInput
              size="xs"
              aria-label={`${t(($) => $.evidence.claims.where)}: ${name}`}
              placeholder={t(($) => $.evidence.claims.whereHint)}
              maxLength={200}
              value={own.where}
              onChange={({ currentTarget: { value } }) => put({ where: value })}
            />
          </div>
        );
      })}
    </div>
  );
}
