import { expect, test } from "vitest";
import { newKey, openJson, sealJson, unwrapKey, wrapKey } from "@/lib/files/keys";

test("a wrapped key opens with the key above it, for its owner, and not otherwise", () => {
  const library = newKey();
  const matter = newKey();
  const wrapped = wrapKey(matter, library, "matter-1");
  expect(unwrapKey(wrapped, library, "matter-1").equals(matter)).toBe(true);
  expect(() => unwrapKey(wrapped, library, "matter-2")).toThrow();
  expect(() => unwrapKey(wrapped, newKey(), "matter-1")).toThrow();
  expect(() => unwrapKey(wrapped.subarray(0, -1), library, "matter-1")).toThrow();
  expect(() => unwrapKey(Buffer.alloc(0), library, "matter-1")).toThrow();
});

test("two wrappings of one key look unlike", () => {
  const [key, above] = [newKey(), newKey()];
  expect(wrapKey(key, above, "a").equals(wrapKey(key, above, "a"))).toBe(false);
});

test("a sealed value opens in its own place only", () => {
  const key = newKey();
  const sealed = sealJson({ caption: "State of Iowa v. Jane Roe" }, key, "pages:1");
  expect(openJson(sealed, key, "pages:1")).toEqual({ caption: "State of Iowa v. Jane Roe" });
  expect(sealed.includes("Roe")).toBe(false);
  expect(() => openJson(sealed, key, "pages:2")).toThrow();
  expect(() => openJson(sealed, newKey(), "pages:1")).toThrow();
});

test("a locked text cannot be taken for a wrapped key", () => {
  const key = newKey();
  expect(() => unwrapKey(sealJson("x", key, "place"), key, "place")).toThrow();
});
