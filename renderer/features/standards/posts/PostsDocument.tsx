import { useTranslation } from 'react-i18next';
import { About } from '../About.tsx';
import { Colophon, useColophonOutline } from '../Colophon.tsx';
import { DocumentLayout } from '../DocumentLayout.tsx';
import { NodeLine } from '../NodeLine.tsx';
import type { OutlineEntry } from '../Outline.tsx';
import { placeOfNode, placeOfSection } from '../places.ts';
import { headingOf, useReading } from '../reading.ts';
import { Section } from '../Section.tsx';
import classes from '../Standards.module.css';
import { PostSection } from './PostSection.tsx';

/** A report that describes posts: the technologies of the field, then post by post what is done and what it takes. */
export function PostsDocument() {
  const { t } = useTranslation();
  const { standard } = useReading();
  const { language } = standard;
  const technologies = standard.nodes.filter(({ type }) => type === 'technology');
  const posts = standard.nodes.filter(({ type }) => type === 'post');
  const words = {
    overview: t(($) => $.standards.overview),
    technologies: headingOf(standard, 'technology') ?? t(($) => $.words.nodeType.technology),
  };
  const outline: readonly OutlineEntry[] = [
    { place: placeOfSection('overview'), label: words.overview, depth: 1 },
    { place: placeOfSection('technologies'), label: words.technologies, language, depth: 1 },
    ...posts.map(({ id, code, text }) => ({
      place: placeOfNode(id),
      label: text,
      code,
      language,
      depth: 1 as const,
    })),
    ...useColophonOutline(),
  ];
  return (
    <DocumentLayout outline={outline}>
      <Section name="overview" title={words.overview}>
        <About fields={standard.about} empty={t(($) => $.standards.headingOnly)} />
      </Section>
      <Section name="technologies" title={words.technologies} language={language}>
        <ul className={classes.columns}>
          {technologies.map((node) => (
            <NodeLine key={node.id} node={node} />
          ))}
        </ul>
      </Section>
      {posts.map((post) => (
        <PostSection key={post.id} post={post} />
      ))}
      <Colophon />
    </DocumentLayout>
  );
}
