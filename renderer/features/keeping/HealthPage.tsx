import { Alert, Badge, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconStethoscope } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Examination } from '../../../shared/doctor/finding.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { Page } from '../../ui/Page.tsx';
import { useAnswer, useChange } from '../../ui/procedure.ts';
import { useWords } from '../../ui/words.ts';
import { fill } from '../../../shared/words/words.ts';
import classes from './Keeping.module.css';

const COLOURS = { error: 'red', warning: 'yellow', note: 'gray' } as const;

/** What state the portfolio is in. Looking changes nothing. */
export function HealthPage() {
  const { t } = useTranslation();
  const { data, error } = useAnswer('doctor.state', {});
  const check = useChange('doctor.check');
  return (
    <Page
      title={t(($) => $.keeping.health)}
      description={t(($) => $.keeping.healthLead)}
      width="reading"
      actions={
        <Button
          leftSection={<IconStethoscope size={18} aria-hidden />}
          loading={check.isPending}
          onClick={() => check.mutate({ input: { depth: 'full' } })}
        >
          {t(($) => $.keeping.checkAll)}
        </Button>
      }
    >
      <FaultMessage fault={error} />
      {data ? <Result {...data} /> : !error && <Skeleton h={200} />}
    </Page>
  );
}

function Result({ ok, depth, at, findings, checked }: Examination) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useWords();
  return (
    <Stack gap="md">
      <output>
        <Alert
          color={ok ? 'green' : 'red'}
          icon={ok ? <IconCircleCheck aria-hidden /> : null}
          title={ok ? t(($) => $.keeping.sound) : t(($) => $.keeping.damaged)}
          role="presentation"
        >
          {t(($) => $.keeping.depth[depth], { moment: formats.moment(at) })}{' '}
          {depth === 'full' &&
            t(($) => $.keeping.checked, {
              rows: formats.number(checked.rows),
              objects: formats.number(checked.objects),
              bytes: formats.bytes(checked.bytes),
            })}
        </Alert>
      </output>
      {findings.length === 0 ? (
        <Text>{t(($) => $.keeping.noFindings)}</Text>
      ) : (
        <ul className={classes.list}>
          {findings.map(({ code, severity, params }) => (
            <li key={`${code} ${Object.values(params).join(' ')}`} className={classes.change}>
              <Group gap="xs" wrap="nowrap" align="baseline">
                <Badge variant="light" color={COLOURS[severity]} flex="none">
                  {words.doctor.severity[severity]}
                </Badge>
                <Text size="sm" className={classes.difference}>
                  {fill(words.doctor.finding[code], params)}
                </Text>
              </Group>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}
