import { Button, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Claim } from '../../../../shared/evidence/evidence.ts';
import { useAnswer } from '../../../ui/procedure.ts';
import { OfferNotes } from '../offers/OfferNotes.tsx';
import { useAim } from '../useAim.ts';
import { hasBegunLink } from './begunLinks.ts';
import { ClaimForm } from './ClaimForm.tsx';
import { ClaimItem } from './ClaimItem.tsx';
import { Suggestions } from './Suggestions.tsx';
import classes from './Claims.module.css';

interface ClaimsProps {
  readonly evidence: string;
  readonly claims: readonly Claim[];
}

/** What a piece of evidence shows. */
export function Claims({ evidence, claims }: ClaimsProps) {
  const { t } = useTranslation();
  const offers = useAnswer('crosswalks.offers', { evidence });
  const aim = useAim();
  const [adding, setAdding] = useState(() => hasBegunLink(evidence));
  return (
    <Stack gap="sm" component="section">
      <Title order={3}>{t(($) => $.evidence.claims.title)}</Title>
      {claims.length === 0 && <Text c="dimmed">{t(($) => $.evidence.claims.none)}</Text>}
      {claims.length > 0 && (
        <ul className={classes.list}>
          {claims.map((claim) => (
            <ClaimItem key={claim.id} claim={claim} />
          ))}
        </ul>
      )}
      <OfferNotes offers={offers.data ?? []} beside="evidence" />
      {adding ? (
        <ClaimForm evidence={evidence} claims={claims} onDone={() => setAdding(false)} />
      ) : (
        <>
          <Button
            variant="light"
            leftSection={<IconPlus size={16} aria-hidden />}
            className={classes.add}
            onClick={() => setAdding(true)}
          >
            {t(($) => $.evidence.claims.add)}
          </Button>
          <Suggestions evidence={evidence} standard={aim?.standard} />
        </>
      )}
    </Stack>
  );
}
