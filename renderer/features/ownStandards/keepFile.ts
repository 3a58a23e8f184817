import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Contract } from '../../../shared/contract/contract.ts';
import type { FileToKeep } from '../../../shared/contract/procedures/ownStandards.ts';
import { client } from '../../client.ts';

type Making = 'ownStandards.export' | 'ownStandards.template';
type Input<N extends Making> = z.input<Contract[N]['input']>;

/** A procedure that makes a file, which the person then keeps where the system keeps downloads or asks. */
export const useKeepFile = <N extends Making>(name: N): UseMutationResult<FileToKeep, Error, Input<N>> =>
  useMutation({
    mutationFn: (input: Input<N>) => (client[name] as (asked: Input<N>) => Promise<FileToKeep>)(input),
    onSuccess: keep,
  });

/** Long enough for the system to have begun to read. */
const KEPT_FOR = 60_000;

function keep({ name, mediaType, base64 }: FileToKeep): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR);
}
