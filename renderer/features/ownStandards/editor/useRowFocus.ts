import { useEffect, useRef } from 'react';

/** Gives a row the focus, at once or as soon as it is drawn. */
export function useRowFocus(tree: { readonly current: HTMLElement | null }): (id: string) => void {
  const wanted = useRef<string | null>(null);
  const seek = () => {
    const row = [...(tree.current?.querySelectorAll<HTMLElement>('[data-node]') ?? [])].find(
      ({ dataset }) => dataset['node'] === wanted.current,
    );
    row?.focus();
    return row !== undefined;
  };
  useEffect(() => {
    if (wanted.current !== null && seek()) wanted.current = null;
  });
  return (id) => {
    wanted.current = id;
    seek();
  };
}
