/** A cell of a table: words, or a file that opens. */
export type IndexCell = string | { readonly text: string; readonly href: string };

export interface IndexTable {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly IndexCell[])[];
}

/**
 * A page that any browser shows without the app: tables alone, nothing that runs and nothing from elsewhere. What people
 * wrote stands in it as words, whatever it looks like.
 */
export function indexPage(
  language: string,
  title: string,
  notes: readonly string[],
  tables: readonly IndexTable[],
): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escape(title)}</h1>
${notes.map((note) => `<p>${escape(note)}</p>`).join('\n')}
${tables
  .filter(({ rows }) => rows.length > 0)
  .map(drawTable)
  .join('\n')}
</body>
</html>
`;
}

const STYLE =
  'body{font:16px/1.6 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#222;background:#fff}' +
  'table{border-collapse:collapse;width:100%;margin-bottom:2rem}' +
  'th,td{border:1px solid #ccc;padding:.3rem .6rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}' +
  'th{background:#f2f4f7}td{white-space:pre-line}';

const drawTable = ({ heading, columns, rows }: IndexTable): string => `<h2>${escape(heading)}</h2>
<table>
<thead><tr>${columns.map((column) => `<th scope="col">${escape(column)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${drawCell(cell)}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table>`;

const drawCell = (cell: IndexCell): string =>
  typeof cell === 'string'
    ? escape(cell)
    : `<a href="${escape(cell.href.split('/').map(encodeURIComponent).join('/'))}">${escape(cell.text)}</a>`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
