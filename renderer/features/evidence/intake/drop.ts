import { useEffect, useState, type DragEvent as ReactDragEvent } from 'react';
import { client, knowsPaths } from '../../../client.ts';
import { filesOfDrop } from './origin.ts';

type Take = (files: readonly File[]) => void;

/** Whether a drag brings files from outside, and not a piece of the page itself. */
const carriesFiles = (data: DataTransfer | null): boolean => data?.types.includes('Files') ?? false;

/** What is dropped may be a folder, which takes a moment to look through. */
async function takeDropped(data: DataTransfer, onFiles: Take): Promise<void> {
  const files = await filesOfDrop(data, symlinksIn);
  if (files.length > 0) onFiles(files);
}

/** Named in vain where the machine cannot tell: then only what the browser shows is taken. */
const symlinksIn = (folder: File): Promise<readonly string[]> =>
  knowsPaths() ? client['evidence.symlinks']({}, folder).catch(() => []) : Promise.resolve([]);

/** Makes an element a place for files. What is dropped here does not reach a place around it. */
export function useFileDrop(onFiles: Take) {
  const [over, setOver] = useState(false);
  const enter = (event: ReactDragEvent) => {
    if (!carriesFiles(event.dataTransfer)) return;
    event.preventDefault();
    event.stopPropagation();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  return {
    over,
    place: {
      'data-file-place': true,
      onDragEnter: enter,
      onDragOver: enter,
      onDragLeave: ({ currentTarget, relatedTarget }: ReactDragEvent) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      },
      onDrop: (event: ReactDragEvent) => {
        const isTaken = event.isDefaultPrevented(); // by what they are, wherever they were dropped
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        if (!isTaken) void takeDropped(event.dataTransfer, onFiles);
      },
    },
  };
}

/** Makes the whole window a place for files. Says whether some are over it now. */
export function useWindowFileDrop(onFiles: Take): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    // Leaving the window is the only leave that comes from nowhere.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      // A part of the page that takes files, and took these.
      if (event.defaultPrevented || !carriesFiles(event.dataTransfer) || !event.dataTransfer) return;
      event.preventDefault();
      void takeDropped(event.dataTransfer, onFiles);
    };
    // A place within the page keeps its drags to itself, but the curtain must not hang over it.
    const within = (event: DragEvent) => {
      if (event.target instanceof Element && event.target.closest('[data-file-place]')) setOver(false);
    };
    window.addEventListener('dragover', within, true);
    const end = listen({ dragenter: enter, dragover: enter, dragleave: leave, drop });
    return () => {
      window.removeEventListener('dragover', within, true);
      end();
    };
  }, [onFiles]);
  return over;
}

/** Where nothing takes files, they are refused, and do not open in place of the app. */
export function useStrayFileGuard(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const refuse = (event: DragEvent) => {
      if (event.defaultPrevented || !carriesFiles(event.dataTransfer) || !event.dataTransfer) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    };
    return listen({ dragover: refuse, drop: refuse });
  }, [isOn]);
}

/** @returns what ends the listening */
function listen(listeners: Readonly<Record<string, (event: DragEvent) => void>>): () => void {
  const all = Object.entries(listeners) as [keyof WindowEventMap, EventListener][];
  for (const [name, listener] of all) window.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of all) window.removeEventListener(name, listener);
  };
}
