import { Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answeredRows, type Filling } from '../../../../shared/evidence/filling.ts';
import type { ChecklistGrid } from '../../../../shared/standard/checklist.ts';
import { useFormats } from '../../../ui/formats.ts';
import { PlainLink } from '../../../ui/links.tsx';
import classes from './Checklist.module.css';

const route = getRouteApi('/standards/$standardId/checklist');

interface FillingListProps {
  readonly grid: ChecklistGrid;
  readonly fillings: readonly Filling[];
  readonly shown: string | undefined;
}

/** Each time that the checklist was filled in: the day, by whom, how far. */
export function FillingList({ grid, fillings, shown }: FillingListProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { standardId } = route.useParams();
  return (
    <nav aria-label={t(($) => $.standards.checklist.fillings)}>
      <ul className={classes.fillings}>
        {fillings.map(({ id, filledOn, filledBy, ticks }) => (
          <li key={id}>
            <PlainLink
              to="/standards/$standardId/checklist"
              params={{ standardId }}
              search={{ node: grid.node.id, filling: id }}
              replace
              resetScroll={false}
              className={classes.filling}
              aria-current={id === shown ? 'true' : undefined}
            >
              <span>
                {filledOn === null ? t(($) => $.standards.checklist.noDate) : formats.day(filledOn)}
              </span>
              <Text span size="sm" c="dimmed">
                {[
                  filledBy,
                  t(($) => $.standards.checklist.answered, {
                    answered: formats.number(answeredRows(grid, ticks)),
                    total: formats.number(grid.items.length),
                  }),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </Text>
            </PlainLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
