import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/**
 * Connections of these processes to other machines, as `address:port` in the kernel's hexadecimal. Told on Linux only;
 * elsewhere there is nothing to read it from.
 */
export function outsideSockets(pids: readonly number[]): readonly string[] {
  if (process.platform !== 'linux') return [];
  const own = new Set(pids.flatMap(inodesOf));
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
    readFileSync(`/proc/net/${kind}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => own.has(fields[9] ?? ''))
      .map((fields) => fields[2] ?? '')
      .filter((remote) => remote !== '' && !isHere(remote)),
  );
}

function inodesOf(pid: number): readonly string[] {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).flatMap((name) => {
    try {
      return /^socket:\[(\d+)\]$/.exec(readlinkSync(`${folder}/${name}`))?.[1] ?? [];
    } catch {
      return []; // closed meanwhile
    }
  });
}

/** Not connected, or to this machine: 127.0.0.1 in both families. */
const isHere = (remote: string): boolean =>
  /^0+:|^0100007F:|^0{24}0100007F:|^0{16}FFFF00000100007F:|^0{24}01000000:/.test(remote);
