import { appendFileSync, existsSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openHouseWithPortfolio, temporaryFolder, type House } from '../../support/services.ts';

let house: House;
let inbox: string;
beforeEach(async () => {
  house = await openHouseWithPortfolio();
  inbox = join(temporaryFolder(), 'inbox');
  mkdirSync(join(inbox, '客服项目'), { recursive: true });
  await house.client['preferences.save']({ inbox });
});

const write = (name: string, content = name) => writeFileSync(join(inbox, name), content);
const look = async () => (await house.client['inbox.list']({})).files;
/** What is offered once nothing grows any more. */
const offered = async () => {
  await look();
  return look();
};
const paths = async () => (await offered()).map(({ path }) => path);

describe('the inbox folder', () => {
  it('offers what appears in it, but for hidden and unfinished files and portfolios', async () => {
    for (const name of [
      'b.txt',
      'a.txt',
      '客服项目/截图.png',
      '.hidden',
      'film.mp4.crdownload',
      '~$report.docx',
    ])
      write(name);
    mkdirSync(join(inbox, 'old'));
    write('old/portfolio.sqlite');
    expect(await paths()).toEqual(['a.txt', 'b.txt', '客服项目/截图.png']);
  });

  it('names a link, and a file whose name is no text; whoever takes them is told why that cannot be', async () => {
    symlinkSync('/etc/hostname', join(inbox, 'link.txt'));
    writeFileSync(
      Buffer.concat([Buffer.from(join(inbox, 'caf')), Buffer.from([0xe9]), Buffer.from('.txt')]),
      '',
    );
    const files = await offered();
    expect(files.map(({ path }) => path)).toEqual(['caf\uFFFD.txt', 'link.txt']);
    const [misnamed, link] = files;
    if (misnamed === undefined || link === undefined) throw new Error('nothing is offered');
    const take = house.client['inbox.take'];
    await expect(take({ file: misnamed })).rejects.toMatchObject({ code: 'file-name-unreadable' });
    await expect(take({ file: link })).rejects.toMatchObject({ code: 'file-is-link' });
    await house.client['inbox.decline']({ files: [...files] });
    expect(await paths()).toEqual([]);
  });

  it('takes what waits into the portfolio that it was offered in, or into none', async () => {
    write('a.txt');
    const [file] = await offered();
    if (file === undefined) throw new Error('nothing is offered');
    const { client } = house;
    const portfolio = (await client['portfolio.state']({})).open?.id as string;
    await client['portfolio.create']({ dir: join(temporaryFolder(), 'other') });
    await expect(client['inbox.take']({ file, portfolio })).rejects.toMatchObject({
      code: 'portfolio-other',
    });
    expect((await client['evidence.list']({})).total).toBe(0);
  });

  it('waits for a file that is still growing', async () => {
    write('film.mp4', '1');
    expect(await look()).toEqual([]);
    appendFileSync(join(inbox, 'film.mp4'), '2');
    expect(await look()).toEqual([]);
    expect((await look()).map(({ path, bytes }) => [path, bytes])).toEqual([['film.mp4', 2]]);
  });

  it('gives what is taken in, leaves the original where it is, and offers it no more', async () => {
    write('客服项目/0001.png');
    const [file] = await offered();
    if (file === undefined) throw new Error('nothing is offered');
    const { evidence } = await house.client['inbox.take']({ file });
    expect(evidence).toMatchObject({
      title: '客服项目 / 0001',
      origin: '客服项目',
      file: { name: '0001.png' },
    });
    expect(existsSync(join(inbox, '客服项目/0001.png'))).toBe(true);
    expect(await paths()).toEqual([]);
    write('客服项目/0001.png', 'another content');
    expect(await paths()).toEqual(['客服项目/0001.png']);
  });

  it('does not offer what was declined, until that is taken back; what was taken in stays taken in', async () => {
    write('a.txt');
    write('b.txt');
    const files = await offered();
    const [first] = files;
    if (first === undefined) throw new Error('nothing is offered');
    await house.client['inbox.decline']({ files: [first] });
    expect(await paths()).toEqual(['b.txt']);
    await house.client['inbox.offerAgain']({ files: [first] });
    expect((await look()).map(({ path }) => path)).toEqual(['a.txt', 'b.txt']);
    await house.client['inbox.take']({ file: first });
    for (const change of ['inbox.decline', 'inbox.offerAgain'] as const)
      await house.client[change]({ files });
    expect(await paths()).toEqual(['b.txt']);
  });

  it('that is gone is said to be gone, and never taken for an empty one', async () => {
    write('a.txt');
    renameSync(inbox, `${inbox}-elsewhere`);
    await expect(house.client['inbox.list']({})).rejects.toMatchObject({
      code: 'inbox-missing',
      params: { path: inbox },
    });
  });

  it('takes nothing from outside, and nothing that changed since it was offered', async () => {
    write('a.txt');
    const [file] = await offered();
    if (file === undefined) throw new Error('nothing is offered');
    for (const path of ['../a.txt', '/etc/passwd', 'b/../../a.txt'])
      await expect(house.client['inbox.take']({ file: { ...file, path } })).rejects.toMatchObject({
        code: 'bad-input',
      });
    write('a.txt', 'something else');
    await expect(house.client['inbox.take']({ file })).rejects.toMatchObject({ code: 'file-changed' });
    expect(await house.client['evidence.list']({})).toMatchObject({ total: 0 });
  });

  it('is none until one is named by its whole path; other preferences leave it alone', async () => {
    await house.client['preferences.save']({ colorScheme: 'dark' });
    expect(await house.client['preferences.show']({})).toMatchObject({ inbox, colorScheme: 'dark' });
    await expect(house.client['preferences.save']({ inbox: 'inbox' })).rejects.toMatchObject({
      code: 'folder-relative',
    });
    await house.client['preferences.save']({ inbox: null });
    expect(await house.client['inbox.list']({})).toEqual({ folder: null, files: [] });
  });
});
