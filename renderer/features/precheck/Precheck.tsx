import { Badge, Checkbox, Collapse, Group, Skeleton, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconCircleCheck } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadingMode } from '../../../shared/eligibility/verdict.ts';
import { LOCAL_RULES, type LocalRuleId, type PrecheckFinding } from '../../../shared/precheck/finding.ts';
import { isLocal } from '../../../shared/precheck/precheck.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { TextLink } from '../../ui/links.tsx';
import { ignoreFault, rewriteAnswers, useAnswer, useAsk, useChange } from '../../ui/procedure.ts';
import { fieldsBetween } from '../../ui/record.ts';
import { makeRecordChange } from '../../ui/undoStack.ts';
import { useLastKnown } from '../../ui/useLastKnown.ts';
import classes from './Precheck.module.css';

interface PrecheckProps {
  readonly standard: string;
  readonly level: number | null;
  readonly reading: ReadingMode;
}

const COLOURS = { error: 'red', warning: 'yellow', note: 'gray' } as const;

/** What a reviewer would object to, each with a way to its field; nothing of it keeps anybody from printing. */
export function Precheck({ standard, level, reading }: PrecheckProps) {
  const { t } = useTranslation();
  const shown = useAnswer('precheck.show', { standard, level, reading });
  const known = useLastKnown(shown.data);
  if (known === undefined) return shown.error ? <FaultMessage fault={shown.error} /> : <Skeleton h={96} />;
  const { findings } = known;
  return (
    <Stack gap="sm">
      <FaultMessage fault={shown.error} />
      {findings.length === 0 ? (
        <Group gap="xs" wrap="nowrap">
          <IconCircleCheck size={20} aria-hidden className={classes.right} />
          <Text size="sm">{t(($) => $.precheck.nothing)}</Text>
        </Group>
      ) : (
        <ul className={classes.findings}>
          {findings.map((finding) => (
            <Finding
              key={`${finding.rule} ${finding.field}`}
              finding={finding}
              standard={standard}
              level={level}
            />
          ))}
        </ul>
      )}
      <LocalRules />
    </Stack>
  );
}

interface FindingProps extends Pick<PrecheckProps, 'standard' | 'level'> {
  readonly finding: PrecheckFinding;
}

function Finding({ finding: { rule, severity, field, params }, standard, level }: FindingProps) {
  const { t } = useTranslation();
  return (
    <li>
      <Badge color={COLOURS[severity]} variant="light" size="sm" className={classes.severity}>
        {t(($) => $.words.precheck.severity[severity])}
      </Badge>
      <Text size="sm" component="div">
        {t(($) => $.words.precheck.rule[rule], params)}{' '}
        {isLocal(rule) && <>{t(($) => $.words.precheck.confirm)} </>}
        {field === '/eligibility' ? (
          <TextLink
            to="/eligibility"
            search={{ standard, ...(level !== null && { level }) }}
            className={classes.way}
          >
            {t(($) => $.precheck.toConditions)}
          </TextLink>
        ) : (
          <TextLink to="/career" search={{ field }} className={classes.way}>
            {t(($) => $.precheck.toField)}
          </TextLink>
        )}
      </Text>
    </li>
  );
}

/** Which of the checks are asked for. */
type Asked = Readonly<Partial<Record<LocalRuleId, boolean>>>;
const askedIn = (local: readonly LocalRuleId[]): Asked =>
  Object.fromEntries(LOCAL_RULES.map((rule) => [rule, local.includes(rule)]));

/** Checks that differ by place: off until somebody asks for them. */
function LocalRules() {
  const { t } = useTranslation();
  const { data, error } = useAnswer('precheck.local', {});
  const chosen = data?.local ?? [];
  const choose = useChange('precheck.choose', {
    takeIn: (queries, reply) => {
      rewriteAnswers(queries, 'precheck.local', () => reply);
      return ['precheck.local'];
    },
  });
  const ask = useAsk('precheck.local');
  const change = (values: readonly string[]) => {
    const before = askedIn(chosen);
    const after = askedIn(LOCAL_RULES.filter((rule) => values.includes(rule)));
    const [rule] = fieldsBetween(before, after);
    if (rule === undefined) return;
    void makeRecordChange<Asked>({
      done: t(($) => $.precheck.localChanged),
      before: { [rule]: before[rule] },
      after: { [rule]: after[rule] },
      read: async () => askedIn((await ask({})).local),
      put: (to) => choose.mutateAsync({ input: { asked: { [rule]: to[rule] } } }),
    }).catch(ignoreFault);
  };
  const [opened, list] = useDisclosure();
  const id = useId();
  return (
    <div>
      <UnstyledButton
        className={classes.toggle}
        aria-expanded={opened}
        aria-controls={id}
        onClick={list.toggle}
      >
        <Group gap={4}>
          {t(($) => $.precheck.local)}
          <IconChevronDown
            size={16}
            aria-hidden
            className={classes.chevron}
            data-opened={opened || undefined}
          />
        </Group>
      </UnstyledButton>
      <FaultMessage fault={error} />
      <Collapse expanded={opened} id={id}>
        <Checkbox.Group
          value={[...chosen]}
          onChange={change}
          description={t(($) => $.precheck.localWhy)}
          // What is not known to be off must not be noted as having been off.
          disabled={data === undefined}
        >
          <Stack gap="xs" mt="xs">
            {LOCAL_RULES.map((rule) => (
              <Checkbox key={rule} size="sm" value={rule} label={t(($) => $.precheck.localRule[rule])} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Collapse>
    </div>
  );
}
