import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { badgeFaults } from '../../support/badgeSchema.ts';
import { verifyByHand, type Loose } from '../../support/dataIntegrity.ts';
import { temporaryFolder } from '../../support/services.ts';
import { setUpTrial, TRAINER, trialIn, type, typeJson, typeWrong, UUID, type Trial } from './typed.ts';

// Deriving a key is slow by design, and much slower on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const NODES = ['L3-2.2-S1', 'L3-2.2-S2', 'L3-2.2-S3'] as const;

interface Listed {
  readonly id: string;
  readonly claim: string;
  readonly state: string;
  readonly trust: string;
  readonly decision: string;
  readonly changes: readonly string[];
}
interface Received {
  readonly accepted: readonly string[];
  readonly refused: readonly { readonly claim: string; readonly code: string; readonly why: string }[];
  readonly warnings: readonly { readonly code: string }[];
}

let trial: Trial;
let claims: readonly string[];
const at = (name: string) => join(trial.folder, name);

/** What was made once, since deriving a key is slow by design: each test begins with a copy of it. */
const moulds = mkdtempSync(join(tmpdir(), 'zhengji-moulds-'));
/** A portfolio with three claims, and the keys of two supervisors. */
const ASKED = join(moulds, 'asked');
/** Then 陈立 said of all three that they are met, by r.zjreq and a.zjres. */
const ANSWERED = join(moulds, 'answered');
/** And that was taken in. */
const SIGNED = join(moulds, 'signed');
beforeAll(async () => {
  trial = trialIn(join(moulds, 'making'));
  await typeJson('portfolio', 'create', trial.dir);
  claims = await addClaims(trial);
  trial.write('passphrase', 'four words that fit\n');
  await makeKey('chen', '陈立');
  await makeKey('wu', '吴明');
  cpSync(trial.folder, ASKED, { recursive: true });
  await request('r.zjreq');
  await sign('r.zjreq', 'a.zjres', '--all', 'met');
  cpSync(trial.folder, ANSWERED, { recursive: true });
  await take('a.zjres');
  cpSync(trial.folder, SIGNED, { recursive: true });
});
afterAll(() => rmSync(moulds, { recursive: true, force: true }));
/** Begins with a copy of what was made. */
const beginWith = (mould: string) => {
  trial = trialIn(temporaryFolder());
  cpSync(mould, trial.folder, { recursive: true });
};
beforeEach(() => beginWith(ASKED));

async function addClaims({ write, addOne, dir }: Trial): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const [index, node] of NODES.entries()) {
    const evidence = await addOne(write(`${index}.txt`, `content ${index}`));
    const claim = await typeJson<{ id: string }>(
      'claims',
      'add',
      dir,
      '--evidence',
      evidence,
      '--standard',
      TRAINER,
      '--node',
      node,
      '--note',
      'n',
    );
    ids.push(claim.id);
  }
  return ids;
}

const makeKey = (file: string, name: string) =>
  typeJson<{ did: string; fingerprint: string[] }>(
    'identity',
    'create',
    '--name',
    name,
    '--unit',
    'u',
    '--post',
    'p',
    '--out',
    at(`${file}.zjkey`),
    '--passphrase-file',
    at('passphrase'),
  );
const key = (file: string) => ['--key', at(`${file}.zjkey`), '--passphrase-file', at('passphrase')];
const request = (out: string, ...more: readonly string[]) =>
  typeJson('signoff', 'request', trial.dir, '--out', at(out), ...more);
const sign = (from: string, out: string, ...more: readonly string[]) =>
  typeJson('signoff', 'sign', at(from), ...key('chen'), '--out', at(out), ...more);
const list = () => typeJson<Listed[]>('signoff', 'list', trial.dir);

