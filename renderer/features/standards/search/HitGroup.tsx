import { Text, Title } from '@mantine/core';
import { Fragment, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hit } from '../../../../shared/search/found.ts';
import { PlainLink } from '../../../ui/links.tsx';
import { useAnswer } from '../../../ui/procedure.ts';
import { ancestorNames } from '../ancestorNames.ts';
import { excerpt } from './excerpt.ts';
import classes from './Search.module.css';

/** The hits in one standard, each with where it stands, as ways to it. */
export function HitGroup({
  standardId,
  hits,
}: {
  readonly standardId: string;
  readonly hits: readonly Hit[];
}) {
  const { t } = useTranslation();
  const { data: standards } = useAnswer('standards.list', {});
  const { data: standard } = useAnswer('standards.show', { id: standardId });
  const known = standards?.find(({ id }) => id === standardId);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h4" id={id} lang={known?.language}>
        {known?.title ?? standardId}
      </Title>
      <Text size="sm" c="dimmed">
        {[known?.code, known && t(($) => $.standards.kind[known.kind])]
          .filter((part) => part != null)
          .join(' · ')}
      </Text>
      <ul className={classes.hits} lang={known?.language}>
        {hits.map(({ node, code, text, ranges }) => {
          const above = standard === undefined ? '' : ancestorNames(standard, node);
          return (
            <li key={node}>
              <PlainLink
                to="/standards/$standardId"
                params={{ standardId }}
                search={{ node }}
                className={classes.hit}
              >
                {above !== '' && <span className={classes.above}>{above}</span>}
                <span className={classes.text}>
                  {code !== null && <span className={classes.code}>{code}</span>}
                  {excerpt(text, ranges).map((piece, index) => (
                    <Fragment key={index}>
                      {piece.isHit ? <mark className={classes.mark}>{piece.text}</mark> : piece.text}
                    </Fragment>
                  ))}
                </span>
              </PlainLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
