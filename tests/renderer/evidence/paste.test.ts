import { expect, test } from 'vitest';
import { filesOfClipboard } from '../../../renderer/features/evidence/intake/paste.ts';

const NOW = new Date(2026, 10, 24, 8, 5, 9);

const clipboard = (files: readonly File[], text = '') =>
  ({ files, getData: (type: string) => (type === 'text/plain' ? text : '') }) as unknown as DataTransfer;

test.each([
  ['a copied file keeps its name', [new File(['x'], '周报.docx')], '', ['周报.docx']],
  [
    'a picture from the screen is named by the moment',
    [new File(['x'], 'image.png', { type: 'image/png' })],
    '',
    ['粘贴的内容 2026-11-24 08.05.09.png'],
  ],
  [
    'a picture without any name gets the ending of its type',
    [new File(['x'], '', { type: 'image/jpeg' })],
    '',
    ['粘贴的内容 2026-11-24 08.05.09.jpg'],
  ],
  ['text becomes a text file, named by its first line', [], ' 周会 12/3：定了\n二', ['周会 12 3：定了.txt']],
  ['text that can name no file is named by the moment', [], '***', ['粘贴的内容 2026-11-24 08.05.09.txt']],
  ['files go before the text that comes with them', [new File(['x'], 'a.csv')], 'a,b', ['a.csv']],
  ['blank text is nothing', [], ' \n', []],
])('%s', (_case, files, text, names) => {
  expect(filesOfClipboard(clipboard(files, text), '粘贴的内容', NOW).map(({ name }) => name)).toEqual(names);
});

test('the text is kept as it was copied', async () => {
  const [file] = filesOfClipboard(clipboard([], '  第一行\n第二行 '), '粘贴的内容', NOW);
  expect(await file?.text()).toBe('  第一行\n第二行 ');
});
