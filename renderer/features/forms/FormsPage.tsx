import { Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { FormEditor } from './FormEditor.tsx';
import { FormLists } from './FormLists.tsx';

const route = getRouteApi('/forms');

/** The blank forms and those that were filled in, or one of these. */
export function FormsPage() {
  const { t } = useTranslation();
  const { filled: id, workOutput } = route.useSearch();
  const state = useAnswer('portfolio.state', {});
  const isOpen = state.data !== undefined && state.data.open !== null;
  const blank = useAnswer('forms.blank', {});
  const filled = useAnswer('forms.filled', {}, { enabled: isOpen });
  const chosen = filled.data?.find((one) => one.id === id);
  const form = chosen && blank.data?.find((one) => one.id === chosen.form);
  const known = blank.data !== undefined && filled.data !== undefined;
  return (
    <Page
      key={chosen?.id ?? ''}
      title={form ? form.title : t(($) => $.forms.title)}
      titleLanguage={form?.language}
      description={t(($) => $.forms.own)}
      actions={
        chosen && (
          <ButtonLink to="/forms" variant="default">
            {t(($) => $.forms.all)}
          </ButtonLink>
        )
      }
    >
      <FaultMessage fault={state.error ?? blank.error ?? filled.error} />
      {state.data && !isOpen && (
        <EmptyState
          title={t(($) => $.standards.checklist.noPortfolio)}
          description={t(($) => $.standards.checklist.noPortfolioHint)}
          action={<ButtonLink to="/">{t(($) => $.standards.checklist.openPortfolio)}</ButtonLink>}
        />
      )}
      {!known && (!state.data || isOpen) && !filled.error && <Skeleton h={360} />}
      {known && isOpen && chosen && form && <FormEditor form={form} filled={chosen} />}
      {known && isOpen && !form && (
        <FormLists blank={blank.data} filled={filled.data} workOutput={workOutput} />
      )}
    </Page>
  );
}
