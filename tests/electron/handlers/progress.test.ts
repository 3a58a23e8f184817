import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { openHouseWithPortfolio, temporaryFolder, TODAY, type House } from '../../support/services.ts';

const TRAINER = 'cn-4-04-05-05-2021';
const asked = { standard: TRAINER, level: 3 } as const;

async function addEvidence({ client }: House, date: string | null): Promise<void> {
  const path = join(temporaryFolder(), 'a.txt');
  writeFileSync(path, String(date));
  const claims = [{ standard: TRAINER, node: 'L3-2.2-S3', note: '', where: '' }];
  await client['evidence.add']({ title: 'a', date, claims }, { kind: 'path', path, name: 'a.txt' });
}

describe('progress', () => {
  it('counts what the portfolio holds by duty, month and day', async () => {
    const house = await openHouseWithPortfolio();
    await addEvidence(house, '2026-03-01');
    await addEvidence(house, null);
    const { duties, growth, calendar } = await house.client['progress.show'](asked);
    expect(duties.filter(({ covered }) => covered > 0)).toMatchObject([
      { id: 'L3-2', covered: 1, signed: 0 },
    ]);
    expect(growth).toEqual([{ month: '2026-11', evidence: 2, covered: 1, signed: 0 }]);
    expect(calendar).toMatchObject({
      to: TODAY,
      days: [{ date: '2026-03-01', pieces: 1 }],
      total: 1,
      undated: 1,
    });
  });

  it('makes each picture as a file to save', async () => {
    const { client, services } = await openHouseWithPortfolio();
    const make = async (picture: 'duties' | 'growth' | 'calendar', format: 'svg' | 'png') => {
      const { name, made } = await client['progress.picture']({
        ...asked,
        picture,
        format,
        language: 'zh-CN',
      });
      const file = services.made.get(made);
      if (file === undefined) throw new Error('no file was made');
      return { name, type: file.mediaType, bytes: readFileSync(file.path) };
    };
    const svg = await make('duties', 'svg');
    expect(svg).toMatchObject({
      name: `各职能的进展 人工智能训练师 三级 高级工 ${TODAY}.svg`,
      type: 'image/svg+xml',
    });
    expect(svg.bytes.toString('utf8')).toContain('<title>各职能的进展 · 人工智能训练师 三级/高级工</title>');
    for (const picture of ['duties', 'growth', 'calendar'] as const) {
      const { bytes } = await make(picture, 'png');
      expect((await loadImage(bytes)).width).toBe(1920);
    }
  });
});
