import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openDesk } from '../desk.ts';
import { keepBackedUp } from '../handlers/backups/keep.ts';
import { openLast } from '../handlers/openLast.ts';
import { keepTextsRead } from '../handlers/texts.ts';
import { spawnNodePictureWorker } from '../pictures/node.ts';
import { buildServices, closeServices, type Services } from '../services.ts';
import { spawnNodeDrawWorker } from '../dossier/node.ts';
import { spawnNodeTextWorker } from '../texts/node.ts';
import { exchange, FILES_AT } from './exchange.ts';
import { Codes, cookieName, newSecrets } from './gate.ts';
import { listPage } from './page.ts';
import { deskFile, documentsFolder, pageFolder, proposedFolder, resourcesFolder } from './places.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** The app in a browser, for machines where Electron cannot be had. Not a part of the packaged app. */
export interface LocalHost {
  /** An address that opens the app once, within so many seconds. */
  readonly newAddress: (seconds: number) => string;
  readonly close: () => Promise<void>;
}

/** A film of many gigabytes from a slow disk may take long to come in; a head may not. */
const LIMITS = { headersTimeout: 10_000, requestTimeout: 3_600_000, keepAliveTimeout: 5_000 };

/**
 * Serves the page and answers its calls on a free port of 127.0.0.1, until it is closed.
 * @param builtPage the folder with the page's files
 * @throws Fault standard-malformed, portfolio-in-use (the app runs already)
 */
export async function openLocalHost(
  userData: string,
  builtPage: string = pageFolder(ROOT),
): Promise<LocalHost> {
  const secrets = newSecrets();
  const page = listPage(builtPage);
  const services = buildLocalServices(userData, `${FILES_AT}${secrets.files}/`);
  const settleLast = await openLast(services);
  const stopReading = keepTextsRead(services);
  const backUpLast = keepBackedUp(services);
  const codes = new Codes();
  const server = createServer(LIMITS);
  const port = await listen(server);
  const address = `http://127.0.0.1:${port}`;
  const serving = { services, page, secrets, codes, address, cookie: cookieName(port) };
  server.on('request', (request, response) => {
    exchange(serving, request, response).catch((error: unknown) => {
      if (!response.destroyed) console.error(error);
      response.destroy();
    });
  });
  return {
    newAddress: (seconds) => `${address}/?code=${codes.issue(seconds)}`,
    close: async () => {
      settleLast();
      stopReading();
      services.jobs.stop(); // whoever asked is gone
      await shut(server);
      await backUpLast();
      await closeServices(services);
    },
  };
}

function buildLocalServices(userData: string, filesAt: string): Services {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return buildServices({
    about: {
      kind: 'browser',
      choosesPaths: false,
      opensFiles: false,
      get proposedDir() {
        return proposedFolder(documentsFolder());
      },
      filesAt,
      version,
    },
    resources: resourcesFolder(ROOT, null),
    desk: openDesk(deskFile(userData)),
    choosePath: () => Promise.resolve(null),
    openFile: null,
    makeSample: async (...asked) => (await import('../demo/makeDemo.ts')).makeDemo(...asked),
    spawnPictureWorker: spawnNodePictureWorker,
    spawnTextWorker: spawnNodeTextWorker,
    spawnDrawWorker: spawnNodeDrawWorker,
    asOf: null,
  });
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

/** Lets answers under way go out, but waits for nobody who only keeps a connection. */
const shut = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 2000).unref();
  });
