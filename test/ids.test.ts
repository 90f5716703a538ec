import { afterEach, expect, test } from "vitest";
import { isId, newId, newReference, newSecret, randomBytes, replaceRandomness } from "@/lib/ids";

let goBack = () => undefined as unknown;
afterEach(() => goBack());

test("ids are random UUIDs, and none is like another", () => {
  const ids = Array.from({ length: 1_000 }, newId);
  expect(new Set(ids).size).toBe(1_000);
  for (const id of ids) expect(isId(id)).toBe(true);
  // Sorted by their letters they stand in no order of making.
  expect(ids.toSorted()).not.toEqual(ids);
});

test.each([
  ["nothing", ""],
  ["a word", "matters"],
  ["capital letters, which no id of ours has", "3F2504E0-4F89-41D3-9A0C-0305E82C3301"],
  ["a time-ordered UUID", "018f2504-4f89-71d3-9a0c-0305e82c3301"],
  ["more after it", "3f2504e0-4f89-41d3-9a0c-0305e82c3301\n"],
  ["a statement", "' or true --"],
])("%s is no id", (_, text) => {
  expect(isId(text)).toBe(false);
});

test("a reference is read out without mistakes, and tells no number of matters", () => {
  const references = Array.from({ length: 1_000 }, newReference);
  for (const reference of references) expect(reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(new Set(references).size).toBe(1_000);
});

test("a secret fits an address and holds 256 bits", () => {
  expect(newSecret()).toMatch(/^[\w-]{43}$/);
});

test("with its randomness replaced a history comes out the same twice", () => {
  const history = () => {
    let drawn = 0;
    goBack = replaceRandomness((length) => Uint8Array.from({ length }, () => drawn++ % 256));
    const made = [newId(), newReference(), newSecret(), randomBytes(3)];
    goBack();
    return made;
  };
  expect(history()).toEqual(history());
  expect(randomBytes(32)).not.toEqual(randomBytes(32));
});
