import { Accordion, Code, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Page } from '../../ui/Page.tsx';

const partsSchema = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), notice: z.string() }),
);

/** The build writes this script beside the page, for it alone knows what went into it. */
async function readParts() {
  const written = (await import(/* @vite-ignore */ new URL('parts.js', document.baseURI).href)) as {
    readonly default: unknown;
  };
  return partsSchema.parse(written.default);
}

/** Whose work the app carries, and the notices that go with it. */
export function LicencesPage() {
  const { t } = useTranslation();
  const { data: parts = [], isError } = useQuery({ queryKey: ['parts'], queryFn: readParts });
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <Page
      title={t(($) => $.about.licences)}
      description={t(($) => $.about.licencesAbout, { count: parts.length })}
      width="reading"
    >
      {isError && <Text>{t(($) => $.about.licencesMissing)}</Text>}
      <Accordion value={opened} onChange={setOpened} variant="contained" order={2}>
        {parts.map(({ name, version, licence, notice }) => {
          const id = `${name}@${version}`;
          return (
            <Accordion.Item key={id} value={id}>
              <Accordion.Control>
                <Group gap="xs" justify="space-between" wrap="nowrap" lang="en">
                  <Text span style={{ overflowWrap: 'anywhere' }}>
                    {name} {version}
                  </Text>
                  <Text span size="sm" c="dimmed">
                    {licence}
                  </Text>
                </Group>
              </Accordion.Control>
              <Accordion.Panel>
                {opened === id && (
                  <Code block lang="en" style={{ whiteSpace: 'pre-wrap' }}>
                    {notice}
                  </Code>
                )}
              </Accordion.Panel>
            </Accordion.Item>
          );
        })}
      </Accordion>
    </Page>
  );
}
