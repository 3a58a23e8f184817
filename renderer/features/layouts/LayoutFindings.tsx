import { Alert, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LayoutFinding } from '../../../shared/application/layout.ts';

interface LayoutFindingsProps {
  readonly title: string;
  readonly findings: readonly LayoutFinding[];
}

/** Everything that is wrong with a layout, and where in it. */
export function LayoutFindings({ title, findings }: LayoutFindingsProps) {
  const { t } = useTranslation();
  return (
    <Alert color="red" role="alert" title={title}>
      <List size="sm">
        {findings.map(({ code, at, params }) => (
          <List.Item key={`${at} ${code} ${JSON.stringify(params)}`}>
            {at} {t(($) => $.layouts.finding[code], params)}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
