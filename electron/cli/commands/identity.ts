import { fill } from '../../../shared/words/words.ts';
import {
  createIdentity,
  changeIdentity,
  showIdentity,
  type IdentityCard,
} from '../../handlers/signoff/keys.ts';
import { replaceKey } from '../../handlers/signoff/sign.ts';
import { command, name, required, optional, text, type Scene } from '../command.ts';
import { readBytes, readSecret } from '../secret.ts';
import { refuseExisting, targetOf, writeOut } from '../writeOut.ts';
import { table } from '../table.ts';

export const identityCreate = command({
  name: 'identity create',
  operands: {},
  options: {
    name: required('<name>', name),
    unit: optional('<unit>', text),
    post: optional('<post>', text),
    phone: optional('<number>', text),
    out: required('<key file>', name),
    'passphrase-file': required('<file>', name),
  },
  example:
    'identity create --name 陈立 --unit 数据服务部 --post 主管 --out ./chen.zjkey --passphrase-file ./passphrase.txt',
  run: async ({ name: called, unit, post, phone, out, 'passphrase-file': secret }, scene) => {
    const target = targetOf(out);
    refuseExisting(target, out);
    const profile = { name: called, unit: unit ?? '', post: post ?? '', phone: phone ?? '' };
    const keyFile = await createIdentity(scene.services, profile, readSecret(secret));
    await writeOut(Buffer.from(keyFile), target);
    tell(scene, showIdentity(keyFile), scene.cli.text.identityMade);
  },
});

export const identityShow = command({
  name: 'identity show',
  operands: { key: required('<key file>', name) },
  options: {},
  example: 'identity show ./chen.zjkey --json',
  run: async ({ key }, scene) => {
    tell(scene, showIdentity(readBytes(key).toString()), '');
    return Promise.resolve();
  },
});

export const identityPassphrase = command({
  name: 'identity passphrase',
  operands: { key: required('<key file>', name) },
  options: { 'old-file': required('<file>', name), 'new-file': required('<file>', name) },
  example: 'identity passphrase ./chen.zjkey --old-file ./old.txt --new-file ./new.txt',
  run: async ({ key, 'old-file': former, 'new-file': next }, scene) => {
    const target = targetOf(key);
    const keyFile = await changeIdentity(
      scene.services,
      readBytes(key).toString(),
      readSecret(former),
      readSecret(next),
    );
    await writeOut(Buffer.from(keyFile), target);
    tell(scene, showIdentity(keyFile), scene.cli.text.passphraseChanged);
  },
});

export const identityReplace = command({
  name: 'identity replace',
  operands: { key: required('<key file>', name) },
  options: {
    by: required('<key file>', name),
    'passphrase-file': required('<file>', name),
    out: required('<file.zjres>', name),
  },
  example:
    'identity replace ./chen.zjkey --by ./chen-2027.zjkey --passphrase-file ./passphrase.txt --out ./new-key.zjres',
  run: async ({ key, by, 'passphrase-file': secret, out }, { services, cli, emit }) => {
    const target = targetOf(out);
    const next = showIdentity(readBytes(by).toString());
    const { fingerprint: _words, created: _when, ...signer } = next;
    const answered = await replaceKey(services, signer, {
      keyFile: readBytes(key).toString(),
      passphrase: readSecret(secret),
    });
    const { bytes } = await writeOut(answered.bytes, target);
    emit({ response: answered.response, did: answered.did, next: next.did, file: out, bytes }, () =>
      fill(cli.text.replacementMade, { file: out, did: next.did }),
    );
  },
});

function tell({ emit, cli }: Scene, card: IdentityCard, said: string): void {
  emit(card, () =>
    [
      ...(said === '' ? [] : [fill(said, { name: card.name })]),
      table(null, [
        [cli.table.name, card.name],
        [cli.table.unit, card.unit],
        [cli.table.post, card.post],
        ['did', card.did],
        [cli.table.fingerprint, card.fingerprint.join(' ')],
      ]),
    ].join('\n'),
  );
}
