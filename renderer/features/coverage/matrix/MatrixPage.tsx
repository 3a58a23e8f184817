import { Button, Skeleton, Stack } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAim } from '../../evidence/index.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { ButtonLink } from '../../../ui/links.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useAnswer } from '../../../ui/procedure.ts';
import { SubjectFields, subjectOf } from '../../../ui/SubjectFields.tsx';
import { useLastKnown } from '../../../ui/useLastKnown.ts';
import { MatrixBoard } from './MatrixBoard.tsx';
import classes from './MatrixBoard.module.css';
import { MatrixPrint } from './MatrixPrint.tsx';

const route = getRouteApi('/coverage/matrix');

/** Every requirement of a standard by every piece of evidence for it. */
export function MatrixPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [all, setAll] = useState(false);
  const [printing, setPrinting] = useState(false);
  // Keeps its identity: what prints would print again.
  const printed = useCallback(() => setPrinting(false), []);
  const standards = useAnswer('standards.list', {});
  const subject = subjectOf(search, useAim(), standards.data);
  const { standard: id, level = null } = subject ?? {};
  const known = subject !== undefined;
  const standard = useAnswer('standards.show', { id: id ?? '' }, { enabled: known });
  const answer = useAnswer('coverage.matrix', { standard: id ?? '', level, all }, { enabled: known });
  const last = useLastKnown(answer.data);
  const matrix = last?.standard === id && last?.level === level ? last : undefined;
  const choice = standards.data && subject && (
    <SubjectFields
      standards={standards.data}
      {...subject}
      onChoose={(chosen) => void navigate({ search: chosen, replace: true })}
    />
  );
  return (
    <Page
      title={t(($) => $.coverage.matrix.title)}
      width="window"
      description={<span className={classes.lead}>{t(($) => $.coverage.matrix.lead)}</span>}
      actions={
        <>
          <ButtonLink
            to="/coverage"
            search={{ ...(id !== undefined && { standard: id }), ...(level !== null && { level }) }}
            variant="default"
          >
            {t(($) => $.coverage.matrix.back)}
          </ButtonLink>
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            disabled={matrix === undefined}
            onClick={() => setPrinting(true)}
          >
            {t(($) => $.coverage.matrix.print)}
          </Button>
        </>
      }
    >
      <Stack gap="sm">
        <FaultMessage fault={standards.error ?? standard.error ?? answer.error} />
        {standards.data?.length === 0 && <EmptyState title={t(($) => $.coverage.noStandard)} />}
        {standard.data && matrix ? (
          <MatrixBoard
            key={`${id} ${level}`}
            standard={standard.data}
            matrix={matrix}
            all={all}
            onAll={setAll}
          >
            {choice}
          </MatrixBoard>
        ) : (
          <>
            {choice}
            {known && !standard.error && !answer.error && <Skeleton h={480} />}
          </>
        )}
        {printing && standard.data && matrix && (
          <MatrixPrint standard={standard.data} matrix={matrix} onDone={printed} />
        )}
      </Stack>
    </Page>
  );
}
