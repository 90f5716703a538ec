/** Fills an array of the asked length with random bytes. */
type Randomness = (length: number) => Uint8Array;

// On globalThis, since a bundler may hold this file twice and a replay must steer both.
const REPLACED = Symbol.for("good-cause.randomness");
const hook = globalThis as { [REPLACED]?: Randomness };

// Without I, L, O and U, so that a reference read out over the telephone is written down right.
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Random bytes for keys, nonces and salts. */
export function randomBytes(length: number): Uint8Array {
  return hook[REPLACED]?.(length) ?? crypto.getRandomValues(new Uint8Array(length));
}

/** A row's id: a random UUID in lower case, which tells neither when nor in which order rows came to be. */
export function newId(): string {
  const bytes = randomBytes(16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** Whether a text from an address or a form can be an id at all; what cannot gets the same 404 as what is hidden. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);
}

/** A reference that people can read out: ten characters in two groups, `7K3QX-M0D4T`, 50 random bits. */
export function newReference(): string {
  const letters = Array.from(randomBytes(10), (byte) => ALPHABET[byte & 31]);
  return `${letters.slice(0, 5).join("")}-${letters.slice(5).join("")}`;
}

/** A secret for a link, a token or a channel: 256 random bits in base64url, 43 characters. */
export function newSecret(): string {
  return Buffer.from(randomBytes(32)).toString("base64url");
}

/** Replaces the source of randomness, so that a history can be replayed; call what it returns to go back. */
export function replaceRandomness(source: Randomness): () => void {
  const before = hook[REPLACED];
  hook[REPLACED] = source;
  return () => {
    hook[REPLACED] = before;
  };
}
