import { Button, Group, Text, Title } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { indexStandard } from '../../../../shared/standard/tree.ts';
import { useFormats } from '../../../ui/formats.ts';
import { NodeText } from '../../../ui/NodeText.tsx';
import { ignoreFault, useAnswer } from '../../../ui/procedure.ts';
import { useLastKnown } from '../../../ui/useLastKnown.ts';
import { useLinks } from '../links/useLinks.ts';
import { useAim } from '../useAim.ts';
import { nameOfNode } from '../useNode.ts';
import classes from './Claims.module.css';

interface SuggestionsProps {
  readonly evidence: string;
  /** Whose requirements may be meant; undefined where that is not known. */
  readonly standard: string | undefined;
}

/** Requirements that the words of a piece of evidence speak of, each to be linked with one click. */
export function Suggestions({ evidence, standard }: SuggestionsProps) {
  const aim = useAim();
  if (aim === undefined || standard === undefined) return null;
  const level = standard === aim?.standard ? aim.level : null;
  return <Suggested key={standard} evidence={evidence} id={standard} level={level} />;
}

interface SuggestedProps {
  readonly evidence: string;
  readonly id: string;
  readonly level: number | null;
}

function Suggested({ evidence, id, level }: SuggestedProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const standard = useAnswer('standards.show', { id });
  const suggested = useLastKnown(useAnswer('claims.suggest', { evidence, standard: id, level }).data);
  const { link, pending } = useLinks();
  if (!standard.data || !suggested || suggested.suggestions.length === 0) return null;
  const { language } = standard.data;
  const { byId } = indexStandard(standard.data);
  return (
    <section>
      <Title order={4} size="h5">
        {t(($) => $.links.suggested)}
      </Title>
      <ul className={classes.list}>
        {suggested.suggestions.map(({ node: nodeId, score, words }) => {
          const node = byId.get(nodeId);
          return (
            node && (
              <li key={nodeId} className={classes.item}>
                <div className={classes.body}>
                  <NodeText node={node} language={language} size="sm" />
                  <Text size="sm" c="dimmed">
                    {t(($) => $.links.because, {
                      words: words.join(t(($) => $.links.wordBreak)),
                      score: formats.percent(score * 100),
                    })}
                  </Text>
                </div>
                <Group align="flex-start">
                  <Button
                    size="compact-sm"
                    variant="light"
                    leftSection={<IconLink size={14} aria-hidden />}
                    disabled={pending}
                    aria-label={t(($) => $.links.acceptNamed, { node: nameOfNode(node) })}
                    onClick={() => {
                      link([{ evidence, standard: id, node: nodeId }], nameOfNode(node)).catch(ignoreFault);
                    }}
                  >
                    {t(($) => $.evidence.claims.addAction)}
                  </Button>
                </Group>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
