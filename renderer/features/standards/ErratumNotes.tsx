import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Erratum } from '../../../shared/standard/standard.ts';
import { TextLink } from '../../ui/links.tsx';
import { useReading } from './reading.ts';
import classes from './Standards.module.css';

/** What is odd in the source, said where it matters. */
export function ErratumNotes({ errata }: { readonly errata: readonly Erratum[] }) {
  const { t } = useTranslation();
  const { standard } = useReading();
  return errata.map(({ text }) => (
    <p key={text} className={classes.erratum} role="note">
      <IconInfoCircle size={16} stroke={1.8} aria-hidden className={classes.erratumIcon} />
      <span>
        <TextLink
          to="/standards/$standardId"
          params={{ standardId: standard.id }}
          search={({ level }) => ({
            level,
            erratum: standard.errata.findIndex((one) => one.text === text),
          })}
          resetScroll={false}
          size="sm"
          fw={600}
          title={t(($) => $.standards.errataAll)}
        >
          {t(($) => $.standards.erratum)}
        </TextLink>{' '}
        <span lang={standard.language}>{text}</span>
      </span>
    </p>
  ));
}
