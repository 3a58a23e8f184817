import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PlaceProvider, usePlaces } from '../../../../renderer/features/evidence/preview/place.tsx';
import { ScanPreview } from '../../../../renderer/features/evidence/preview/ScanPreview.tsx';
import { renderPage } from '../../../support/renderPage.tsx';
import { OPEN_PORTFOLIO } from '../../portfolioState.ts';

const Here = () => {
  const { here, goTo } = usePlaces();
  return (
    <button type="button" onClick={() => goTo({ kind: 'page', page: 3 })}>
      {JSON.stringify(here)}
    </button>
  );
};

const open = (pages: number, tooLarge: readonly number[] = []) =>
  renderPage(
    <PlaceProvider>
      <ScanPreview id="e1" title="扫描件" mediaType="image/tiff" large />
      <Here />
    </PlaceProvider>,
    { replies: { 'portfolio.state': OPEN_PORTFOLIO, 'previews.pages': { pages, tooLarge: [...tooLarge] } } },
  );
const shown = async () => (await screen.findByRole('img', { name: '扫描件' })).getAttribute('src');

test('a scan of several pages is leafed through, and the place is the page', async () => {
  const { user } = await open(3);
  expect(await shown()).toBe('/files/shown/e1-1');
  await user.click(screen.getByRole('button', { name: '下一页' }));
  expect(await shown()).toBe('/files/shown/e1-2');
  await user.click(await screen.findByRole('button', { name: '{"kind":"page","page":2}' }));
  await expect.poll(shown).toBe('/files/shown/e1-3');
  expect(screen.getByRole('button', { name: '下一页' })).toHaveProperty('disabled', true);
});

test('one of a single page is a picture like any other', async () => {
  await open(1);
  expect(await shown()).toBe('/files/shown/e1-1');
  expect(screen.queryByRole('button', { name: '下一页' })).toBeNull();
  expect(
    screen.getByRole('button', { name: '{"kind":"region","x":0,"y":0,"width":100,"height":100}' }),
  ).toBeTruthy();
});

test('of a broken one it is said that it is damaged', async () => {
  await open(0);
  expect(await screen.findByText('文件已损坏，或不是其扩展名所说的格式，无法显示。')).toBeTruthy();
});

const TOO_LARGE = '文件太大，不在这里预览。';

test('of a page with too many pixels it is said that it is too large, and the others are shown', async () => {
  const { user } = await open(3, [2]);
  expect(await shown()).toBe('/files/shown/e1-1');
  await user.click(screen.getByRole('button', { name: '下一页' }));
  expect(await screen.findByText(TOO_LARGE)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '下一页' }));
  expect(await shown()).toBe('/files/shown/e1-3');
  expect(screen.queryByText(TOO_LARGE)).toBeNull();
});

test('one of a single page that is too large is not called damaged', async () => {
  await open(1, [1]);
  expect(await screen.findByText(TOO_LARGE)).toBeTruthy();
});