/** Takes an answer in. @returns the exit code and what it says */
async function take(file: string, dir = trial.dir): Promise<Received & { readonly exit: number }> {
  const { code, out, err } = await type('signoff', 'import', dir, at(file), '--json');
  if (out === '') throw new Error(err);
  return { exit: code, ...(JSON.parse(out) as Received) };
}
const codesOf = ({ exit, accepted, refused }: Received & { readonly exit: number }) => ({
  exit,
  accepted: accepted.length,
  refused: [...new Set(refused.map(({ code }) => code))],
});
const stateOf = async (node: string) => {
  const { nodes } = await typeJson<{ nodes: { id: string; state: string }[] }>(
    'coverage',
    trial.dir,
    '--standard',
    TRAINER,
    '--level',
    '3',
  );
  return nodes.find(({ id }) => id === node)?.state;
};

describe('an identity', () => {
  it('is a file that shows whose it is, and that is never written over', async () => {
    const card = await makeKey('sun', '孙华');
    expect(card).toMatchObject({ did: expect.stringMatching(/^did:key:z6Mk/) as unknown, name: '孙华' });
    expect(card.fingerprint).toHaveLength(8);
    expect(await typeJson('identity', 'show', at('sun.zjkey'))).toEqual(card);
    expect(
      await typeWrong(
        'identity',
        'create',
        '--name',
        '又',
        '--out',
        at('sun.zjkey'),
        '--passphrase-file',
        at('passphrase'),
      ),
    ).toMatchObject({ exit: 2, code: 'file-exists' });
  });

  it('can have its passphrase changed', async () => {
    trial.write('next', 'another passphrase');
    const files = ['--old-file', at('passphrase'), '--new-file', at('next')];
    await typeJson('identity', 'passphrase', at('chen.zjkey'), ...files);
    expect(await typeWrong('identity', 'passphrase', at('chen.zjkey'), ...files)).toMatchObject({
      exit: 1,
      code: 'passphrase-wrong',
    });
    expect(await typeWrong('identity', 'show', at('passphrase'))).toMatchObject({
      exit: 2,
      code: 'key-file-malformed',
    });
  });
});

describe('a key that is replaced', () => {
  it('says so in a file, and the portfolio that takes it in knows the next key by it', async () => {
    beginWith(SIGNED);
    const next = await makeKey('next', '陈立');
    const replace = (by: string) => [
      'identity',
      'replace',
      at('chen.zjkey'),
      '--by',
      at(by),
      '--passphrase-file',
      at('passphrase'),
      '--out',
      at('next.zjres'),
    ];
    expect(await typeWrong(...replace('chen.zjkey'))).toMatchObject({ exit: 2, code: 'key-follows-itself' });
    expect(await typeJson(...replace('next.zjkey'))).toMatchObject({ next: next.did });
    expect(await typeJson('verify', at('next.zjres'))).toMatchObject({ kind: 'response', holds: true });
    expect(await typeJson('signoff', 'inspect', at('next.zjres'))).toMatchObject({
      words: [{ kind: 'succession', next: { did: next.did } }],
    });
    expect(await take('next.zjres')).toMatchObject({ exit: 0, accepted: [], successor: { did: next.did } });
    expect(codesOf(await take('next.zjres'))).toEqual({ exit: 1, accepted: 0, refused: ['replayed'] });
  });
});

