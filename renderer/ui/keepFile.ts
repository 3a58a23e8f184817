import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Contract } from '../../shared/contract/contract.ts';
import type { FileToKeep } from '../../shared/contract/procedures/ownStandards.ts';
import { client } from '../client.ts';
import { useAnswer } from './procedure.ts';

type Making =
  'forms.sheet' | 'layouts.export' | 'ownStandards.export' | 'ownStandards.template' | 'progress.picture';
type Input<N extends Making> = z.input<Contract[N]['input']>;

/** A procedure that makes a file, which the person then saves as they save any download. */
export function useKeepFile<N extends Making>(name: N): UseMutationResult<FileToKeep, Error, Input<N>> {
  const { data: state } = useAnswer('portfolio.state', {});
  return useMutation({
    mutationFn: (input: Input<N>) => (client[name] as (asked: Input<N>) => Promise<FileToKeep>)(input),
    onSuccess: ({ name: fileName, made }) => {
      if (state !== undefined) save(`${state.host.filesAt}made/${made}?download`, fileName);
    },
  });
}

function save(address: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
}
