/** Resolution of one frame, in dots an inch; faxes have fewer rows than columns to the inch. */
export interface FrameResolution {
  across: number;
  down: number;
}

const X_RESOLUTION = 282;
const Y_RESOLUTION = 283;
const UNIT = 296;
const CENTIMETRE = 3;

/** The resolution of each frame of a TIFF, `null` where a frame does not say. Reads tags only, and never beyond the bytes. */
export function tiffResolutions(bytes: Uint8Array, limit = 400): (FrameResolution | null)[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  const frames: (FrameResolution | null)[] = [];
  const seen = new Set<number>();
  try {
    if (view.getUint16(2, little) !== 42) return [];
    for (let at = view.getUint32(4, little); at && !seen.has(at) && frames.length < limit; ) {
      seen.add(at);
      const count = view.getUint16(at, little);
      const tags = new Map<number, number>();
      for (let i = 0; i < count; i++) {
        const entry = at + 2 + i * 12;
        const tag = view.getUint16(entry, little);
        if (tag === UNIT) tags.set(tag, view.getUint16(entry + 8, little));
        if (tag === X_RESOLUTION || tag === Y_RESOLUTION) {
          const value = view.getUint32(entry + 8, little);
          tags.set(tag, view.getUint32(value, little) / view.getUint32(value + 4, little));
        }
      }
      const unit = tags.get(UNIT) === CENTIMETRE ? 2.54 : 1;
      const across = (tags.get(X_RESOLUTION) ?? 0) * unit;
      const down = (tags.get(Y_RESOLUTION) ?? 0) * unit;
      frames.push(across >= 50 && down >= 50 && across < 5000 && down < 5000 ? { across, down } : null);
      at = view.getUint32(at + 2 + count * 12, little);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return frames;
}
