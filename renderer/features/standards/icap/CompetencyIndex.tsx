import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { indexStandard } from '../../../../shared/standard/tree.ts';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import { NodeLine } from '../NodeLine.tsx';
import { goToPlace, placeOfNode } from '../places.ts';
import { useReading } from '../reading.ts';
import { Section } from '../Section.tsx';
import classes from '../Standards.module.css';

/** Each knowledge and skill once, with the tasks that require it: the source's table turned round. */
export function CompetencyIndex({ title }: { readonly title: string }) {
  const { t } = useTranslation();
  const { standard } = useReading();
  return (
    <Section name="competencies" title={title}>
      <Text c="dimmed" mb="sm">
        {t(($) => $.standards.competenciesAbout)}
      </Text>
      <ul className={classes.columns}>
        {standard.nodes
          .filter(({ type }) => type === 'knowledge' || type === 'skill')
          .map((node) => (
            <NodeLine key={node.id} node={node} aside={<Tasks tasks={tasksThatRequire(standard, node)} />} />
          ))}
      </ul>
    </Section>
  );
}

function Tasks({ tasks }: { readonly tasks: readonly StandardNode[] }) {
  const { t } = useTranslation();
  return (
    <Text size="sm" c="dimmed" component="span" className={classes.tasks}>
      {t(($) => $.standards.requiredBy)}
      {tasks.map(({ id, code, text }) => (
        <Anchor
          key={id}
          component="button"
          type="button"
          size="sm"
          title={text}
          onClick={() => goToPlace(placeOfNode(id))}
        >
          {code ?? text}
        </Anchor>
      ))}
    </Text>
  );
}

function tasksThatRequire(standard: Standard, node: StandardNode): readonly StandardNode[] {
  const { byId } = indexStandard(standard);
  return standard.links
    .filter(({ to }) => to === node.id)
    .map(({ from }) => byId.get(from))
    .filter((task) => task !== undefined);
}
