import { IconLink, IconPaperclip, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandardNode } from '../../../shared/standard/node.ts';
import { LinkDialog } from '../evidence/index.ts';
import { useFormats } from '../../ui/formats.ts';
import { PlainLink } from '../../ui/links.tsx';
import { nodeLabel } from '../../../shared/standard/nodeName.ts';
import { useReading } from './reading.ts';
import classes from './Standards.module.css';

/** How much evidence a requirement has, and the way to it. Nothing where no portfolio is open. */
export function EvidenceMark({ node }: { readonly node: StandardNode }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { standard, counts } = useReading();
  const [linking, setLinking] = useState(false);
  const count = counts?.get(node.id);
  if (count === undefined) return null;
  const words = { node: nodeLabel(node), number: formats.number(count) };
  return (
    <>
      <PlainLink
        to="/evidence"
        search={{ standard: standard.id, node: node.id }}
        className={classes.mark}
        data-any={count > 0 || undefined}
        aria-label={
          count > 0 ? t(($) => $.standards.evidenceOf, words) : t(($) => $.standards.noEvidenceOf, words)
        }
      >
        {count > 0 ? (
          <IconPaperclip size={14} stroke={2} aria-hidden />
        ) : (
          <IconPlus size={14} stroke={2} aria-hidden />
        )}
        {count > 0 ? t(($) => $.standards.evidence, words) : t(($) => $.standards.noEvidence)}
      </PlainLink>
      <button
        type="button"
        className={classes.mark}
        title={t(($) => $.links.open)}
        aria-label={t(($) => $.links.openNamed, words)}
        onClick={() => setLinking(true)}
      >
        <IconLink size={14} stroke={2} aria-hidden />
      </button>
      {linking && <LinkDialog standard={standard} nodes={[node]} onClose={() => setLinking(false)} />}
    </>
  );
}
