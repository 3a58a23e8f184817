import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/links.tsx';
import { Page } from '../ui/Page.tsx';

/** A page that failed to draw. What failed goes to the console, never to the screen. */
export function Stumble() {
  const { t } = useTranslation();
  return (
    <Page title={t(($) => $.shell.stumbled)} description={t(($) => $.shell.stumbledWhy)} width="reading">
      <Button onClick={() => window.location.reload()}>{t(($) => $.shell.reload)}</Button>
    </Page>
  );
}

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t(($) => $.shell.notFound)} description={t(($) => $.shell.notFoundWhy)} width="reading">
      <ButtonLink to="/">{t(($) => $.shell.toStart)}</ButtonLink>
    </Page>
  );
}
