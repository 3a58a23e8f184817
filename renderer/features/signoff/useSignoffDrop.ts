import { useEffect } from 'react';
import { travellerOf } from '../../../shared/signoff/package.ts';

/**
 * Files of sign-off that are dropped anywhere are opened, and are no evidence; whatever else is dropped stays with the
 * place that it was dropped on.
 */
export function useSignoffDrop(onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])].filter(({ name }) => travellerOf(name) !== null);
      if (files.length === 0) return;
      event.preventDefault();
      onFiles(files);
    };
    window.addEventListener('dragover', over, true);
    window.addEventListener('drop', drop, true);
    return () => {
      window.removeEventListener('dragover', over, true);
      window.removeEventListener('drop', drop, true);
    };
  }, [onFiles]);
}
