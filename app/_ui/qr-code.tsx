/** A QR code, drawn here: dark on light in every theme, for a camera must read it. */
export function QrCode({ path, side, label }: { path: string; side: number; label: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      className="size-56 max-w-full"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#111" />
    </svg>
  );
}
