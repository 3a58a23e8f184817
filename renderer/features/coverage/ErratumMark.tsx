import { Tooltip } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './CoverageRow.module.css';

interface ErratumMarkProps {
  readonly texts: readonly string[];
  readonly language: string;
}

/** Says that the source prints this so, and on hovering or focusing what is odd about it. */
export function ErratumMark({ texts, language }: ErratumMarkProps) {
  const { t } = useTranslation();
  const text = texts.join(' ');
  return (
    <Tooltip label={<span lang={language}>{text}</span>} multiline maw={360}>
      <button
        type="button"
        className={classes.erratum}
        aria-label={`${t(($) => $.coverage.erratum)}: ${text}`}
      >
        <IconInfoCircle size={15} stroke={1.8} aria-hidden />
        {t(($) => $.coverage.erratum)}
      </button>
    </Tooltip>
  );
}
