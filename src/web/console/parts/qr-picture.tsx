import { create } from 'qrcode';
import { useMemo } from 'react';

/** A QR code as vector picture (no data: address, so the strict CSP holds), with a quiet zone of 4. */
export const QrPicture = (props: { readonly text: string; readonly label: string }) => {
  const { path, size } = useMemo(() => {
    const { modules } = create(props.text, { errorCorrectionLevel: 'M' });
    const dark: string[] = [];
    for (let i = 0; i < modules.data.length; i += 1)
      if (modules.data[i])
        dark.push(`M${(i % modules.size) + 4} ${Math.floor(i / modules.size) + 4}h1v1h-1z`);
    return { path: dark.join(''), size: modules.size + 8 };
  }, [props.text]);
  return (
    <svg
      className="qr"
      role="img"
      aria-label={props.label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
};
