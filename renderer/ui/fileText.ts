import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { Fault } from '../../shared/contract/fault.ts';

/** The text of a file that the person chose. One that cannot be read is told in a notification. */
export const useFileText = (): UseMutationResult<string, Error, File> =>
  useMutation({
    mutationFn: (file: File) =>
      file.text().catch((error: unknown) => {
        throw new Fault('file-unreadable', { path: file.name }, error);
      }),
  });
