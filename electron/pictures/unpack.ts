import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  ColorSpace,
  FilterType,
  ImageMagick,
  initializeImageMagick,
  MagickFormat,
  MagickReadSettings,
  ResourceLimits,
} from '@imagemagick/magick-wasm';

/** Formats of scanners and phones that neither the canvas nor any browser of ours decodes. */
export type PackedFormat = 'tiff' | 'heif';
const FORMATS = { tiff: MagickFormat.Tiff, heif: MagickFormat.Heic } as const;

/** For what turns out larger than its first bytes say. */
const MOST_MEMORY = 1024n * 1024n * 1024n;
const LONGEST_SIDE = 60_000n;

let ready: Promise<void> | null = null;

/** The engine lies beside the package; it reaches neither the disk nor the network. */
async function prepare(): Promise<void> {
  const engine = createRequire(import.meta.url).resolve('@imagemagick/magick-wasm/magick.wasm');
  await initializeImageMagick(new Uint8Array(readFileSync(engine)));
  ResourceLimits.memory = MOST_MEMORY;
  ResourceLimits.maxMemoryRequest = MOST_MEMORY;
  ResourceLimits.disk = 0n;
  ResourceLimits.width = LONGEST_SIDE;
  ResourceLimits.height = LONGEST_SIDE;
}

interface Unpacked {
  /** RGBA. */
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * A page as pixels, upright, its longer side no longer than this.
 * @param page from 1
 * @throws where the file is broken
 */
export async function unpack(
  bytes: Uint8Array,
  format: PackedFormat,
  page: number,
  longestSide: number,
): Promise<Unpacked> {
  await (ready ??= prepare());
  const settings = new MagickReadSettings({ format: FORMATS[format], frameIndex: page - 1, frameCount: 1 });
  return ImageMagick.read(bytes, settings, (image) => {
    image.autoOrient();
    if (image.colorSpace === ColorSpace.CMYK) image.colorSpace = ColorSpace.sRGB;
    const scale = Math.min(1, longestSide / Math.max(image.width, image.height));
    if (scale < 1) {
      const [across, down] = [image.width, image.height].map((side) => Math.max(1, Math.round(side * scale)));
      image.resize(across ?? 1, down ?? 1, FilterType.Box);
    }
    const { width, height } = image;
    return image.getPixels((area) => {
      const pixels = area.toByteArray(0, 0, width, height, 'RGBA');
      if (pixels === null) throw new Error('no pixels');
      return { pixels, width, height };
    });
  });
}
