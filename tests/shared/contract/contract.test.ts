import { describe, expect, it } from 'vitest';
import { findProcedure, loadContract } from '../../../shared/contract/contract.ts';

describe('the contract', () => {
  it('finds each procedure by its name alone', async () => {
    const contract = await loadContract();
    const found = await Promise.all(Object.keys(contract).map(findProcedure));
    expect(found).toEqual(Object.values(contract));
  });

  it.each([
    '',
    'evidence',
    'evidence.',
    'evidence.devour',
    'evidence.toString',
    'toString.call',
    '__proto__.x',
  ])('knows no procedure %j', async (name) => {
    expect(await findProcedure(name)).toBeUndefined();
  });
});
