import { create } from "qrcode";

/** A QR code as the path of an SVG, one unit a module, with the side of the square it needs (quiet zone included). */
export function qrCode(text: string): { path: string; side: number } {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const quiet = 4;
  let path = "";
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) path += `M${column + quiet} ${row + quiet}h1v1h-1z`;
    }
  }
  return { path, side: modules.size + 2 * quiet };
}