describe('a round of sign-off', () => {
  it('goes from the request to the answer, and coverage follows', async () => {
    const asked = await request('r.zjreq');
    expect(asked).toMatchObject({
      request: UUID,
      claims: 3,
      evidence: 3,
      bytes: statSync(at('r.zjreq')).size,
    });
    expect(await typeJson('signoff', 'inspect', at('r.zjreq'))).toMatchObject({ kind: 'request' });
    expect(await stateOf(NODES[0])).toBe('awaiting');
    expect(await sign('r.zjreq', 'a.zjres', '--all', 'met')).toMatchObject({ response: UUID, signed: 3 });
    expect(codesOf(await take('a.zjres'))).toEqual({ exit: 0, accepted: 3, refused: [] });
    // As the standard prints them.
    expect(await list()).toMatchObject(
      claims.map((claim) => ({ claim, decision: 'met', name: '陈立', state: 'current', trust: 'seen' })),
    );
    expect(await stateOf(NODES[0])).toBe('signed');
    expect(await typeJson('portfolio', 'info', trial.dir)).toMatchObject({ counts: { signoffs: 3 } });
    expect(await typeJson('verify', trial.dir)).toMatchObject({ kind: 'portfolio', holds: true });
  });

  it('takes each decision by itself; what is left undecided goes on waiting', async () => {
    const [first = '', second = ''] = claims;
    await request('r.zjreq');
    const decisions = [
      { claim: first, decision: 'not-yet', comment: '再做一次', varcs: ['V', 'authentic'] },
      { claim: second, decision: 'more' },
    ];
    trial.write('d.json', JSON.stringify(decisions));
    expect(await sign('r.zjreq', 'a.zjres', '--decisions', at('d.json'))).toMatchObject({ signed: 2 });
    await take('a.zjres');
    expect(await list()).toMatchObject([
      { decision: 'not-yet', comment: '再做一次', varcs: ['valid', 'authentic'] },
      { decision: 'more' },
    ]);
    expect([await stateOf(NODES[0]), await stateOf(NODES[2])]).toEqual(['evidence', 'awaiting']);
  });

  it('draws a sample that anybody can draw again', async () => {
    expect(await request('s.zjreq', '--sample', '2', '--seed', 'spring')).toMatchObject({
      claims: 2,
      sample: { seed: 'spring', of: 3, drawn: 2 },
    });
    const inspect = async () =>
      (await typeJson<{ claims: { id: string }[] }>('signoff', 'inspect', at('s.zjreq'))).claims;
    const drawn = await inspect();
    await request('s.zjreq', '--sample', '2', '--seed', 'spring');
    expect(await inspect()).toEqual(drawn);
  });

  it('asks for a decision, and for a passphrase that is right', async () => {
    await request('r.zjreq');
    const call = ['signoff', 'sign', at('r.zjreq'), '--key', at('chen.zjkey'), '--out', at('a.zjres')];
    const right = ['--passphrase-file', at('passphrase')];
    trial.write('wrong', 'not it');
    trial.write('unknown.json', JSON.stringify([{ claim: 'x', decision: 'met' }]));
    trial.write('malformed.json', JSON.stringify([{ claim: claims[0], decision: 'maybe' }]));
    for (const [more, refusal] of [
      [[...right], { exit: 2, code: 'options-exclude' }],
      [['--passphrase-file', at('wrong'), '--all', 'met'], { exit: 1, code: 'passphrase-wrong' }],
      [[...right, '--decisions', at('unknown.json')], { exit: 2, code: 'claim-unknown' }],
      [[...right, '--decisions', at('malformed.json')], { exit: 2, code: 'profile-malformed' }],
    ] as const)
      expect(await typeWrong(...call, ...more)).toMatchObject(refusal);
    expect(readdirSync(trial.folder)).not.toContain('a.zjres');
  });
});

