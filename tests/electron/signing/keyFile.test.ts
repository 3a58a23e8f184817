import { describe, expect, it } from 'vitest';
import { countAttempts } from '../../../electron/signing/attempts.ts';
import { fingerprintOf, isFingerprintOf } from '../../../electron/signing/fingerprint.ts';
import {
  changePassphrase,
  createKeyFile,
  openKeyFile,
  readIdentity,
} from '../../../electron/signing/keyFile.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { SIGNED } from '../../support/signoff.ts';

const PROFILE = { name: '陈立', unit: '数据服务部', post: '主管', phone: '010-1' };
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'opened',
    (error: unknown) => (error instanceof Fault ? error.code : String(error)),
  );

describe('a key file', () => {
  it('opens with its passphrase alone, however that is typed', async () => {
    const file = await createKeyFile(PROFILE, 'Å ﬁne passphrase', SIGNED);
    const { signer } = readIdentity(file);
    expect(signer).toEqual({ ...PROFILE, did: signer.did });
    expect((await openKeyFile(file, 'Å fine passphrase')).signer).toEqual(signer);
    expect(await code(openKeyFile(file, 'a fine passphrase'))).toBe('passphrase-wrong');
    expect(file).not.toContain('passphrase');
  });

  it('keeps its key under another passphrase', async () => {
    const file = await createKeyFile(PROFILE, 'the former', SIGNED);
    const changed = await changePassphrase(file, 'the former', 'the next');
    expect(readIdentity(changed)).toEqual(readIdentity(file));
    expect(await code(openKeyFile(changed, 'the former'))).toBe('passphrase-wrong');
    expect(await code(openKeyFile(changed, 'the next'))).toBe('opened');
    expect(await code(changePassphrase(file, 'not it', 'the next'))).toBe('passphrase-wrong');
  });

  it('does not open where anything in it was changed', async () => {
    const file = await createKeyFile(PROFILE, 'passphrase', SIGNED);
    expect(await code(openKeyFile(file.replace('陈立', '王立'), 'passphrase'))).toBe('passphrase-wrong');
    expect(await code(openKeyFile(file.replace('主管', '总管'), 'passphrase'))).toBe('passphrase-wrong');
    for (const broken of [file.slice(0, -10), file.replace('"version": 1', '"version": 2'), '', '{}', '[]'])
      expect(await code(openKeyFile(broken, 'passphrase'))).toBe('key-file-malformed');
  });

  it('costs a wrong passphrase what a right one costs', async () => {
    const file = await createKeyFile(PROFILE, 'passphrase', SIGNED);
    const time = async (passphrase: string) => {
      const began = performance.now();
      await code(openKeyFile(file, passphrase));
      return performance.now() - began;
    };
    const fastest = async (passphrase: string) =>
      Math.min(await time(passphrase), await time(passphrase), await time(passphrase));
    const right = await fastest('passphrase');
    const wrong = await fastest('passphrasf');
    expect(right).toBeGreaterThan(100);
    expect(wrong / right).toBeGreaterThan(0.6);
    expect(wrong / right).toBeLessThan(1.7);
  }, 30_000);
});

describe('wrong passphrases', () => {
  it('have to wait after five, each time twice as long; a right one starts afresh', async () => {
    let now = 0;
    const attempts = countAttempts(() => now);
    const wrong = () => code(attempts.during('did', () => Promise.reject(new Fault('passphrase-wrong'))));
    const right = () => code(attempts.during('did', () => Promise.resolve()));
    for (let time = 0; time < 5; time += 1) expect(await wrong()).toBe('passphrase-wrong');
    expect(await right()).toBe('passphrase-wait');
    now = 31;
    expect(await wrong()).toBe('passphrase-wrong');
    now = 31 + 59;
    expect(await right()).toBe('passphrase-wait');
    now = 31 + 61;
    expect(await right()).toBe('opened');
    expect(await wrong()).toBe('passphrase-wrong');
    expect(await right()).toBe('opened');
  });

  it('are counted even where all are tried at once', async () => {
    const attempts = countAttempts(() => 0);
    const tries = await Promise.all(
      Array.from({ length: 20 }, () =>
        code(attempts.during('did', () => Promise.reject(new Fault('passphrase-wrong')))),
      ),
    );
    expect(tries.filter((one) => one === 'passphrase-wrong')).toHaveLength(5);
  });
});

describe('a fingerprint', () => {
  it('is eight words, always the same for a key', () => {
    const did = 'did:key:z6MkvDqGT54cXesYGvABpF1UapVNwjCqRcafi4Px6Thv5T3Z';
    expect(fingerprintOf(did)).toMatchInlineSnapshot(`
      [
        "what",
        "buzz",
        "hip",
        "quiz",
        "fabric",
        "cube",
        "analyst",
        "zone",
      ]
    `);
    expect(isFingerprintOf(did, fingerprintOf(did).join(', ').toUpperCase())).toBe(true);
    expect(isFingerprintOf(did, fingerprintOf(did).slice(1).join(' '))).toBe(false);
  });
});
