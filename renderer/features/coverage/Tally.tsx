import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/formats.ts';
import classes from './Tally.module.css';

interface TallyProps {
  readonly covered: number;
  readonly signed: number;
  readonly total: number;
}

/** So many of so many, as numbers and as a bar; what is signed off in another colour. */
export function Tally({ covered, signed, total }: TallyProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const numbers = { covered: formats.number(covered), total: formats.number(total) };
  const share = (count: number) => `${total === 0 ? 0 : (count / total) * 100}%`;
  return (
    <span className={classes.tally}>
      <span className={classes.bar} aria-hidden>
        <span className={classes.signed} style={{ inlineSize: share(signed) }} />
        <span className={classes.unsigned} style={{ inlineSize: share(covered - signed) }} />
      </span>
      <span className={classes.numbers} aria-hidden>
        {t(($) => $.coverage.share, numbers)}
      </span>
      <VisuallyHidden>{t(($) => $.coverage.shareLabel, numbers)}</VisuallyHidden>
    </span>
  );
}
