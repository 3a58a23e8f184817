import { Skeleton } from '@mantine/core';
import { Navigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackShelf } from '../../../shared/contract/procedures/rulePacks.ts';
import type { RulePack } from '../../../shared/eligibility/pack.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { blankPack, copyOf } from './drafts.ts';
import { PackEditor } from './PackEditor.tsx';

/** Writes a pack; an address that does not say for which standard leads back to the packs. */
export function PackEditorPage() {
  const { standard } = useSearch({ from: '/rules/edit' });
  return standard === undefined ? <Navigate to="/rules" replace /> : <Editing id={standard} />;
}

/** One of the portfolio's own packs, a copy of another, or a blank one. */
function Editing({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { pack, copy } = useSearch({ from: '/rules/edit' });
  const standard = useAnswer('standards.show', { id });
  const shelf = useAnswer('rulePacks.list', { standard: id });
  return (
    <Page
      title={pack === undefined ? t(($) => $.rulePacks.newTitle) : t(($) => $.rulePacks.edited)}
      description={standard.data && t(($) => $.rulePacks.of, { title: standard.data.title })}
    >
      <FaultMessage fault={standard.error ?? shelf.error} />
      {standard.data && shelf.data ? (
        <Draft standard={standard.data} shelf={shelf.data} pack={pack} copy={copy} />
      ) : (
        <Skeleton height={400} aria-hidden />
      )}
    </Page>
  );
}

interface DraftProps {
  readonly standard: Standard;
  readonly shelf: PackShelf;
  readonly pack: string | undefined;
  readonly copy: string | undefined;
}

/** The draft begins once; what is saved meanwhile does not take it away. A pack that is not there leads back. */
function Draft({ standard, shelf, pack, copy }: DraftProps) {
  const [initial] = useState((): RulePack | null => {
    const all = [
      ...(shelf.standard ? [shelf.standard] : []),
      ...shelf.own.map((own) => own.pack),
      ...shelf.examples,
    ];
    const found = (id: string | undefined) => all.find((one) => one.id === id);
    const copied = found(copy);
    if (pack !== undefined) return found(pack) ?? null;
    if (copy !== undefined) return copied ? copyOf(copied) : null;
    return blankPack(standard);
  });
  return initial === null ? (
    <Navigate to="/rules" search={{ standard: standard.id }} replace />
  ) : (
    <PackEditor initial={initial} />
  );
}