describe('what was signed', () => {
  beforeEach(() => beginWith(SIGNED));

  it('is stale once the claim is another, and in force again once it is as it was', async () => {
    const [claim = ''] = claims;
    const signed = async () => (await list()).find((one) => one.claim === claim);
    await typeJson('claims', 'edit', trial.dir, claim, '--note', 'else', '--where', '7');
    expect(await signed()).toMatchObject({ state: 'stale', changes: ['note', 'where'] });
    expect(await stateOf(NODES[0])).toBe('stale');
    await typeJson('claims', 'edit', trial.dir, claim, '--note', 'n', '--where', '');
    expect(await signed()).toMatchObject({ state: 'current', changes: [] });
    await typeJson('claims', 'remove', trial.dir, claim);
    expect(await signed()).toMatchObject({ state: 'stale', changes: ['claim'] });
  });

  it('is superseded by a later word of the same key', async () => {
    const later = ['--as-of', '2026-12-01'];
    await request('r2.zjreq');
    await sign('r2.zjreq', 'a2.zjres', '--all', 'not-yet', ...later);
    await take('a2.zjres');
    expect((await list()).map(({ state }) => state)).toEqual([
      'superseded',
      'superseded',
      'superseded',
      'current',
      'current',
      'current',
    ]);
    expect(await stateOf(NODES[0])).toBe('evidence');
  });

  it('stands beside the word of another key', async () => {
    await request('r2.zjreq');
    await typeJson(
      'signoff',
      'sign',
      at('r2.zjreq'),
      ...key('wu'),
      '--all',
      'not-yet',
      '--out',
      at('w.zjres'),
    );
    await take('w.zjres');
    expect((await list()).map(({ state }) => state)).toEqual(Array(6).fill('current'));
  });

  it('is taken back by its signer alone, once, with a reason that is kept', async () => {
    const [signed] = await list();
    const withdraw = (file: string, who: string) =>
      typeJson(
        'signoff',
        'withdraw',
        signed?.id ?? '',
        ...key(who),
        '--reason',
        '并非本人',
        '--out',
        at(file),
      );
    await withdraw('w.zjres', 'wu');
    expect(codesOf(await take('w.zjres'))).toEqual({ exit: 1, accepted: 0, refused: ['signer-other'] });
    await withdraw('c.zjres', 'chen');
    expect(codesOf(await take('c.zjres'))).toEqual({ exit: 0, accepted: 1, refused: [] });
    expect(codesOf(await take('c.zjres'))).toEqual({ exit: 1, accepted: 0, refused: ['replayed'] });
    expect((await list())[0]).toMatchObject({ state: 'withdrawn', withdrawn: { reason: '并非本人' } });
    expect(await typeJson('verify', trial.dir)).toMatchObject({ holds: true });
  });

  it('goes out as badges that strangers can check', async () => {
    await typeJson('claims', 'edit', trial.dir, claims[0] ?? '', '--note', 'changed since');
    await typeJson('signoff', 'export', trial.dir, '--out', at('badges'));
    const files = readdirSync(at('badges'));
    expect(files).toHaveLength(2);
    for (const file of files) {
      const badge = JSON.parse(readFileSync(at(`badges/${file}`), 'utf8')) as Loose;
      expect(badgeFaults(badge)).toEqual([]);
      expect(badge['proof']).toHaveLength(1);
      expect(await verifyByHand(badge)).toBe(true);
      expect(await typeJson('verify', at(`badges/${file}`))).toMatchObject({
        kind: 'credential',
        holds: true,
        signers: [{ name: '陈立', trust: 'unknown' }],
      });
    }
  });

  it('is by a key whose fingerprint two people may compare', async () => {
    const card = await typeJson<{ did: string; fingerprint: string[] }>('identity', 'show', at('chen.zjkey'));
    const check = ['signoff', 'check', trial.dir, card.did, '--words'];
    expect(await typeWrong(...check, 'one two')).toMatchObject({ exit: 2, code: 'fingerprint-differs' });
    await typeJson(...check, card.fingerprint.join(' '));
    expect((await list()).map(({ trust }) => trust)).toEqual(['checked', 'checked', 'checked']);
    expect(await typeJson('verify', at('a.zjres'), '--portfolio', trial.dir)).toMatchObject({
      signers: [{ did: card.did, trust: 'checked' }],
    });
  });

  it('warns where a known name comes under a new key', async () => {
    await makeKey('false', '陈立');
    await request('r2.zjreq');
    await typeJson(
      'signoff',
      'sign',
      at('r2.zjreq'),
      ...key('false'),
      '--all',
      'met',
      '--out',
      at('f.zjres'),
    );
    expect(await take('f.zjres')).toMatchObject({
      signer: { trust: 'seen' },
      warnings: [{ code: 'name-under-new-key' }],
    });
  });
});

