import { useTranslation } from 'react-i18next';
import { TextLink } from '../../ui/links.tsx';
import { ErratumLink } from './ErratumLink.tsx';
import { placeOfErratum } from './places.ts';
import { useReading } from './reading.ts';
import classes from './Standards.module.css';

/** All that is odd in the source, each with the ways to where it matters and to where it is printed. */
export function ErrataList({ isPlace = false }: { readonly isPlace?: boolean }) {
  const { t } = useTranslation();
  const { standard, erratum: sought } = useReading();
  return (
    <ol className={classes.errata}>
      {standard.errata.map((erratum, index) => (
        <li
          key={`${erratum.node ?? ''} ${erratum.text}`}
          {...(isPlace && {
            id: placeOfErratum(index),
            tabIndex: -1,
            className: classes.place,
            'data-sought': index === sought || undefined,
          })}
        >
          <span lang={standard.language}>{erratum.text}</span> <ErratumLink erratum={erratum} />
          {erratum.node !== undefined && (
            <>
              {' · '}
              <TextLink
                to="/standards/$standardId"
                params={{ standardId: standard.id }}
                search={(before) => ({ ...before, source: erratum.node })}
                resetScroll={false}
                size="sm"
              >
                {t(($) => $.standards.reader.open)}
              </TextLink>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
