import { PictureDecoder } from '../pictures/decoder.ts';
import type { Services } from '../services.ts';

/** The engine has to be started first, on a slow machine too. In milliseconds. */
const PATIENCE = 60_000;

/** The texts of the QR codes on a picture. @throws Fault picture-… */
export async function codesOn({ host }: Services, picture: Uint8Array): Promise<readonly string[]> {
  const decoder = new PictureDecoder({ spawn: host.spawnPictureWorker, timeLimit: PATIENCE });
  try {
    return await decoder.readCodes(picture);
  } finally {
    decoder.close();
  }
}
