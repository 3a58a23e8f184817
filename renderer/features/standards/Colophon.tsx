import { Anchor, Code, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StandardNode } from '../../../shared/standard/node.ts';
import type { Erratum, Standard } from '../../../shared/standard/standard.ts';
import { indexStandard } from '../../../shared/standard/tree.ts';
import { TextLink } from '../../ui/links.tsx';
import { nodeLabel, nodeName } from '../../ui/nodeName.ts';
import type { OutlineEntry } from './Outline.tsx';
import { goToPlace, placeOfNode, placeOfSection } from './places.ts';
import { useReading } from './reading.ts';
import { Section } from './Section.tsx';
import classes from './Standards.module.css';

/** Its entries in the outline. */
export function useColophonOutline(): readonly OutlineEntry[] {
  const { t } = useTranslation();
  const { standard } = useReading();
  const source: OutlineEntry = {
    place: placeOfSection('source'),
    label: t(($) => $.standards.source),
    depth: 1,
  };
  if (standard.errata.length === 0) return [source];
  return [{ place: placeOfSection('errata'), label: t(($) => $.standards.errata), depth: 1 }, source];
}

/** What is odd in the source, all of it, and which file the source is. */
export function Colophon() {
  const { t } = useTranslation();
  const { standard } = useReading();
  const { errata, source } = standard;
  return (
    <>
      {errata.length > 0 && (
        <Section name="errata" title={t(($) => $.standards.errata)}>
          <Text c="dimmed" mb="sm">
            {t(($) => $.standards.errataAbout)}
          </Text>
          <ol className={classes.errata}>
            {errata.map((erratum) => (
              <li key={`${erratum.node ?? ''} ${erratum.text}`}>
                <span lang={standard.language}>{erratum.text}</span> <ToPlace erratum={erratum} />
              </li>
            ))}
          </ol>
        </Section>
      )}
      <Section name="source" title={t(($) => $.standards.source)}>
        <Stack gap="xs">
          <Text c="dimmed">{t(($) => $.standards.sourceAbout)}</Text>
          <Text>
            {t(($) => $.standards.sourceFile)} <Code>{source.file}</Code>
          </Text>
          <Text>
            SHA-256 <Code className={classes.hash}>{source.sha256}</Code>
          </Text>
        </Stack>
      </Section>
    </>
  );
}

/** The way to where an oddity is. A node may be on a level that is not shown, so its link names it in the address. */
function ToPlace({ erratum: { node, alternatives } }: { readonly erratum: Erratum }) {
  const { t } = useTranslation();
  const { standard } = useReading();
  const { byId } = indexStandard(standard);
  const at = node === undefined ? undefined : byId.get(node);
  if (at)
    return (
      <TextLink
        to="/standards/$standardId"
        params={{ standardId: standard.id }}
        search={{ node: at.id }}
        resetScroll={false}
        size="sm"
        onClick={() => goToPlace(placeOfNode(at.id), 'center')}
      >
        {t(($) => $.standards.toNode, { node: nameOf(standard, at) })}
      </TextLink>
    );
  if (alternatives === undefined) return null;
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      onClick={() => goToPlace(placeOfSection('conditions'))}
    >
      {t(($) => $.standards.toNode, { node: standard.eligibility?.clause ?? '' })}
    </Anchor>
  );
}

/** 三级/高级工 3.2.1: with its level where each level counts anew, with its post where each post does. */
function nameOf(standard: Standard, node: StandardNode): string {
  const { kind, nodes } = standard;
  const above =
    kind === 'cn-occupation'
      ? nodes.find(({ type, level }) => type === 'level' && level === node.level)
      : nodes.find(({ type, id }) => type === 'post' && id === node.parent);
  const name = nodeLabel(node);
  return above === undefined || above.id === node.id ? name : `${nodeName(above)} ${name}`;
}
