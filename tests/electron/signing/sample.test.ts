import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readRequest, writeRequest } from '../../../electron/signing/request.ts';
import { drawSample } from '../../../electron/signing/sample.ts';
import { SIGNED, SUBJECT, claimOf } from '../../support/signoff.ts';

const ALL = Array.from({ length: 5 }, (_, number) => claimOf(number));
const AMONG = ALL.map(({ id }) => id);
const drawnBy = (seed: string) => {
  const ids = new Set(drawSample(AMONG, 2, seed));
  return ALL.filter(({ id }) => ids.has(id));
};
const SAMPLE = { seed: 'spring', of: 5, drawn: 2, among: AMONG };

/** What reading a request says of the sample in it. */
async function read(sample: Partial<typeof SAMPLE>, claims = drawnBy('spring')): Promise<string> {
  const { bytes } = await writeRequest(
    {
      format: 'zhengji-request',
      version: 1,
      id: randomUUID(),
      made: SIGNED,
      subject: SUBJECT,
      addressee: null,
      message: '',
      sample: { ...SAMPLE, ...sample },
      claims,
    },
    new Map(),
  );
  return readRequest(bytes).then(
    () => 'read',
    (error: unknown) => (error as { code: string }).code,
  );
}

describe('a sample', () => {
  it('is the same whoever draws it, of whatever order, and another by another seed', () => {
    expect(drawSample(AMONG.toReversed(), 3, 'spring')).toEqual(drawSample(AMONG, 3, 'spring'));
    const seeds = Array.from({ length: 40 }, (_, seed) =>
      drawSample(AMONG, 2, String(seed)).toSorted().join(),
    );
    expect(new Set(seeds).size).toBeGreaterThan(5);
  });

  it('that its seed does not draw from what it names is refused', async () => {
    const other = ALL.filter((claim) => !drawnBy('spring').includes(claim)).slice(0, 2);
    expect(await read({})).toBe('read');
    expect(await read({}, other)).toBe('package-altered');
    expect(await read({}, drawnBy('spring').slice(0, 1))).toBe('package-altered');
    expect(await read({ of: 6 })).toBe('package-altered');
    expect(await read({ among: [...AMONG.slice(0, 4), AMONG[0] ?? ''] })).toBe('package-altered');
  });
});
