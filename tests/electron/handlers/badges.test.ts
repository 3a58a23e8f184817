import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../../electron/handlers/files.ts';
import { signStatement } from '../../../electron/signing/credential.ts';
import { claimOf, contexts, newKey, SIGNED, statementOn } from '../../support/signoff.ts';
import { openHouseWithPortfolio } from '../../support/services.ts';

const key = newKey('某学院');
const badge = `${JSON.stringify(await signStatement(contexts, key, statementOn(key, claimOf(1))), null, 2)}\n`;
const fileOf = (name: string, text: string) => ({
  kind: 'stream' as const,
  name,
  stream: Readable.from([Buffer.from(text)]),
});
const add = { title: '', claims: [] };

describe('a badge earned elsewhere', () => {
  it('is kept as a certificate, byte for byte, once it was checked', async () => {
    const { client, services } = await openHouseWithPortfolio();
    const taken = await client['badges.import']({}, fileOf('b.json', badge));
    expect(taken.evidence).toMatchObject({
      title: 'P1 要求 1',
      kind: 'certificate',
      date: SIGNED.slice(0, 10),
    });
    const { path } = await openFile(services, 'evidence', taken.evidence.id);
    expect(readFileSync(path, 'utf8')).toBe(badge);
    expect(await client['badges.show']({ evidence: taken.evidence.id })).toEqual(taken.badge);
  });

  it('is recognised where it comes in like any file', async () => {
    const { client } = await openHouseWithPortfolio();
    const { evidence } = await client['evidence.add'](add, fileOf('b.json', badge));
    expect(evidence).toMatchObject({ title: 'P1 要求 1', kind: 'certificate' });
    const told = { title: '我的说法', kind: 'training' as const, date: '2026-01-01', claims: [] };
    expect((await client['evidence.add'](told, fileOf('b.json', badge))).evidence).toMatchObject({
      title: '我的说法',
      kind: 'training',
      date: '2026-01-01',
    });
  });

  it('that was changed is refused as a badge; as a file it comes in, and shows what is wrong', async () => {
    const { client } = await openHouseWithPortfolio();
    const changed = badge.replaceAll('林晓', '林小');
    await expect(client['badges.import']({}, fileOf('b.json', changed))).rejects.toMatchObject({
      code: 'badge-refused',
      params: { finding: 'proof-wrong' },
    });
    expect((await client['evidence.list']({})).items).toEqual([]);
    const { evidence } = await client['evidence.add'](add, fileOf('b.json', changed));
    expect(evidence).toMatchObject({ title: 'b', kind: 'product', date: null });
    const shown = await client['badges.show']({ evidence: evidence.id });
    expect(shown?.findings).toContain('proof-wrong');
  });

  it('is not what any other file is', async () => {
    const { client } = await openHouseWithPortfolio();
    const { evidence } = await client['evidence.add'](add, fileOf('a.txt', 'words'));
    expect(await client['badges.show']({ evidence: evidence.id })).toBeNull();
    await expect(client['badges.import']({}, fileOf('a.txt', 'words'))).rejects.toMatchObject({
      code: 'badge-refused',
      params: { finding: 'no-badge' },
    });
  });
});
