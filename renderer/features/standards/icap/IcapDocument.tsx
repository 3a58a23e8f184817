import { useTranslation } from 'react-i18next';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import { About } from '../About.tsx';
import { Colophon, useColophonOutline } from '../Colophon.tsx';
import { Definition } from '../Definition.tsx';
import { DocumentLayout } from '../DocumentLayout.tsx';
import { NodeLine } from '../NodeLine.tsx';
import type { OutlineEntry } from '../Outline.tsx';
import { placeOfNode, placeOfSection } from '../places.ts';
import { headingOf, useReading } from '../reading.ts';
import { Section } from '../Section.tsx';
import classes from '../Standards.module.css';
import { CompetencyIndex } from './CompetencyIndex.tsx';
import { DutySection } from './DutySection.tsx';

/** What stands once for the whole document, in print order. */
const LISTS = ['attitude', 'qualification', 'note'] as const;

/** A 職能基準: duties with their tasks, then what belongs to the whole. */
export function IcapDocument() {
  const { t } = useTranslation();
  const { standard } = useReading();
  const duties = standard.nodes.filter(({ type }) => type === 'duty');
  const lists = LISTS.map((type) => ({
    type,
    nodes: standard.nodes.filter((node) => node.type === type),
  })).filter(({ nodes }) => nodes.length > 0);
  const titleOf = (type: StandardNode['type']) =>
    headingOf(standard, type) ?? t(($) => $.words.nodeType[type]);
  const words = {
    overview: t(($) => $.standards.overview),
    competencies: t(($) => $.standards.competencies),
  };
  const { language } = standard;
  const outline: readonly OutlineEntry[] = [
    { place: placeOfSection('overview'), label: words.overview, depth: 1 },
    ...standard.nodes
      .filter(({ type }) => type === 'duty' || type === 'task')
      .map(({ id, type, code, text: label }) => ({
        place: placeOfNode(id),
        label,
        code,
        language,
        depth: type === 'duty' ? (1 as const) : (2 as const),
      })),
    ...lists.map(({ type }) => ({
      place: placeOfSection(type),
      label: titleOf(type),
      language,
      depth: 1 as const,
    })),
    { place: placeOfSection('competencies'), label: words.competencies, depth: 1 },
    ...useColophonOutline(),
  ];
  return (
    <DocumentLayout outline={outline}>
      <Section name="overview" title={words.overview}>
        <About fields={standard.about} />
      </Section>
      {duties.map((duty) => (
        <DutySection key={duty.id} duty={duty} />
      ))}
      {lists.map(({ type, nodes }) => (
        <Section key={type} name={type} title={titleOf(type)} language={standard.language}>
          <ul className={classes.list}>
            {nodes.map((node) => (
              <NodeLine key={node.id} node={node} text={<Definition text={node.text} />} />
            ))}
          </ul>
        </Section>
      ))}
      <CompetencyIndex title={words.competencies} />
      <Colophon />
    </DocumentLayout>
  );
}
