import { Code, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Page } from '../../ui/Page.tsx';

const partSchema = z.object({
  name: z.string(),
  version: z.string(),
  licence: z.string(),
  notice: z.string(),
});

/** The build writes this script beside the page, for it alone knows what went into it. */
async function readParts() {
  const written = (await import(/* @vite-ignore */ new URL('parts.js', document.baseURI).href)) as {
    readonly default: unknown;
  };
  return z.array(partSchema).parse(written.default);
}

/** Whose work the app carries, and the notices that go with it. */
export function LicencesPage() {
  const { t } = useTranslation();
  const { data: parts = [], isError } = useQuery({ queryKey: ['parts'], queryFn: readParts });
  return (
    <Page
      title={t(($) => $.about.licences)}
      description={t(($) => $.about.licencesAbout, { count: parts.length })}
      width="reading"
    >
      {isError && <Text>{t(($) => $.about.licencesMissing)}</Text>}
      {parts.map((part) => (
        <Notice key={`${part.name}@${part.version}`} part={part} />
      ))}
    </Page>
  );
}

/** There are hundreds, so a text is drawn only where somebody opened it. */
function Notice({ part: { name, version, licence, notice } }: { readonly part: z.infer<typeof partSchema> }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details lang="en" onToggle={({ currentTarget: { open } }) => setOpen(open)}>
      <Text component="summary" py={4} style={{ cursor: 'pointer', overflowWrap: 'anywhere' }}>
        {name} {version}{' '}
        <Text span size="sm" c="dimmed">
          {licence}
        </Text>
      </Text>
      {isOpen && (
        <Code block style={{ whiteSpace: 'pre-wrap' }}>
          {notice}
        </Code>
      )}
    </details>
  );
}
