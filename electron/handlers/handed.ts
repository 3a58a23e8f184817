import { Fault } from '../../shared/contract/fault.ts';
import type { SourceFile } from '../vault/source.ts';
import type { Context, HandlersOf } from './context.ts';

export const handedHandlers: HandlersOf<'handed'> = {
  'handed.list': (_input, { services }) => [...services.handed.list()],
};

/** The file that a call is about: one that the system handed over, or the one beside it. @throws Fault record-unknown */
export function fileOf({ services, file }: Context, handed: string | undefined): SourceFile | undefined {
  if (handed === undefined) return file;
  const taken = services.handed.take(handed);
  if (taken === undefined) throw new Fault('record-unknown');
  return { kind: 'path', name: taken.name, path: taken.path };
}
