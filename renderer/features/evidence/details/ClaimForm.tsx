import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Claim } from '../../../../shared/evidence/evidence.ts';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { ignoreFault, useAnswer } from '../../../ui/procedure.ts';
import { LongTextField } from '../LongTextField.tsx';
import { claimableNodes } from '../claimable.ts';
import { useLinks } from '../links/useLinks.ts';
import { NodePicker } from '../NodePicker.tsx';
import { useAim } from '../useAim.ts';
import { nameOfNode } from '../useNode.ts';
import { WhereField } from '../preview/WhereField.tsx';
import { begunLink, forgetBegun, keepBegun, type BegunLink } from './begunLinks.ts';
import { Suggestions } from './Suggestions.tsx';
import classes from './Claims.module.css';

interface ClaimFormProps {
  readonly evidence: string;
  /** What is linked already. */
  readonly claims: readonly Claim[];
  readonly onDone: () => void;
}

/**
 * Links evidence to a requirement, with those that may be meant beneath. It stays for the next one: a piece of evidence
 * often shows several. What was typed is there again after Escape; only its own buttons clear it.
 */
export function ClaimForm({ evidence, claims, onDone }: ClaimFormProps) {
  const { t } = useTranslation();
  const standards = useAnswer('standards.list', {});
  const aim = useAim();
  const [draft, setDraft] = useState(() => begunLink(evidence));
  const { standard: chosen, node, note, where } = draft;
  useEffect(() => keepBegun(evidence, draft), [evidence, draft]);
  const put = (some: Partial<BegunLink>) => setDraft((before) => ({ ...before, ...some }));
  const standardId = chosen ?? aim?.standard ?? standards.data?.[0]?.id;
  const standard = useAnswer(
    'standards.show',
    { id: standardId ?? '' },
    { enabled: standardId !== undefined },
  );
  const [lacking, setLacking] = useState(false);
  /** What another window had linked before this one did: it says what it says there, and what is written here waits. */
  const [standing, setStanding] = useState<string | null>(null);
  const { link, pending } = useLinks();
  const nodes = useMemo(
    () => (standard.data ? claimableNodes(standard.data, aim?.level ?? null) : []),
    [standard.data, aim?.level],
  );
  const taken = useMemo(
    () => new Set(claims.filter((claim) => claim.standard === standardId).map((claim) => claim.node)),
    [claims, standardId],
  );
  const leave = () => {
    forgetBegun(evidence);
    onDone();
  };
  const submit = () => {
    setLacking(node === null);
    if (node === null || standardId === undefined) return;
    // The details may be closed by then; and what was written meanwhile is for the next one.
    const empty = () => {
      if (begunLink(evidence) === draft) forgetBegun(evidence);
      setDraft((now) => (now === draft ? { ...draft, node: null, note: '', where: '' } : now));
    };
    const claimed = nodes.find(({ id }) => id === node);
    link([{ evidence, standard: standardId, node, note, where }], claimed ? nameOfNode(claimed) : node)
      .then((added) => (added.length > 0 ? empty() : setStanding(node)))
      .catch(ignoreFault);
  };
  return (
    <>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="sm">
          <FaultMessage fault={standards.error ?? standard.error} />
          <NativeSelect
            label={t(($) => $.evidence.claims.standard)}
            value={standardId ?? ''}
            data={(standards.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
            onChange={({ currentTarget: { value } }) => {
              put({ standard: value, node: null });
            }}
          />
          {standard.data && (
            <NodePicker
              key={standard.data.id}
              label={t(($) => $.evidence.claims.node)}
              placeholder={t(($) => $.evidence.claims.nodeHint)}
              standard={standard.data}
              nodes={nodes}
              taken={taken}
              value={node}
              error={
                node === null
                  ? lacking && t(($) => $.evidence.claims.nodeNeeded)
                  : node === standing && t(($) => $.evidence.claims.stands)
              }
              onChange={(one) => put({ node: one })}
            />
          )}
          <LongTextField
            label={t(($) => $.evidence.claims.note)}
            value={note}
            onChange={({ currentTarget: { value } }) => put({ note: value })}
          />
          <WhereField value={where} onChange={(place) => put({ where: place })} />
          <Group gap="xs">
            <Button type="submit" size="sm" loading={pending}>
              {t(($) => $.evidence.claims.addAction)}
            </Button>
            <Button size="sm" variant="subtle" onClick={leave}>
              {t(($) => $.evidence.claims.done)}
            </Button>
          </Group>
        </Stack>
      </form>
      <Suggestions evidence={evidence} standard={standardId} />
    </>
  );
}
