import type { RequestManifest } from '../../../shared/signoff/package.ts';
import type { Signer, Word } from '../../../shared/signoff/statement.ts';
import type { Services } from '../../services.ts';
import { packageKind } from '../../signing/packageKind.ts';
import { readRequest, type Request } from '../../signing/request.ts';
import { readResponse } from '../../signing/response.ts';

/** What is in a package that travels, said without believing it. */
export type Inspected =
  | (Omit<RequestManifest, 'files' | 'format' | 'version' | 'id'> & {
      readonly kind: 'request';
      readonly request: string;
      /** SHA-256 of the contents that travel along. */
      readonly contents: readonly string[];
    })
  | {
      readonly kind: 'response';
      readonly response: string;
      readonly request: string | null;
      readonly made: string;
      readonly signer: Signer;
      readonly words: readonly Word[];
    };

/** @throws Fault package-…, signature-wrong */
export async function inspectPackage(services: Services, bytes: Buffer): Promise<Inspected> {
  if (packageKind(bytes) === 'response') {
    const { manifest, words } = await readResponse(services.contexts, bytes);
    return {
      kind: 'response',
      response: manifest.id,
      request: manifest.request?.id ?? null,
      made: manifest.made,
      signer: manifest.signer,
      words: words.map(({ statement }) => statement),
    };
  }
  const { manifest, evidence } = await readRequest(bytes);
  const { id, made, subject, addressee, message, sample, claims } = manifest;
  return {
    kind: 'request',
    request: id,
    made,
    subject,
    addressee,
    message,
    sample,
    claims,
    contents: [...evidence.keys()],
  };
}

/** @throws Fault package-… */
export const openRequest = (bytes: Buffer): Promise<Request> => readRequest(bytes);
