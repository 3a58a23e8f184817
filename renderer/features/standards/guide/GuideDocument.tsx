import { useTranslation } from 'react-i18next';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import { ancestorsOf, childrenOf } from '../../../../shared/standard/tree.ts';
import { nodeName } from '../../../../shared/standard/nodeName.ts';
import { About } from '../About.tsx';
import { Colophon, useColophonOutline } from '../Colophon.tsx';
import { DocumentLayout } from '../DocumentLayout.tsx';
import type { OutlineEntry } from '../Outline.tsx';
import { placeOfNode, placeOfSection } from '../places.ts';
import { useReading } from '../reading.ts';
import { Section } from '../Section.tsx';
import { GuideSection } from './GuideSection.tsx';
import { headsBefore } from './heads.ts';

/** What the reader looks for by its name. */
const HEADS: ReadonlySet<StandardNode['type']> = new Set(['section', 'checklist']);

/** A guide, section in section as printed. */
export function GuideDocument() {
  const { t } = useTranslation();
  const { standard } = useReading();
  const overview = t(($) => $.standards.overview);
  const heads = headsBefore(standard);
  const outline: readonly OutlineEntry[] = [
    { place: placeOfSection('overview'), label: overview, depth: 1 },
    ...standard.nodes
      .filter(({ type }) => HEADS.has(type))
      .flatMap((node): OutlineEntry[] => {
        const depth = ancestorsOf(standard, node.id).length + 1;
        if (depth !== 1 && depth !== 2 && depth !== 3) return [];
        const { id, code } = node;
        return [{ place: placeOfNode(id), label: nodeName(node), code, language: standard.language, depth }];
      }),
    ...useColophonOutline(),
  ];
  return (
    <DocumentLayout outline={outline}>
      <Section name="overview" title={overview}>
        <About fields={standard.about} empty={t(($) => $.standards.headingOnly)} />
      </Section>
      {childrenOf(standard, null).map((section) => (
        <GuideSection key={section.id} section={section} depth={0} heads={heads} />
      ))}
      <Colophon />
    </DocumentLayout>
  );
}
