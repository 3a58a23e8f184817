import type { z } from 'zod';
import type { Contract } from '../../../shared/contract/contract.ts';

/** What a dossier is to be made of, and what came of looking at it. */
export type Order = z.input<Contract['dossiers.make']['input']>;
export type Looked = z.output<Contract['dossiers.preview']['output']>;
