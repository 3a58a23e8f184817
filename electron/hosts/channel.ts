import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { PAGE } from './schemes.ts';

/** The one channel between the page and this process. */
const CHANNEL = 'call';

/** What a page has asked, as it came. */
export interface Call {
  readonly caller: WebContents;
  /** A procedure's name, its input, a file, and the portfolio that is meant: nothing of it is checked yet. */
  readonly words: readonly unknown[];
}

/** Takes calls from the page, and from nobody else. @param take may wait until there is somebody who answers */
export function listen(take: (call: Call) => Promise<unknown>): void {
  ipcMain.handle(CHANNEL, (event, ...words: readonly unknown[]) => {
    if (!isFromOurPage(event)) throw new Error('not from the page');
    return take({ caller: event.sender, words });
  });
}

const isFromOurPage = ({ senderFrame }: IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame.parent === null && senderFrame.url.startsWith(PAGE);
