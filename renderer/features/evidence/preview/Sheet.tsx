import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Preview.module.css';

const BATCH = 300;

/** Rows and columns of texts, the first row as the head. */
export function Sheet({ rows }: { readonly rows: readonly (readonly string[])[] }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(BATCH);
  const [head = [], ...body] = rows.slice(0, shown + 1);
  const more = rows.length - 1 - shown;
  return (
    <>
      <table className={classes.sheet}>
        <thead>
          <tr>
            <th scope="row" className={classes.number}>
              1
            </th>
            {head.map((cell, column) => (
              <th key={column} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((cells, row) => (
            <tr key={row}>
              <th scope="row" className={classes.number}>
                {row + 2}
              </th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <Button variant="default" size="xs" m="sm" onClick={() => setShown(shown + BATCH)}>
          {t(($) => $.preview.moreRows, { number: Math.min(more, BATCH) })}
        </Button>
      )}
    </>
  );
}