describe('an answer is refused, and nothing changes,', () => {
  const unchanged = async (work: () => Promise<unknown>) => {
    const before = [await list(), await typeJson('portfolio', 'info', trial.dir)];
    await work();
    expect([await list(), await typeJson('portfolio', 'info', trial.dir)]).toEqual(before);
  };

  it('where it was taken in already', async () => {
    beginWith(SIGNED);
    await unchanged(async () => {
      expect(codesOf(await take('a.zjres'))).toEqual({ exit: 1, accepted: 0, refused: ['replayed'] });
    });
  });

  it('where it is older than what is there', async () => {
    beginWith(SIGNED);
    await sign('r.zjreq', 'old.zjres', '--all', 'not-yet', '--as-of', '2026-11-01');
    await unchanged(async () => {
      expect(codesOf(await take('old.zjres'))).toEqual({ exit: 1, accepted: 0, refused: ['older'] });
    });
  });

  it('where it was made for another portfolio, or answers a request that was never made', async () => {
    beginWith(ANSWERED);
    const other = await setUpTrial();
    expect(codesOf(await take('a.zjres', other.dir))).toMatchObject({
      exit: 1,
      refused: ['portfolio-other'],
    });
    expect(await typeJson('signoff', 'list', other.dir)).toEqual([]);
    beginWith(ASKED);
    cpSync(join(ANSWERED, 'a.zjres'), at('a.zjres'));
    await typeJson('portfolio', 'create', at('copy'));
    copyFileSync(join(trial.dir, 'portfolio.sqlite'), at('copy/portfolio.sqlite'));
    expect(codesOf(await take('a.zjres', at('copy')))).toMatchObject({
      exit: 1,
      refused: ['request-unknown'],
    });
  });

  it('where it is damaged', async () => {
    beginWith(ANSWERED);
    const bytes = readFileSync(at('a.zjres'));
    writeFileSync(at('cut.zjres'), bytes.subarray(0, 5000));
    bytes.writeUInt8(bytes.readUInt8(3000) ^ 1, 3000);
    writeFileSync(at('flip.zjres'), bytes);
    await unchanged(async () => {
      for (const file of ['cut.zjres', 'flip.zjres', 'r.zjreq'])
        expect(await typeWrong('signoff', 'import', trial.dir, at(file))).toMatchObject({ exit: 2 });
    });
    for (const file of ['cut.zjres', 'flip.zjres', 'passphrase'])
      expect((await type('verify', at(file), '--json')).code).toBe(1);
  });

  it('where the request asks for the word of another key', async () => {
    const { did } = await typeJson<{ did: string }>('identity', 'show', at('wu.zjkey'));
    await request('r.zjreq', '--for', did);
    expect(
      await typeWrong(
        'signoff',
        'sign',
        at('r.zjreq'),
        ...key('chen'),
        '--all',
        'met',
        '--out',
        at('a.zjres'),
      ),
    ).toMatchObject({ exit: 1, code: 'request-for-another' });
  });
});

describe('a dossier', () => {
  interface Verdict {
    readonly kind: string;
    readonly holds: boolean;
    readonly checks: readonly { readonly check: string; readonly ok: boolean }[];
    readonly signers: readonly unknown[];
  }
  const bind = (out: string) =>
    typeJson<{ sha256: string }>(
      'dossier',
      trial.dir,
      '--standard',
      TRAINER,
      '--level',
      '3',
      '--as-of',
      '2026-11-24',
      '--out',
      at(out),
    );
  const check = async (file: string, ...more: readonly string[]) => {
    const { code, out } = await type('verify', at(file), ...more, '--json');
    const verdict = JSON.parse(out) as Verdict;
    return { exit: code, ...verdict };
  };
  const failing = ({ checks }: Verdict) => checks.filter(({ ok }) => !ok).map((one) => one.check);
  /** The same file with one text in it put in the place of another of the same length. */
  const forge = (from: string, to: string, text: string, other: string) => {
    const bytes = readFileSync(at(from));
    const start = bytes.indexOf(text);
    expect(start).toBeGreaterThan(0);
    bytes.write(other, start);
    writeFileSync(at(to), bytes);
  };

  beforeEach(() => beginWith(SIGNED));

  it('is checked against itself, and against the portfolio', async () => {
    const made = await bind('d.pdf');
    expect((await bind('again.pdf')).sha256).toBe(made.sha256);
    expect(await check('d.pdf')).toMatchObject({
      exit: 0,
      kind: 'dossier',
      holds: true,
      checks: [
        { check: 'manifest' },
        { check: 'hashes-printed' },
        { check: 'signatures' },
        { check: 'signoffs-fit' },
      ],
      signers: [{ name: '陈立', trust: 'unknown' }],
    });
    expect(await check('d.pdf', '--portfolio', trial.dir)).toMatchObject({
      exit: 0,
      holds: true,
      signers: [{ name: '陈立', trust: 'seen' }],
    });
  });

  it('does not hold where its manifest is another, and says when the portfolio is', async () => {
    await bind('d.pdf');
    forge('d.pdf', 'forged.pdf', '"state":"current"', '"state":"expired"');
    const forged = await check('forged.pdf');
    expect({ exit: forged.exit, kind: forged.kind, failing: failing(forged) }).toEqual({
      exit: 1,
      kind: 'dossier',
      failing: ['manifest'],
    });
    forge('d.pdf', 'dated.pdf', 'D:20261124', 'D:20261123');
    expect(failing(await check('dated.pdf', '--portfolio', trial.dir))).toEqual(['made-here']);
    const { items } = await trial.list();
    await typeJson('evidence', 'remove', trial.dir, items[0]?.id ?? '');
    expect(failing(await check('d.pdf', '--portfolio', trial.dir))).toEqual(['evidence-here']);
  });
});

