import { Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Standard } from '../../../shared/standard/standard.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { IcapDocument } from './icap/IcapDocument.tsx';
import { OccupationDocument } from './occupation/OccupationDocument.tsx';
import { goToPlace, placeOfNode } from './places.ts';
import { ReadingContext, useEvidenceCounts } from './reading.ts';

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

const DOCUMENTS = { icap: IcapDocument, 'cn-occupation': OccupationDocument } as const;

function Document({ standard }: { readonly standard: Standard }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { node } = route.useSearch();
  const counts = useEvidenceCounts(standard.id);
  const Drawn = DOCUMENTS[standard.kind];

  // The router puts a new page at its top; the node is gone to after that.
  useEffect(() => {
    if (node === undefined) return;
    const later = window.setTimeout(() => goToPlace(placeOfNode(node), 'center'), 50);
    return () => window.clearTimeout(later);
  }, [node]);

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
        counts && (
          <ButtonLink to="/coverage" search={{ standard: standard.id }} variant="default">
            {t(($) => $.standards.coverage)}
          </ButtonLink>
        )
      }
    >
      <ReadingContext value={{ standard, counts, sought: node }}>
        <Drawn />
      </ReadingContext>
    </Page>
  );
}
