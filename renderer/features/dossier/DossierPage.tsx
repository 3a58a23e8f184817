import { Skeleton, Stack } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierRecord } from '../../../shared/contract/records.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { chooseSubject } from './choices.ts';
import { DossierForm } from './DossierForm.tsx';
import classes from './DossierPage.module.css';
import { EarlierDossiers } from './EarlierDossiers.tsx';
import { FinishedDossier } from './FinishedDossier.tsx';
import { OfficialForm } from './OfficialForm.tsx';
import { Hints } from './Hints.tsx';

/** Chooses what goes into a dossier, makes it, and keeps those made earlier at hand. */
export function DossierPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/dossier' });
  const state = useAnswer('portfolio.state', {});
  const standards = useAnswer('standards.list', {});
  const preferences = useAnswer('preferences.show', {});
  const dossiers = useAnswer('dossiers.list', {});
  const [finished, setFinished] = useState<DossierRecord | null>(null);
  const subject =
    standards.data && state.data && chooseSubject(standards.data, search, state.data.open?.aim ?? null);
  return (
    <Page title={t(($) => $.shell.pages.dossier)} description={t(($) => $.dossier.lead)}>
      <FaultMessage fault={state.error ?? standards.error ?? preferences.error ?? dossiers.error} />
      {subject && state.data && standards.data && preferences.data ? (
        <Stack gap="lg">
          <div className={classes.columns}>
            <DossierForm
              subject={subject}
              standards={standards.data}
              reading={preferences.data.reading}
              today={state.data.today}
              onMade={setFinished}
            />
            <Hints subject={subject} reading={preferences.data.reading} state={state.data} />
          </div>
          {subject.standard.levels.length > 0 && <OfficialForm subject={subject} />}
          {finished && <FinishedDossier key={finished.id} dossier={finished} host={state.data.host} />}
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
