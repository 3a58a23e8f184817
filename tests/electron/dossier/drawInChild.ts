import { createHash } from 'node:crypto';
import { dossierOf, draw } from './sample.ts';

/** Draws a dossier with many destinations and says what its bytes come to: for processes in other places and languages. */
const rows = Array.from({ length: 40 }, (_, index) => ({
  id: ['row-10', 'Row-9', 'ä', 'z', '行', 'a'][index % 6]! + index,
  cells: [{ text: `第 ${index} 行` }],
}));
const { bytes } = await draw(dossierOf([{ kind: 'table', columns: [{ share: 1 }], head: [], rows }]));
process.stdout.write(createHash('sha256').update(bytes).digest('hex'));
