import { Button, Group, Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { checklistGrid, type ChecklistGrid } from '../../../../shared/standard/checklist.ts';
import type { Filling } from '../../../../shared/evidence/filling.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { ButtonLink, TextLink } from '../../../ui/links.tsx';
import { nodeName } from '../../../../shared/standard/nodeName.ts';
import { Page } from '../../../ui/Page.tsx';
import { useAnswer } from '../../../ui/procedure.ts';
import classes from './Checklist.module.css';
import { FillingForm } from './FillingForm.tsx';
import { FillingList } from './FillingList.tsx';
import { useNewFilling } from './useNewFilling.ts';

const route = getRouteApi('/standards/$standardId/checklist');

/** A checklist of a standard to be filled in, as often as one likes. */
export function ChecklistPage() {
  const { t } = useTranslation();
  const { standardId } = route.useParams();
  const { node = '' } = route.useSearch();
  const whole = useAnswer('standards.show', { id: standardId });
  const grid =
    whole.data &&
    checklistGrid(
      whole.data,
      node,
      t(($) => $.standards.checklist.done),
    );
  return (
    <Page
      title={grid ? nodeName(grid.node) : t(($) => $.standards.checklist.title)}
      titleLanguage={grid ? whole.data?.language : undefined}
      description={
        whole.data && (
          <span lang={whole.data.language}>
            {[whole.data.headings?.checklist, whole.data.title].filter(Boolean).join(' · ')}
          </span>
        )
      }
      actions={
        <ButtonLink to="/standards/$standardId" params={{ standardId }} search={{ node }} variant="default">
          {t(($) => $.standards.ladder.back)}
        </ButtonLink>
      }
    >
      <FaultMessage fault={whole.error} />
      {whole.isPending && <Skeleton h={480} />}
      {whole.data &&
        (grid ? (
          <Fillings key={node} standard={whole.data} grid={grid} />
        ) : (
          <Checklists standard={whole.data} />
        ))}
    </Page>
  );
}

/** An address that names no checklist of the standard shows those that it has. */
function Checklists({ standard }: { readonly standard: Standard }) {
  const { t } = useTranslation();
  const done = t(($) => $.standards.checklist.done);
  const grids = standard.nodes.flatMap(({ id }) => checklistGrid(standard, id, done) ?? []);
  if (grids.length === 0)
    return (
      <EmptyState
        title={t(($) => $.standards.checklist.unknown)}
        description={t(($) => $.standards.checklist.unknownHint)}
        action={<ButtonLink to="/standards">{t(($) => $.standards.all)}</ButtonLink>}
      />
    );
  return (
    <EmptyState
      title={t(($) => $.standards.checklist.choose)}
      description={
        <ul lang={standard.language}>
          {grids.map(({ node }) => (
            <li key={node.id}>
              <TextLink
                to="/standards/$standardId/checklist"
                params={{ standardId: standard.id }}
                search={{ node: node.id }}
              >
                {nodeName(node)}
              </TextLink>
            </li>
          ))}
        </ul>
      }
    />
  );
}

interface FillingsProps {
  readonly standard: Standard;
  readonly grid: ChecklistGrid;
}

function Fillings({ standard, grid }: FillingsProps) {
  const { t } = useTranslation();
  const { filling: chosen } = route.useSearch();
  const state = useAnswer('portfolio.state', {});
  const isOpen = state.data !== undefined && state.data.open !== null;
  const fillings = useAnswer(
    'checklists.list',
    { standard: standard.id, node: grid.node.id },
    { enabled: isOpen },
  );
  const { begin, isPending } = useNewFilling(standard, grid);
  if (state.data && !isOpen)
    return (
      <EmptyState
        title={t(($) => $.standards.checklist.noPortfolio)}
        description={t(($) => $.standards.checklist.noPortfolioHint)}
        action={<ButtonLink to="/">{t(($) => $.standards.checklist.openPortfolio)}</ButtonLink>}
      />
    );
  if (fillings.error) return <FaultMessage fault={fillings.error} />;
  if (!fillings.data || !state.data) return <Skeleton h={360} />;
  if (fillings.data.length === 0)
    return (
      <EmptyState
        title={t(($) => $.standards.checklist.none)}
        description={t(($) => $.standards.checklist.noneHint)}
        action={
          <Button onClick={begin} loading={isPending}>
            {t(($) => $.standards.checklist.begin)}
          </Button>
        }
      />
    );
  const shown: Filling | undefined = fillings.data.find(({ id }) => id === chosen) ?? fillings.data[0];
  return (
    <div className={classes.layout}>
      <div className={classes.aside}>
        <Group mb="sm">
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={begin}
            loading={isPending}
          >
            {t(($) => $.standards.checklist.another)}
          </Button>
        </Group>
        <FillingList grid={grid} fillings={fillings.data} shown={shown?.id} />
      </div>
      {shown && (
        <FillingForm key={shown.id} standard={standard} grid={grid} filling={shown} host={state.data.host} />
      )}
    </div>
  );
}
