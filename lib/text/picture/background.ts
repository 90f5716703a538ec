import { type Grey, resize } from "./grey";

const CELL = 32;

/** How bright the paper is, and how unevenly lit. */
export function paper(grey: Grey, cell = 64): { white: number; spread: number } {
  const { data, width, height } = grey;
  const brightest: number[] = [];
  for (let gy = 0; gy + cell <= height; gy += cell) {
    for (let gx = 0; gx + cell <= width; gx += cell) {
      let max = 0;
      for (let y = gy; y < gy + cell; y += 5) {
        for (let x = gx, i = y * width + x; x < gx + cell; x += 5, i += 5) if (data[i]! > max) max = data[i]!;
      }
      brightest.push(max);
    }
  }
  brightest.sort((a, b) => a - b);
  const at = (share: number) => brightest[Math.floor((brightest.length - 1) * share)] ?? 255;
  return { white: at(0.5), spread: at(0.95) - at(0.08) };
}

/** Divides the picture by its paper, so that shadows and grey paper become white. */
export function divideByBackground(grey: Grey): Grey {
  const { data, width, height } = grey;
  const columns = Math.ceil(width / CELL);
  const rows = Math.ceil(height / CELL);
  const cells = new Uint8Array(columns * rows);
  const histogram = new Uint16Array(64);
  for (let gy = 0; gy < rows; gy++) {
    for (let gx = 0; gx < columns; gx++) {
      histogram.fill(0);
      let count = 0;
      const y1 = Math.min(height, gy * CELL + CELL);
      const x1 = Math.min(width, gx * CELL + CELL);
      for (let y = gy * CELL; y < y1; y += 2) {
        for (let x = gx * CELL, i = y * width + x; x < x1; x += 2, i += 2, count++) histogram[data[i]! >> 2]!++;
      }
      let value = 63;
      for (let seen = 0; value > 0; value--) {
        seen += histogram[value]!;
        if (seen >= count * 0.2) break;
      }
      cells[gy * columns + gx] = value * 4 + 2;
    }
  }
  // Closing (dilate, then erode) lets paper win over cells full of print.
  const closed = neighbours(neighbours(cells, columns, rows, Math.max), columns, rows, Math.min);
  const smooth = neighbours(closed, columns, rows, (a, b) => a + b, true);
  const light = resize({ data: smooth, width: columns, height: rows }, columns * 4, rows * 4);
  const out = new Uint8Array(data.length);
  const fx = light.width / (columns * CELL);
  const fy = light.height / (rows * CELL);
  const lookup = Int32Array.from({ length: width }, (_, x) => Math.min(light.width - 1, (x * fx) | 0));
  for (let y = 0, i = 0; y < height; y++) {
    const row = Math.min(light.height - 1, (y * fy) | 0) * light.width;
    for (let x = 0; x < width; x++, i++) {
      const value = (data[i]! * 250) / (light.data[row + lookup[x]!]! || 1);
      out[i] = Math.min(value, 255);
    }
  }
  return { data: out, width, height };
}

function neighbours(
  cells: Uint8Array,
  columns: number,
  rows: number,
  merge: (a: number, b: number) => number,
  mean = false,
): Uint8Array {
  const out = new Uint8Array(cells.length);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      let value = cells[y * columns + x]!;
      let count = 1;
      for (let v = Math.max(0, y - 1); v <= Math.min(rows - 1, y + 1); v++) {
        for (let u = Math.max(0, x - 1); u <= Math.min(columns - 1, x + 1); u++) {
          if (u === x && v === y) continue;
          value = merge(value, cells[v * columns + u]!);
          count++;
        }
      }
      out[y * columns + x] = mean ? value / count : value;
    }
  }
  return out;
}
