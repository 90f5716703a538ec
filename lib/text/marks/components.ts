/** A patch of ink whose pixels touch; its box in pixels, `right` and `bottom` exclusive. */
export interface Component {
  label: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
  area: number;
}

export interface Components {
  /** 0 for paper, else the component's label. */
  labels: Int32Array;
  /** In order of their labels, which start at 1. */
  list: Component[];
}

/** The touching patches of a mask of ones and zeros. */
export function components(mask: Uint8Array, width: number, height: number): Components {
  const labels = new Int32Array(width * height);
  const list: Component[] = [];
  const stack: number[] = [];
  for (let start = 0; start < mask.length; start++) {
    if (!mask[start] || labels[start]) continue;
    const label = list.length + 1;
    const found: Component = { label, left: width, top: height, right: 0, bottom: 0, area: 0 };
    labels[start] = label;
    stack.push(start);
    while (stack.length) {
      const i = stack.pop()!;
      const x = i % width;
      const y = (i / width) | 0;
      found.area++;
      if (x < found.left) found.left = x;
      if (x >= found.right) found.right = x + 1;
      if (y < found.top) found.top = y;
      if (y >= found.bottom) found.bottom = y + 1;
      for (let v = y > 0 ? y - 1 : 0; v <= y + 1 && v < height; v++) {
        for (let u = x > 0 ? x - 1 : 0; u <= x + 1 && u < width; u++) {
          const k = v * width + u;
          if (mask[k] && !labels[k]) {
            labels[k] = label;
            stack.push(k);
          }
        }
      }
    }
    list.push(found);
  }
  return { labels, list };
}
