import type { Page } from '@playwright/test';

/** What a page can reach of the app, whichever way it was opened. */
type Call = (name: string, input: unknown, file?: File) => Promise<unknown>;

/** Calls a procedure as the page does: over the preload script's bridge, or over the wire. */
export const callFrom = (
  page: Page,
  name: string,
  input: unknown,
  file?: { readonly name: string; readonly base64: string },
) =>
  page.evaluate(
    async ([procedure, given, attached]) => {
      const carried =
        attached &&
        new File(
          [Uint8Array.from(atob(attached.base64), (character) => character.charCodeAt(0))],
          attached.name,
        );
      const { zhengji } = globalThis as unknown as { readonly zhengji?: { readonly call: Call } };
      if (zhengji) return zhengji.call(procedure, given, carried);
      const head = `${JSON.stringify({ input: given, ...(carried && { file: { name: carried.name } }) })}\n`;
      const reply = await fetch(`/call/${procedure}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-zhengji-call',
          'x-zhengji-token': sessionStorage.getItem('zhengji-token') ?? '',
        },
        body: new Blob(carried ? [head, carried] : [head]),
      });
      return (await reply.json()) as unknown;
    },
    [name, input, file] as const,
  );

export async function createPortfolio(page: Page, dir: string): Promise<void> {
  await callFrom(page, 'portfolio.create', { dir });
}

/** Evidence about which nothing is said but its title. */
export const EVIDENCE = {
  title: '佐证',
  kind: 'product',
  date: null,
  description: '',
  tags: [],
  workOutput: null,
  claims: [],
};

/** @returns the id of the new evidence */
export async function addEvidence(page: Page, name: string, content: string | Uint8Array): Promise<string> {
  const base64 = Buffer.from(content).toString('base64');
  const reply = (await callFrom(page, 'evidence.add', { ...EVIDENCE, title: name }, { name, base64 })) as {
    value: { evidence: { id: string } };
  };
  return reply.value.evidence.id;
}
