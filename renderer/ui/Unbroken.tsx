import { Fragment } from 'react';

const DATE = /(\d{4}-\d{2}-\d{2})/;

/** A text whose dates stay in one line: a browser breaks them at their hyphens, and no style keeps it from that. */
export function Unbroken({ children }: { readonly children: string }) {
  return children.split(DATE).map((part, at) =>
    DATE.test(part) ? (
      // oxlint-disable-next-line react/no-array-index-key -- the parts of a text are told apart by their place alone
      <span key={at} style={{ whiteSpace: 'nowrap' }}>
        {part}
      </span>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- as above
      <Fragment key={at}>{part}</Fragment>
    ),
  );
}
