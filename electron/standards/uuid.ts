import { createHash } from 'node:crypto';

/** Drawn once at random; every name that we turn into a UUID lives in this space. It must never change. */
const NAMESPACE = 'cf1e3117-278d-4615-b9d3-adbc7fbd0c35';

/** UUID version 5 (RFC 9562, 5.5): the same name gives the same UUID, on every machine and in every version. */
export function uuidOf(name: string, namespace = NAMESPACE): string {
  const digest = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest();
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = digest.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
