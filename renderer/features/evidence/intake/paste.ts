import { useEffect } from 'react';
import { stemFor } from './note.ts';

/** What a browser calls a picture that was copied from a screen and has no name of its own. */
const NAMELESS = /^(image)?(\.\w+)?$/;

/**
 * What the clipboard holds, as files: files and pictures as they are, text as a text file that is named by its first
 * line. What has no name is named `name`, with the moment. The title comes from there.
 */
export function filesOfClipboard(data: DataTransfer, name: string, now: Date): readonly File[] {
  const stamp = `${name} ${stampOf(now)}`;
  const files = [...data.files];
  if (files.length > 0)
    return files.map((file) =>
      NAMELESS.test(file.name) ? new File([file], `${stamp}${extensionOf(file)}`, { type: file.type }) : file,
    );
  const text = data.getData('text/plain');
  return text.trim() === ''
    ? []
    : [new File([text], `${stemFor(text) || stamp}.txt`, { type: 'text/plain' })];
}

/** 2026-11-24 08.30.15: sorts by time, and every file system takes it. */
function stampOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${day} ${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('.')}`;
}

const extensionOf = ({ name, type }: File): string => {
  const given = /\.\w+$/.exec(name)?.[0];
  return given ?? `.${(/^image\/(\w+)/.exec(type)?.[1] ?? 'bin').replace('jpeg', 'jpg')}`;
};

/** What is pasted outside of fields and dialogs comes in as files named `name`. */
export function usePaste(name: string, onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { target } = event;
      if (target instanceof Element && target.closest('input, textarea, select, [role="dialog"]')) return;
      const files =
        event.clipboardData === null ? [] : filesOfClipboard(event.clipboardData, name, new Date());
      if (files.length === 0) return;
      event.preventDefault();
      onFiles(files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [name, onFiles]);
}
