import { Readable } from 'node:stream';
import type { WebContents } from 'electron';
import { z } from 'zod';
import { answer } from '../handlers/index.ts';
import type { Reply } from '../../shared/contract/procedure.ts';
import type { Services } from '../services.ts';
import type { SourceFile } from '../vault/source.ts';
import type { Call } from './channel.ts';

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

/** Answers one call. @param onAnswered told of it once it was */
export async function answerCall(
  services: Services,
  { caller, words: [name, input, file, portfolio] }: Call,
  onAnswered: (call: Answered) => void,
): Promise<Reply> {
  const reply = await answer(String(name), input, {
    services,
    file: sourceOf(carriedFileSchema.optional().parse(file)),
    portfolio: z.string().optional().parse(portfolio),
  });
  onAnswered({ name: String(name), caller, isDone: reply.ok });
  return reply;
}

function sourceOf(file: CarriedFile | undefined): SourceFile | undefined {
  if (file === undefined) return undefined;
  if ('path' in file) return { kind: 'path', name: file.name, path: file.path };
  return { kind: 'stream', name: file.name, stream: Readable.from([file.bytes], { objectMode: false }) };
}
