import QRCode from 'qrcode';
import { useMemo } from 'react';
import classes from './KeyCode.module.css';

interface KeyCodeProps {
  readonly text: string;
  readonly label: string;
}

/** A QR code, drawn as one shape: black on white in the dark too, since cameras want it so. */
export function KeyCode({ text, label }: KeyCodeProps) {
  const { size, path } = useMemo(() => {
    const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
    const dots = [...modules.data.entries()].filter(([, isDark]) => isDark);
    return {
      size: modules.size,
      path: dots
        .map(([place]) => `M${place % modules.size} ${Math.floor(place / modules.size)}h1v1h-1z`)
        .join(''),
    };
  }, [text]);
  return (
    <figure className={classes.code} aria-label={label}>
      <svg
        aria-hidden
        viewBox={`-2 -2 ${size + 4} ${size + 4}`}
        width={132}
        height={132}
        shapeRendering="crispEdges"
      >
        <rect x={-2} y={-2} width={size + 4} height={size + 4} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
    </figure>
  );
}
