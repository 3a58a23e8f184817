import QRCode from 'qrcode';
import type { PrintablePicture } from '../../shared/dossier/picture.ts';

/** Pixels a square: enough that a printer keeps the edges sharp. */
const SCALE = 8;
/** The quiet zone that the standard asks for (ISO/IEC 18004, 9.1). */
const MARGIN = 4;

/** A text as a QR code, to be printed. A fold or a stain over a seventh of it does no harm (level M). */
export async function qrPicture(text: string): Promise<PrintablePicture> {
  const options = { errorCorrectionLevel: 'M', scale: SCALE, margin: MARGIN } as const;
  const side = (QRCode.create(text, options).modules.size + 2 * MARGIN) * SCALE;
  const bytes = await QRCode.toBuffer(text, options);
  return { bytes, kind: 'png', width: side, height: side, orientation: 1 };
}
