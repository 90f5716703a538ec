// Completes package-lock.json after `npm install`, so that `npm ci` works on every machine.
//
// npm leaves a platform's binary out of the lock when the registry it asked does not serve it, and `npm ci` then refuses
// the whole lock ("Missing: @next/swc-darwin-arm64@… from lock file"). Such packages are named for their platform, so
// what the lock needs to skip them elsewhere (os, cpu, libc) can be read from the name. Node built-ins only.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const SYSTEMS = ["android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "aix", "win32"];
const PROCESSORS = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/**
 * Says which machines a platform package is for, by its name; null when the name does not tell.
 * @param {string} name
 */
export function platformOf(name) {
  const parts = name
    .slice(name.lastIndexOf("/") + 1)
    .replace("linuxmusl", "linux-musl")
    .replace("windows", "win32")
    .split("-");
  const os = SYSTEMS.find((system) => parts.includes(system));
  const cpu = PROCESSORS.find((processor) => parts.includes(processor));
  if (cpu === "wasm32") return { cpu: [cpu] };
  if (!os || !cpu) return null;
  const musl = parts.some((part) => part.startsWith("musl"));
  const glibc = parts.some((part) => part.startsWith("gnu"));
  const libc = os !== "linux" ? null : musl ? ["musl"] : glibc ? ["glibc"] : null;
  return { os: [os], cpu: [cpu], ...(libc && { libc }) };
}

/**
 * Adds to the lock each optional package that another one names and the lock lacks. Returns the names added.
 * @param {{ packages: Record<string, any> }} lock
 */
export function completeLock(lock) {
  const added = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isLocked(lock, path, name)) continue;
      const platform = platformOf(name);
      if (!platform) throw new Error(`${path} wants ${name}, and its name does not say for which machine it is.`);
      if (!/^\d/.test(version)) throw new Error(`${path} wants ${name} at ${version}, which is no exact version.`);
      lock.packages[`node_modules/${name}`] = { version, ...(entry.dev && { dev: true }), optional: true, ...platform };
      added.push(name);
    }
  }
  const root = lock.packages[""];
  const rest = Object.entries(lock.packages).filter(([path]) => path !== "");
  rest.sort(([a], [b]) => a.localeCompare(b, "en"));
  lock.packages = { ...(root && { "": root }), ...Object.fromEntries(rest) };
  return added;
}

/** Node's own look-up: the package's folder, then each folder above it. */
function isLocked(lock, path, name) {
  for (let base = path; ; base = base.slice(0, Math.max(0, base.lastIndexOf("node_modules/") - 1))) {
    if (lock.packages[`${base ? `${base}/` : ""}node_modules/${name}`]) return true;
    if (!base) return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL("../package-lock.json", import.meta.url));
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const added = completeLock(lock);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  if (added.length > 0) console.error(`Added to the lock, for other machines: ${added.join(", ")}`);
}
