/** The process that decodes pictures, whose engine comes to a stop in the middle of each. */
import { ImageMagick } from '@imagemagick/magick-wasm';

/** A module whose only function, `f`, runs into `unreachable`: what an engine's broken memory comes to. */
const TRAP = new WebAssembly.Module(
  Buffer.from('0061736d0100000001040160000003020100070501016600000a05010300000b', 'hex'),
);
const { f } = new WebAssembly.Instance(TRAP).exports as { readonly f: () => never };

ImageMagick.read = f;
await import('../../../electron/pictures/worker.ts');
