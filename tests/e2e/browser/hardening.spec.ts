import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../app.ts';
import { addEvidence, callFrom, createPortfolio } from '../calls.ts';
import { HOSTILE_HTML, HOSTILE_SVG } from '../hostile.ts';

const filesAt = async (page: Page): Promise<string> => {
  const state = (await callFrom(page, 'portfolio.state', {})) as { value: { host: { filesAt: string } } };
  return state.value.host.filesAt;
};

/** A page of somebody else on this machine, on another port. */
async function strangersPage(): Promise<{ address: string; close: () => void }> {
  const server: Server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>stranger</title>');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => server.close(),
  };
}

test('an address opens the app once, and the page leaves no secret in sight', async ({ openApp }) => {
  const { page } = await openApp();
  expect(new URL(page.url()).search).toBe('');
  expect(await page.evaluate(() => document.cookie)).toBe('');
  const [cookie] = await page.context().cookies();
  expect(cookie).toMatchObject({ domain: '127.0.0.1', httpOnly: true, sameSite: 'Strict' });
});

test('a reload keeps the app open', async ({ openApp }) => {
  const { page } = await openApp();
  await page.reload();
  expect(await callFrom(page, 'portfolio.state', {})).toMatchObject({ ok: true });
});

test('another browser on the same machine gets nothing, even with the address', async ({ openApp }) => {
  const { page } = await openApp();
  const other = await page.context().browser()?.newContext();
  const stranger = await other?.newPage();
  if (stranger === undefined) throw new Error('no browser');
  await stranger.goto(page.url());
  const statuses = await stranger.evaluate(async () => {
    const call = await fetch('/call/portfolio.state', {
      method: 'POST',
      headers: { 'content-type': 'application/x-zhengji-call', 'x-zhengji-token': 'x' },
      body: '{"input":{}}\n',
    });
    const enter = await fetch('/enter', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"code":"x"}',
    });
    return [call.status, enter.status];
  });
  expect(statuses).toEqual([403, 403]);
});

test('a stranger’s page reads nothing and changes nothing', async ({ openApp, folder }) => {
  const { page } = await openApp();
  await createPortfolio(page, join(folder, 'portfolio'));
  const picture = await addEvidence(page, 'x.svg', HOSTILE_SVG);
  const host = new URL(page.url()).origin;
  const [file, token] = [
    `${host}${await filesAt(page)}evidence/${picture}`,
    await page.evaluate(() => sessionStorage.getItem('zhengji-token') ?? ''),
  ];
  const stranger = await strangersPage();
  // In the same browser, so with our cookie; and it even knows the secrets that stand in addresses and in the page.
  const other = await page.context().newPage();
  await other.goto(stranger.address);
  const got = await other.evaluate(
    async ([origin, address, secret]) => {
      const outcome = (asked: Promise<Response>) =>
        asked.then(
          ({ status, type }) => `${type} ${status}`,
          () => 'refused',
        );
      const call = (headers: Record<string, string>, mode: RequestMode) =>
        outcome(
          fetch(`${origin}/call/portfolio.close`, {
            method: 'POST',
            mode,
            credentials: 'include',
            headers,
            body: '{"input":{}}\n',
          }),
        );
      const loads = (element: HTMLImageElement | HTMLScriptElement, src: string) =>
        new Promise<string>((resolve) => {
          element.addEventListener('load', () => resolve('loaded'));
          element.addEventListener('error', () => resolve('refused'));
          element.src = src;
          document.body.append(element);
        });
      const image = await loads(new Image(), address);
      const script = await loads(document.createElement('script'), `${origin}/index.html`);
      return {
        asked: await call(
          { 'content-type': 'application/x-zhengji-call', 'x-zhengji-token': secret },
          'cors',
        ),
        simple: await call({ 'content-type': 'text/plain' }, 'no-cors'),
        read: await outcome(fetch(address, { credentials: 'include' })),
        image,
        script,
      };
    },
    [host, file, token] as const,
  );
  expect(got).toEqual({
    asked: 'refused',
    simple: expect.stringMatching(/^(opaque 0|refused)$/) as unknown,
    read: 'refused',
    image: 'refused',
    script: 'refused',
  });
  const navigation = await other.goto(host, { referer: stranger.address }).catch(() => null);
  expect(navigation?.status() ?? 200).toBe(200); // typed by hand, as Playwright does: the page alone, without data
  stranger.close();
  expect(await callFrom(page, 'portfolio.state', {})).toMatchObject({
    value: { open: { dir: join(folder, 'portfolio') } },
  });
});

test('what strangers made is shown without running', async ({ openApp, folder }) => {
  const { page } = await openApp();
  await createPortfolio(page, join(folder, 'portfolio'));
  const at = await filesAt(page);
  const [svg, html] = [
    await addEvidence(page, 'x.svg', HOSTILE_SVG),
    await addEvidence(page, 'x.html', HOSTILE_HTML),
  ];
  const shown = await page.evaluate(
    (address) =>
      new Promise<{ loaded: boolean; title: string }>((resolve) => {
        const image = new Image();
        image.addEventListener('load', () => resolve({ loaded: true, title: document.title }));
        image.addEventListener('error', () => resolve({ loaded: false, title: document.title }));
        image.src = address;
        document.body.append(image);
      }),
    `${at}evidence/${svg}`,
  );
  expect(shown).toEqual({ loaded: true, title: expect.not.stringContaining('fired') as unknown });
  for (const id of [svg, html]) {
    const started = page.waitForEvent('download');
    await page.evaluate((address) => (location.href = address), `${at}evidence/${id}`);
    expect((await started).suggestedFilename()).toMatch(/^x\.(svg|html)$/);
  }
  expect(new URL(page.url()).pathname).toBe('/');
});

test('every answer carries its policy', async ({ openApp }) => {
  const { page } = await openApp();
  const answers: string[] = [];
  page.on('response', (response) =>
    answers.push(response.headers()['content-security-policy'] ?? response.url()),
  );
  await page.reload();
  await expect.poll(() => answers.length).toBeGreaterThan(3);
  expect(answers.filter((policy) => !policy.startsWith(`default-src 'none'`))).toEqual([]);
});
