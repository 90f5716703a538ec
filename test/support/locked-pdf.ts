import { createHash } from "node:crypto";

// The oldest of PDF's locks (ISO 32000-1, 7.6, revision 2), since it can be made in a few lines.
const PADDING = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");
const PERMISSIONS = -4;
const ID = Buffer.alloc(16, 7);

/** A PDF of one page with one line of text, that opens with this password alone. */
export function lockedPdf(password: string, line: string): Buffer {
  const user = padded(password);
  const owner = rc4(md5(padded("the owner's")).subarray(0, 5), user);
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = md5(Buffer.concat([user, owner, permissions, ID])).subarray(0, 5);

  const content = rc4(keyOf(key, 4), Buffer.from(`BT /F1 12 Tf 72 700 Td (${line}) Tj ET`));
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    Buffer.concat([Buffer.from(`<</Length ${content.length}>>stream\n`), content, Buffer.from("\nendstream")]),
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    `<</Filter/Standard/V 1/R 2/O<${owner.toString("hex")}>/U<${rc4(key, PADDING).toString("hex")}>/P ${PERMISSIONS}>>`,
  ];
  return assembled(objects);
}

function assembled(objects: readonly (string | Buffer)[]): Buffer {
  const parts = [Buffer.from("%PDF-1.4\n")];
  const offsets: number[] = [];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [index, object] of objects.entries()) {
    offsets.push(length());
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n"));
  }
  const xref = length();
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const id = ID.toString("hex");
  const trailer = `trailer\n<</Size ${size}/Root 1 0 R/Encrypt 6 0 R/ID[<${id}><${id}>]>>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}${trailer}`)]);
}

function keyOf(key: Buffer, object: number): Buffer {
  return md5(Buffer.concat([key, Buffer.of(object, 0, 0, 0, 0)])).subarray(0, 10);
}

function padded(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, "latin1"), PADDING]).subarray(0, 32);
}

function md5(bytes: Buffer): Buffer {
  return createHash("md5").update(bytes).digest();
}

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, i) => i);
  const swap = (a: number, b: number) => ([state[a], state[b]] = [state[b]!, state[a]!]);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return bytes.map((byte) => {
    i = (i + 1) & 255;
    j = (j + state[i]!) & 255;
    swap(i, j);
    return byte ^ state[(state[i]! + state[j]!) & 255]!;
  }) as Buffer;
}
