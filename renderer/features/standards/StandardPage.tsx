import { Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Standard } from '../../../shared/standard/standard.ts';
import { useOffers } from '../evidence/index.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { CopiedFrom, StandardActions } from '../ownStandards/index.ts';
import { ChoiceOfNodes } from './choice/ChoiceOfNodes.tsx';
import { GuideDocument } from './guide/GuideDocument.tsx';
import { IcapDocument } from './icap/IcapDocument.tsx';
import { OccupationDocument } from './occupation/OccupationDocument.tsx';
import { OwnDocument } from './own/OwnDocument.tsx';
import { goToPlace, placeOfErratum, placeOfNode } from './places.ts';
import { PostsDocument } from './posts/PostsDocument.tsx';
import { ReadingContext, useEvidenceCounts } from './reading.ts';
import { SourceButton } from './source/SourceButton.tsx';
import { SourceReader } from './source/SourceReader.tsx';
import { StandardSearch } from './search/StandardSearch.tsx';

const route = getRouteApi('/standards/$standardId');

/** A standard as a document of its own, with what the portfolio has to show for it. */
export function StandardPage() {
  const { t } = useTranslation();
  const { standardId } = route.useParams();
  const whole = useAnswer('standards.show', { id: standardId });
  if (whole.data) return <Document key={standardId} standard={whole.data} />;
  return (
    <Page title={whole.error ? t(($) => $.standards.unknown) : t(($) => $.standards.title)}>
      <FaultMessage fault={whole.error} />
      {whole.error && (
        <ButtonLink to="/standards" variant="default" mt="md">
          {t(($) => $.standards.all)}
        </ButtonLink>
      )}
      {whole.isPending && <Skeleton h={480} />}
    </Page>
  );
}

const DOCUMENTS = {
  icap: IcapDocument,
  'cn-occupation': OccupationDocument,
  posts: PostsDocument,
  guide: GuideDocument,
  own: OwnDocument,
} as const satisfies Record<Standard['kind'], ComponentType>;

function Document({ standard }: { readonly standard: Standard }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { node, query = '', erratum } = route.useSearch();
  const counts = useEvidenceCounts(standard.id);
  const navigate = route.useNavigate();
  const offers = useOffers(standard.id);
  const Drawn = DOCUMENTS[standard.kind];

  const place =
    node !== undefined ? placeOfNode(node) : erratum !== undefined ? placeOfErratum(erratum) : undefined;
  // The router puts a new page at its top; the place is gone to after that.
  useEffect(() => {
    if (place === undefined) return;
    const later = window.setTimeout(() => goToPlace(place, 'center'), 50);
    return () => window.clearTimeout(later);
  }, [place]);

  const onSource = (at: string) => void navigate({ search: { node: at, source: at }, resetScroll: false });
  const reading = { standard, counts, offers, onSource, sought: node, erratum };
  return (
    <Page
      title={standard.title}
      titleLanguage={standard.language}
      description={[
        standard.code,
        t(($) => $.standards.kind[standard.kind]),
        t(($) => $.standards.nodes, { number: formats.number(standard.nodes.length) }),
      ]
        .filter((part) => part !== null)
        .join(' · ')}
      actions={
        <ReadingContext value={reading}>
          {standard.source.file !== '' && <SourceButton />}
          {counts && (
            <ButtonLink to="/coverage" search={{ standard: standard.id }} variant="default">
              {t(($) => $.standards.coverage)}
            </ButtonLink>
          )}
          <StandardActions standard={standard} />
        </ReadingContext>
      }
    >
      <CopiedFrom standard={standard} />
      <StandardSearch standard={standard.id} />
      {query.trim() === '' && (
        <ReadingContext value={reading}>
          <ChoiceOfNodes>
            <Drawn />
          </ChoiceOfNodes>
          <SourceReader />
        </ReadingContext>
      )}
    </Page>
  );
}
