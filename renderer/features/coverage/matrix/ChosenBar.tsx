import { Button, Group, Text } from '@mantine/core';
import { memo, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { ButtonLink } from '../../../ui/links.tsx';
import { NodeText } from '../../../ui/NodeText.tsx';
import type { Chosen } from './chosen.ts';
import type { MatrixColumn, MatrixRow } from './layout.ts';
import classes from './MatrixBoard.module.css';

interface ChosenBarProps {
  readonly standard: Standard;
  readonly chosen: Chosen;
  readonly row: MatrixRow | undefined;
  readonly column: MatrixColumn | undefined;
  readonly onToggle: () => void;
  readonly onOpen: (evidence: string) => void;
  readonly onLink: (node: StandardNode) => void;
}

/**
 * What has the focus in full, and what can be done with what is chosen: for those who use no keys. Drawn after the cells,
 * which those who use keys look at.
 */
export function ChosenBar(props: ChosenBarProps) {
  return <Bar {...useDeferredValue(props)} />;
}

const Bar = memo(function Bar(props: ChosenBarProps) {
  const { standard, chosen, row, column, onToggle, onOpen, onLink } = props;
  const { t } = useTranslation();
  const { linked, open } = chosen;
  const number = linked.length + open.length;
  const { evidence, age = null } = column?.is === 'evidence' ? column : {};
  const node = row?.is === 'requirement' ? row.node : undefined;
  return (
    <section className={classes.bar} aria-label={t(($) => $.coverage.matrix.chosen)}>
      <div className={classes.about}>
        {number > 1 ? (
          <Text size="sm">{t(($) => $.coverage.matrix.range, { cells: number, linked: linked.length })}</Text>
        ) : (
          <>
            {node && <NodeText node={node} language={standard.language} lines={2} size="sm" />}
            {evidence && (
              <Text size="sm" c="dimmed" lineClamp={1}>
                {[
                  evidence.title,
                  t(($) => $.words.evidenceKind[evidence.kind]),
                  evidence.date,
                  age !== null && t(($) => $.coverage.enough.freshness[age]),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            )}
          </>
        )}
        <Text size="xs" c="dimmed">
          {t(($) => $.coverage.matrix.keys)}
        </Text>
      </div>
      <Group gap="xs">
        {number > 0 && (
          <Button size="compact-md" variant="light" onClick={onToggle}>
            {open.length > 0
              ? t(($) => $.coverage.matrix.link, { count: open.length })
              : t(($) => $.coverage.matrix.unlink, { count: linked.length })}
          </Button>
        )}
        {evidence && number <= 1 && (
          <Button size="compact-md" variant="default" onClick={() => onOpen(evidence.id)}>
            {t(($) => $.coverage.matrix.open)}
          </Button>
        )}
        {node && !evidence && (
          <>
            <ButtonLink
              size="compact-md"
              variant="default"
              to="/evidence"
              search={{ standard: standard.id, node: node.id }}
            >
              {t(($) => $.coverage.matrix.ofRow)}
            </ButtonLink>
            <Button size="compact-md" variant="default" onClick={() => onLink(node)}>
              {t(($) => $.coverage.link)}
            </Button>
          </>
        )}
      </Group>
    </section>
  );
});
