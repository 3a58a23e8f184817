import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/formats.ts';
import classes from './Tally.module.css';

interface TallyProps {
  readonly covered: number;
  readonly total: number;
}

/** So many of so many, as numbers and as a bar. */
export function Tally({ covered, total }: TallyProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const numbers = { covered: formats.number(covered), total: formats.number(total) };
  return (
    <span className={classes.tally}>
      <span className={classes.bar} aria-hidden>
        <span
          className={classes.reached}
          style={{ inlineSize: `${total === 0 ? 0 : (covered / total) * 100}%` }}
        />
      </span>
      <span className={classes.numbers} aria-hidden>
        {t(($) => $.coverage.share, numbers)}
      </span>
      <VisuallyHidden>{t(($) => $.coverage.shareLabel, numbers)}</VisuallyHidden>
    </span>
  );
}
