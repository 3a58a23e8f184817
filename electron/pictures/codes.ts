import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

let isReady = false;

/** The engine lies beside the package; it would otherwise be looked for on the web. */
function prepare(): void {
  if (isReady) return;
  const engine = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(engine).buffer } });
  isReady = true;
}

/** Enough for the sheets on one picture. */
const MOST = 8;

/** The texts of the QR codes on a picture, however they lie on it. @param pixels RGBA */
export async function readCodes(
  pixels: Uint8Array,
  width: number,
  height: number,
): Promise<readonly string[]> {
  prepare();
  const found = await readBarcodes(
    { data: new Uint8ClampedArray(pixels), width, height, colorSpace: 'srgb' },
    { formats: ['QRCode'], tryHarder: true, tryRotate: true, tryDownscale: true, maxNumberOfSymbols: MOST },
  );
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}
