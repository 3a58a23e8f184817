import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { childrenOf, indexStandard } from '../../../../shared/standard/tree.ts';
import { useAnswer } from '../../../ui/procedure.ts';
import { About } from '../About.tsx';
import { Colophon, useColophonOutline } from '../Colophon.tsx';
import { DocumentLayout } from '../DocumentLayout.tsx';
import type { OutlineEntry } from '../Outline.tsx';
import { placeOfNode, placeOfSection } from '../places.ts';
import { useReading } from '../reading.ts';
import { Section } from '../Section.tsx';
import { ApplicationConditions } from './ApplicationConditions.tsx';
import { Assessment } from './Assessment.tsx';
import { BasicRequirements } from './BasicRequirements.tsx';
import { chaptersOf } from './chapters.ts';
import { Weights } from './Weights.tsx';
import { WorkRequirements } from './WorkRequirements.tsx';

const route = getRouteApi('/standards/$standardId');

/** A 国家职业技能标准, chapter by chapter as printed; of chapter 3 one level at a time. */
export function OccupationDocument() {
  const { t } = useTranslation();
  const { standard } = useReading();
  const { language } = standard;
  const [level, setLevel] = useLevel();
  const chapters = chaptersOf(standard);
  const levelNode = standard.nodes.find((node) => node.type === 'level' && node.level === level);
  const levelOutline = levelNode
    ? childrenOf(standard, levelNode.id).flatMap((part): OutlineEntry[] => [
        { place: placeOfNode(part.id), label: part.text, code: part.code, language, depth: 2 },
        ...childrenOf(standard, part.id).map(({ id, text, code }): OutlineEntry => {
          return { place: placeOfNode(id), label: text, code, language, depth: 3 };
        }),
      ])
    : [];
  const chapter = (name: string, label: string): OutlineEntry => ({
    place: placeOfSection(name),
    label,
    language,
    depth: 1,
  });
  const conditions = standard.eligibility?.clause ?? t(($) => $.standards.conditions);
  const outline: readonly OutlineEntry[] = [
    chapter('overview', chapters.overview.title),
    ...(standard.eligibility ? [{ ...chapter('conditions', conditions), depth: 2 as const }] : []),
    ...(standard.assessment
      ? [{ place: placeOfSection('assessment'), label: t(($) => $.standards.assessment), depth: 2 as const }]
      : []),
    chapter('basic', chapters.basic.title),
    chapter('work', chapters.work.title),
    ...levelOutline,
    ...(standard.weights ? [chapter('weights', chapters.weights.title)] : []),
    ...useColophonOutline(),
  ];
  return (
    <DocumentLayout outline={outline}>
      <Section name="overview" title={chapters.overview.title} language={language}>
        <About fields={chapters.overview.fields} />
      </Section>
      <ApplicationConditions title={conditions} />
      <Assessment />
      <Section name="basic" title={chapters.basic.title} language={language}>
        <BasicRequirements />
      </Section>
      <Section name="work" title={chapters.work.title} language={language}>
        <WorkRequirements lead={chapters.work.text} level={level} onLevel={setLevel} />
      </Section>
      {standard.weights && <Weights title={chapters.weights.title} weights={standard.weights} />}
      <Colophon />
    </DocumentLayout>
  );
}

/** The level that is read: the one asked for, else that of the node asked for, else the one aimed at, else the lowest. */
function useLevel(): readonly [number, (level: number) => void] {
  const { standard } = useReading();
  const { node, level } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: state } = useAnswer('portfolio.state', {});
  const aim = state?.open?.aim;
  const levels = standard.nodes.filter(({ type }) => type === 'level').map((one) => one.level ?? 0);
  const wanted = [
    level,
    node === undefined ? undefined : indexStandard(standard).byId.get(node)?.level,
    aim?.standard === standard.id ? aim.level : undefined,
  ];
  const shown = wanted.find((one) => one != null && levels.includes(one)) ?? levels[0] ?? 0;
  const show = (next: number) =>
    void navigate({ search: { level: next }, replace: true, resetScroll: false });
  return [shown, show];
}
