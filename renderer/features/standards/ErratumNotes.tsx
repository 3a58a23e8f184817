import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Erratum } from '../../../shared/standard/standard.ts';
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
        <b>{t(($) => $.standards.erratum)}</b> <span lang={standard.language}>{text}</span>
      </span>
    </p>
  ));
}