describe('on paper', () => {
  const paper = async (...more: readonly string[]) => {
    const scan = await trial.addOne(trial.write('scan.txt', 'in place of a scan'));
    return ['signoff', 'paper', trial.dir, scan, '--name', '陈立', '--on', '2026-11-20', ...more];
  };

  it('a request is printed as sheets, and what was ticked on one is kept, never as signed', async () => {
    const { request: asked } = await request('r.zjreq');
    const made = await typeJson('signoff', 'sheet', trial.dir, String(asked), '--out', at('sheets.pdf'));
    expect(made).toMatchObject({ sheets: 2, bytes: statSync(at('sheets.pdf')).size });

    const sheet = ['--request', String(asked), '--sheet', '1', '--all', 'met'];
    const kept = await typeJson<{ claim: string }[]>(...(await paper(...sheet)));
    const word = { decision: 'met', signer: { name: '陈立' } };
    expect(kept).toMatchObject([word, word]);
    expect(claims).toEqual(expect.arrayContaining(kept.map(({ claim }) => claim)));
    expect(kept[0]?.claim).not.toBe(kept[1]?.claim);
    expect(await list()).toEqual([]);
    expect(await stateOf(NODES[0])).toBe('awaiting');
    await sign('r.zjreq', 'a.zjres', '--all', 'met');
    expect(codesOf(await take('a.zjres'))).toMatchObject({ exit: 0, accepted: 3 });
  });

  it('one claim alone is kept, with the scan of whatever it was signed on', async () => {
    const [claim = ''] = claims;
    expect(await typeWrong(...(await paper('--claim', claim, '--all', 'met')))).toMatchObject({
      exit: 2,
      code: 'claim-unknown',
    });
    await request('r.zjreq');
    expect(await typeJson(...(await paper('--claim', claim, '--all', 'met')))).toMatchObject([
      { claim, decision: 'met', scan: UUID },
    ]);
  });

  it('a sheet without a code has to be named, and must be one of the request', async () => {
    const { request: asked } = await request('r.zjreq');
    const named = ['--request', String(asked), '--all', 'met'];
    expect(await typeWrong(...(await paper(...named)))).toMatchObject({ code: 'option-missing' });
    expect(await typeWrong(...(await paper(...named, '--sheet', '3')))).toMatchObject({
      code: 'record-unknown',
    });
    expect(await typeWrong(...(await paper('--sheet', '1', '--all', 'met')))).toMatchObject({
      code: 'option-missing',
    });
    expect(await typeWrong(...(await paper(...named, '--sheet', '0')))).toMatchObject({ code: 'bad-input' });
  });
});
