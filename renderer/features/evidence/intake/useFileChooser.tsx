import { useCallback, useRef, type ReactNode } from 'react';
import { isSeen } from './origin.ts';

type Take = (files: readonly File[]) => void;

/**
 * The system's own window to choose files with, or a folder with all in it: an element that has to be on the page, and
 * what opens the window.
 */
export function useFileChooser(
  what: 'files' | 'folder' = 'files',
): readonly [ReactNode, (onFiles: Take) => void] {
  const input = useRef<HTMLInputElement>(null);
  const take = useRef<Take>(null);
  const choose = useCallback((onFiles: Take) => {
    take.current = onFiles;
    input.current?.click();
  }, []);
  const element = (
    <input
      ref={input}
      type="file"
      multiple
      {...(what === 'folder' && { webkitdirectory: '' })}
      hidden
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])].filter(isSeen);
        // Empty again, so that the same file can be chosen twice.
        currentTarget.value = '';
        if (files.length > 0) take.current?.(files);
      }}
    />
  );
  return [element, choose];
}
