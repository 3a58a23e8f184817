import { Skeleton, Stack } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierRecord } from '../../../shared/contract/records.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { useLastKnown } from '../../ui/useLastKnown.ts';
import { chooseSubject } from './choices.ts';
import { DossierForm } from './DossierForm.tsx';
import classes from './DossierPage.module.css';
import { NOTHING_CHOSEN, type EvidenceChoice } from './chosenEvidence.ts';
import { EarlierDossiers } from './EarlierDossiers.tsx';
import { FinishedDossier } from './FinishedDossier.tsx';
import { OfficialForm } from './OfficialForm.tsx';
import { Hints } from './Hints.tsx';
import type { Looked, Order } from './order.ts';
import { Preview } from './Preview.tsx';

/** Chooses what goes into a dossier, makes it, and keeps those made earlier at hand. */
export function DossierPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/dossier' });
  const state = useAnswer('portfolio.state', {});
  const standards = useAnswer('standards.list', {});
  const preferences = useAnswer('preferences.show', {});
  const dossiers = useAnswer('dossiers.list', {});
  const [finished, setFinished] = useState<DossierRecord | null>(null);
  const [looked, setLooked] = useState<{ readonly at: Looked; readonly order: string } | null>(null);
  const [order, setOrder] = useState('');
  const [evidence, setEvidence] = useState<EvidenceChoice>(NOTHING_CHOSEN);
  const told = useCallback((now: Order) => setOrder(JSON.stringify(now)), []);
  const subject =
    standards.data && state.data && chooseSubject(standards.data, search, state.data.open?.aim ?? null);
  const choosing = useAnswer(
    'dossiers.evidence',
    {
      standard: subject?.standard.id ?? '',
      level: subject?.level ?? null,
      leftOut: [...evidence.leftOut].toSorted(),
    },
    { enabled: subject !== undefined },
  );
  const known = useLastKnown(choosing.data);
  // What is offered depends on what the dossier is for alone; until it is known for that, nothing of another is taken along.
  const offering = useAnswer(
    'dossiers.evidence',
    { standard: subject?.standard.id ?? '', level: subject?.level ?? null, leftOut: [] },
    { enabled: subject !== undefined },
  );
  return (
    <Page title={t(($) => $.words.action.dossier)} description={t(($) => $.dossier.lead)}>
      <FaultMessage
        fault={state.error ?? standards.error ?? preferences.error ?? dossiers.error ?? choosing.error}
      />
      {subject && state.data && standards.data && preferences.data ? (
        <Stack gap="lg">
          <div className={classes.room}>
            <div className={classes.columns}>
              <DossierForm
                subject={subject}
                standards={standards.data}
                reading={preferences.data.reading}
                today={state.data.today}
                offered={offering.data?.offered ?? known?.offered ?? []}
                settled={offering.data !== undefined}
                evidence={evidence}
                onEvidence={setEvidence}
                onOrder={told}
                onLooked={(at, of) => setLooked({ at, order: JSON.stringify(of) })}
                onMade={setFinished}
              />
              <Hints
                subject={subject}
                reading={preferences.data.reading}
                state={state.data}
                leaving={known && { ...known, pieces: evidence.leftOut.size }}
              />
              {looked && <Preview key={looked.at.made} looked={looked.at} stale={looked.order !== order} />}
            </div>
          </div>
          {finished && <FinishedDossier key={finished.id} dossier={finished} host={state.data.host} />}
          {subject.standard.levels.length > 0 && <OfficialForm subject={subject} />}
          <EarlierDossiers
            dossiers={dossiers.data ?? []}
            standards={standards.data}
            host={state.data.host}
            onMade={setFinished}
          />
        </Stack>
      ) : (
        <Stack gap="lg" aria-hidden>
          <Skeleton height={420} />
          <Skeleton height={160} />
        </Stack>
      )}
    </Page>
  );
}
