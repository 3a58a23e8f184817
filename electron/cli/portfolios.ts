import type { Scene } from './command.ts';

/** Opens the portfolio that `--portfolio` names, so that its own standards count too. Without it nothing is opened. */
export async function openNamed(dir: string | undefined, { client }: Pick<Scene, 'client'>): Promise<void> {
  if (dir !== undefined) await client['portfolio.open']({ dir });
}
