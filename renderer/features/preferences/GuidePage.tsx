import { Image } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import Markdown, { type Components } from 'react-markdown';
import { languageOf } from '../../../shared/words/language.ts';
import { Page } from '../../ui/Page.tsx';
import classes from './Guide.module.css';

/** The guides as they stand in the repository; each is loaded when somebody opens it in that language. */
const GUIDES = import.meta.glob<string>('../../../resources/guide/*.md', {
  query: '?raw',
  import: 'default',
});
const PICTURES = import.meta.glob<string>('../../../resources/pictures/*/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** What each of the three users does here, on one page. */
export function GuidePage() {
  const { t, i18n } = useTranslation();
  const language = languageOf(i18n.language);
  const { data: guide = '' } = useQuery({
    queryKey: ['guide', language],
    queryFn: () => GUIDES[`../../../resources/guide/${language}.md`]?.() ?? '',
  });
  return (
    <Page title={t(($) => $.about.guide)} width="reading">
      <div className={classes.prose}>
        <Markdown components={COMPONENTS}>{withoutTitle(guide)}</Markdown>
      </div>
    </Page>
  );
}

/** The page has its title already. */
const withoutTitle = (guide: string): string => guide.replace(/^# .*\n/, '');

const COMPONENTS: Components = {
  img: ({ src, alt = '' }) => {
    const address = PICTURES[`../../../resources/${String(src).replace('../', '')}`];
    return <Image src={address} alt={alt} title={alt} className={classes.picture} />;
  },
};
