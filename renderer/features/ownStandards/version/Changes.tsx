import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandardVersion } from '../../../../shared/contract/procedures/standardVersions.ts';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { indexStandard } from '../../../../shared/standard/tree.ts';
import { useFormats } from '../../../ui/formats.ts';
import { NodeText } from '../../../ui/NodeText.tsx';
import classes from './Version.module.css';

/** So many entries of a kind are listed; how many there are is told in any case. */
const LISTED = 200;

interface ChangesProps {
  readonly standard: Standard;
  readonly version: StandardVersion;
}

/** What was added, removed, moved and changed. */
export function Changes({ standard, version }: ChangesProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { byId } = indexStandard(standard);
  const inNewer = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const { former, same, added, removed, moved, changed } = version;
  return (
    <Stack gap="md" component="section" aria-labelledby="changes">
      <Title order={2} id="changes">
        {t(($) => $.ownStandards.version.changes)}
      </Title>
      <Group gap="xs">
        {(
          [
            ['same', same],
            ['added', added.length],
            ['removed', removed.length],
            ['moved', moved.length],
            ['changed', changed.length],
          ] as const
        ).map(([kind, number]) => (
          <Badge
            key={kind}
            variant="light"
            color={number === 0 || kind === 'same' ? 'gray' : 'blue'}
            size="lg"
          >
            {t(($) => $.ownStandards.version[kind], { number: formats.number(number) })}
          </Badge>
        ))}
      </Group>
      <Part
        title={t(($) => $.ownStandards.version.changed, { number: changed.length })}
        size={changed.length}
      >
        {changed.slice(0, LISTED).map(({ before, to }) => {
          const after = byId.get(to);
          return (
            <li key={to}>
              <del className={classes.before}>
                <NodeText node={before} language={former.language} />
              </del>
              {after && (
                <ins className={classes.after}>
                  <NodeText node={after} language={standard.language} />
                </ins>
              )}
            </li>
          );
        })}
      </Part>
      <Plain
        title={t(($) => $.ownStandards.version.added, { number: added.length })}
        nodes={inNewer(added)}
        language={standard.language}
      />
      <Plain
        title={t(($) => $.ownStandards.version.removed, { number: removed.length })}
        nodes={removed}
        language={former.language}
      />
      <Plain
        title={t(($) => $.ownStandards.version.moved, { number: moved.length })}
        nodes={inNewer(moved)}
        language={standard.language}
      />
    </Stack>
  );
}

interface PlainProps {
  readonly title: string;
  readonly nodes: readonly StandardNode[];
  readonly language: string;
}

const Plain = ({ title, nodes, language }: PlainProps) => (
  <Part title={title} size={nodes.length}>
    {nodes.slice(0, LISTED).map((node) => (
      <li key={node.id}>
        <NodeText node={node} language={language} />
      </li>
    ))}
  </Part>
);

interface PartProps {
  readonly title: string;
  readonly size: number;
  readonly children: ReactNode;
}

function Part({ title, size, children }: PartProps) {
  const { t } = useTranslation();
  if (size === 0) return null;
  return (
    <section>
      <Title order={3}>{title}</Title>
      <ul className={classes.list}>{children}</ul>
      {size > LISTED && (
        <Text c="dimmed">{t(($) => $.ownStandards.version.more, { number: size - LISTED })}</Text>
      )}
    </section>
  );
}
