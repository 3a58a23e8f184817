import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentLoader, Loaded } from '@digitalbazaar/vc';
import { CREDENTIALS_V2, OPEN_BADGES_3 } from '../../shared/signoff/credential.ts';
import { keyOfDid, methodOf } from './didKey.ts';

export type Contexts = DocumentLoader;

const FILES = { [CREDENTIALS_V2]: 'credentials-v2.json', [OPEN_BADGES_3]: 'open-badges-3.0.3.json' } as const;

/**
 * What a credential may refer to, all of it on this machine: the two contexts from a folder, and keys that are their
 * own names. Everything else is refused; nothing is ever asked of another machine.
 */
export function openContexts(folder: string): Contexts {
  const kept = new Map<string, Loaded>();
  return (url) => {
    const known = kept.get(url) ?? read(folder, url) ?? keyDocument(url);
    if (known === undefined) return Promise.reject(new Error(`not on this machine: ${url}`));
    if (known.tag === 'static') kept.set(url, known);
    return Promise.resolve(known);
  };
}

function read(folder: string, url: string): Loaded | undefined {
  const file = Object.entries(FILES).find(([address]) => address === url)?.[1];
  if (file === undefined) return undefined;
  const document = JSON.parse(readFileSync(join(folder, file), 'utf8')) as object;
  return { contextUrl: null, documentUrl: url, document, tag: 'static' };
}

/** The document of a did:key, or of the one key in it (did:key, 3). */
function keyDocument(url: string): Loaded | undefined {
  const did = url.split('#')[0] ?? '';
  if (keyOfDid(did) === null || (url !== did && url !== methodOf(did))) return undefined;
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: methodOf(did),
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: did.slice('did:key:'.length),
  };
  const document =
    url === did
      ? {
          '@context': ['https://www.w3.org/ns/did/v1'],
          id: did,
          verificationMethod: [method],
          assertionMethod: [method.id],
        }
      : method;
  return { contextUrl: null, documentUrl: url, document };
}
