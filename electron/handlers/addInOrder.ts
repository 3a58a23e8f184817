import { lstat } from 'node:fs/promises';
import type { z } from 'zod';
import type { Contract } from '../../shared/contract/contract.ts';
import { Fault } from '../../shared/contract/fault.ts';
import { describe } from '../../shared/contract/procedure.ts';
import { evidenceProcedures } from '../../shared/contract/procedures/evidence.ts';
import type { Services } from '../services.ts';
import type { SourceFile } from '../vault/source.ts';
import { addEvidence, type Added } from './evidence.ts';

/** A file, and what a page would say beside it. */
export interface Incoming {
  readonly file: SourceFile;
  readonly told: z.input<Contract['evidence.add']['input']>;
}

/**
 * So many files, and so many bytes, are under way at once: small ones share their waits for the disk, and several large
 * ones would only be in each other's way.
 */
const MOST_AT_ONCE = 1024;
const BYTES_AT_ONCE = 128 * 1024 * 1024;

/**
 * Takes files in side by side. Their rows are written in the order of the files: of two with the same content, the
 * later is the duplicate. One that fails does not stop the others.
 * @returns how each went, in the order of the files; what is told as added is on the disk
 */
export async function* addInOrder(
  services: Services,
  files: readonly Incoming[],
): AsyncGenerator<PromiseSettledResult<Added>> {
  let last: Promise<unknown> = Promise.resolve();
  const start = (incoming: Incoming) => {
    const before = last;
    let letNextWrite: (() => void) | undefined;
    last = new Promise<void>((resolve) => {
      letNextWrite = resolve;
    });
    const added = add(services, incoming, async (write) => {
      await before;
      const written = write();
      letNextWrite?.();
      return written;
    });
    // One that never came to write keeps nobody waiting.
    void Promise.allSettled([added, before]).then(letNextWrite);
    return settled(added);
  };
  const underWay: { readonly bytes: number; readonly outcome: Promise<PromiseSettledResult<Added>> }[] = [];
  let bytesUnderWay = 0;
  for await (const { incoming, bytes } of withBytes(files)) {
    while (
      underWay.length >= MOST_AT_ONCE ||
      (underWay.length > 0 && bytesUnderWay + bytes > BYTES_AT_ONCE)
    ) {
      const first = underWay.shift();
      bytesUnderWay -= first?.bytes ?? 0;
      if (first !== undefined) yield await first.outcome;
    }
    bytesUnderWay += bytes;
    underWay.push({ bytes, outcome: start(incoming) });
  }
  for (const { outcome } of underWay) yield await outcome;
}

/** So many sizes are asked for at once: one after the other, each answer would take longer than a copy. */
const SIZES_AT_ONCE = 256;

async function* withBytes(
  files: readonly Incoming[],
): AsyncGenerator<{ readonly incoming: Incoming; readonly bytes: number }> {
  for (let at = 0; at < files.length; at += SIZES_AT_ONCE)
    yield* await Promise.all(
      files
        .slice(at, at + SIZES_AT_ONCE)
        .map(async (incoming) => ({ incoming, bytes: await bytesOf(incoming.file) })),
    );
}

/** How large a file is, as far as that can be told beforehand. */
const bytesOf = (file: SourceFile): Promise<number> =>
  file.kind === 'path'
    ? lstat(file.path).then(
        ({ size }) => size,
        () => 0,
      )
    : Promise.resolve(BYTES_AT_ONCE);

const add = async (
  services: Services,
  { file, told }: Incoming,
  inTurn: Parameters<typeof addEvidence>[5],
): Promise<Added> => {
  const parsed = evidenceProcedures['evidence.add'].input.safeParse(told);
  if (!parsed.success) throw new Fault('bad-input', { detail: describe(parsed.error) });
  const { claims, origin, job: _job, portfolio: _portfolio, ...details } = parsed.data;
  return services.session.within((portfolio) =>
    addEvidence(services, portfolio, file, { details, origin, claims }, {}, inTurn),
  );
};

async function settled<T>(work: Promise<T>): Promise<PromiseSettledResult<T>> {
  const [outcome] = await Promise.allSettled([work]);
  return outcome;
}
