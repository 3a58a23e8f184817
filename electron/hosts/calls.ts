import { Readable } from 'node:stream';
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { z } from 'zod';
import { answer } from '../handlers/index.ts';
import type { Services } from '../services.ts';
import type { SourceFile } from '../vault/source.ts';
import { PAGE } from './schemes.ts';

/** The one channel between the page and this process. */
export const CHANNEL = 'call';

/** A file beside a call: the preload script names where it lies; one that lies nowhere, pasted, comes as its bytes. */
const carriedFileSchema = z.union([
  z.object({ name: z.string(), path: z.string().min(1) }),
  z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }),
]);
export type CarriedFile = z.infer<typeof carriedFileSchema>;

/** A call that was answered. */
export interface Answered {
  readonly name: string;
  /** Whose it was. */
  readonly caller: WebContents;
  /** Whether it did what was asked for. */
  readonly isDone: boolean;
}

/** @param onAnswered told of each call that was answered */
export function answerCalls(services: Services, onAnswered: (call: Answered) => void): void {
  ipcMain.handle(CHANNEL, async (event, name: unknown, input: unknown, file: unknown, portfolio: unknown) => {
    if (!isFromOurPage(event)) throw new Error('not from the page');
    const reply = await answer(String(name), input, {
      services,
      file: sourceOf(carriedFileSchema.optional().parse(file)),
      portfolio: z.string().optional().parse(portfolio),
    });
    onAnswered({ name: String(name), caller: event.sender, isDone: reply.ok });
    return reply;
  });
}

const isFromOurPage = ({ senderFrame }: IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame.parent === null && senderFrame.url.startsWith(PAGE);

function sourceOf(file: CarriedFile | undefined): SourceFile | undefined {
  if (file === undefined) return undefined;
  if ('path' in file) return { kind: 'path', name: file.name, path: file.path };
  return { kind: 'stream', name: file.name, stream: Readable.from([file.bytes], { objectMode: false }) };
}
