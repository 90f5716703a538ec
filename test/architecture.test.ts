import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

// The flow: a stage imports the stages before it and what lies beneath, nothing after it.
const FLOW = ["intake", "text", "findings", "defects", "consultation", "determination", "production"];
const ABOVE = ["extract", "overview", "calendar", "digest", "search", "record", "backup"];
// Rooms beside the flow, each with the last stage of it that it may know.
const BESIDE: Record<string, string> = {
  holdings: "findings",
  letters: "consultation",
  "counsel-letters": "consultation",
  course: "production",
  purge: "determination",
};
// Runs every stage, each in its job.
const RUNNER = "jobs";

const ASKS_THE_DATABASE = /^lib\/(?:[^/]+\/(?:[a-z]+-)?(?:queries|mutations)\.ts$|(?:auth|jobs|audit|mail)\/)/;

// Where nobody is known yet: these pages and actions act as the door itself.
const AT_THE_DOOR = /^app\/(?:sign-in|setup)\//;

interface Source {
  path: string;
  text: string;
  /** Where it imports from, as paths from the root, without extension; types only, where `type` is set. */
  imports: { from: string; written: string; type: boolean }[];
}

const sources = ["app", "lib", "db", "scripts", "test", "proxy.ts", "instrumentation.ts"].flatMap(filesIn).map(read);
const within = (folder: string) => sources.filter(({ path }) => path.startsWith(`${folder}/`));
const product = sources.filter(({ path }) => !path.startsWith("test/"));

function filesIn(path: string): string[] {
  if (/\.tsx?$/.test(path)) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function read(path: string): Source {
  const text = readFileSync(path, "utf8");
  const found = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^;"']*?\bfrom\s+"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)|^import\s+"([^"]+)"/gm,
  );
  const imports = [...found].map(([, type, from, later, bare]) => {
    const written = (from ?? later ?? bare)!;
    const target = written.startsWith(".") ? join(dirname(path), written) : written.replace(/^@\//, "");
    return { from: normalize(target), written, type: type !== undefined };
  });
  return { path, text, imports };
}

/** `findings` of `lib/findings/types.ts`; the file's own name for `lib/clock.ts`. */
const stageOf = (path: string) => /^lib\/([^/.]+)/.exec(path)?.[1] ?? null;

/** Each import that a rule forbids, as `file → what it imports`. */
const offences = (files: Source[], forbidden: (from: string, type: boolean, path: string) => boolean) =>
  files.flatMap(({ path, imports }) =>
    imports.filter(({ from, type }) => forbidden(from, type, path)).map(({ from }) => `${path} → ${from}`),
  );

test("the walk finds files and what they import", () => {
  expect(product.length).toBeGreaterThan(100);
  expect(product.flatMap(({ imports }) => imports).length).toBeGreaterThan(300);
});

test("lib knows nothing of app", () => {
  expect(offences(within("lib"), (from) => from.startsWith("app/"))).toEqual([]);
});

test("the database knows nothing of app, and of lib only the clock and the ids", () => {
  const allowed = ["lib/clock", "lib/ids"];
  expect(
    offences(within("db"), (from) => from.startsWith("app/") || (from.startsWith("lib/") && !allowed.includes(from))),
  ).toEqual([]);
});

test("lib asks the database from queries, mutations, auth, jobs, audit and mail alone", () => {
  const others = within("lib").filter(({ path }) => !ASKS_THE_DATABASE.test(path));
  expect(offences(others, (from, type) => /^(?:db\/|pg$|drizzle-orm)/.test(from) && !type)).toEqual([]);
});

test("a route and the pages at the door come to the database by withActor, other pages and components not at all", () => {
  const comes = (path: string) => basename(path) === "route.ts" || AT_THE_DOOR.test(path);
  const past = offences(
    within("app"),
    (from, type, path) => from.startsWith("db/") && !type && !(from === "db/actor" && comes(path)),
  );
  expect(past).toEqual([]);
});

test("only db opens connections, and the job loop its own to the queue", () => {
  const others = product.filter(({ path }) => !path.startsWith("db/") && !path.startsWith("lib/jobs/"));
  expect(offences(others, (from, type) => from === "pg" && !type)).toEqual([]);
});

test("nothing of the product knows its tests", () => {
  expect(offences(product, (from) => from.startsWith("test/") || from === "vitest")).toEqual([]);
});

test("the flow runs one way", () => {
  const backwards = offences(within("lib"), (from, type, path) => {
    const [me, other] = [stageOf(path)!, stageOf(from)];
    if (!other || other === me || type || me === RUNNER || ABOVE.includes(me)) return false;
    if (ABOVE.includes(other)) return true;
    // What lies beneath the flow knows none of it.
    return FLOW.includes(other) && FLOW.indexOf(other) > FLOW.indexOf(BESIDE[me] ?? me);
  });
  expect(backwards).toEqual([]);
});

test("a neighbour is imported by ./, and everything else by @/", () => {
  const strays = sources.flatMap(({ path, imports }) =>
    imports
      .filter(({ written, from }) => written.startsWith("..") && stageOf(from) !== stageOf(path))
      .filter(({ from }) => !from.startsWith(`${path.split("/")[0]}/`) || path.startsWith("lib/"))
      .map(({ written }) => `${path} → ${written}`),
  );
  expect(strays).toEqual([]);
});

test("each file is named for what it does", () => {
  const vague = sources
    .map(({ path }) => path)
    .filter((path) => /^(?:utils?|helpers?|index|common|misc|shared)\./.test(basename(path)));
  expect(vague).toEqual([]);
  const odd = product
    .map(({ path }) => basename(path))
    .filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.config|\.d)?\.(?:tsx?|mjs)$/.test(name));
  expect(odd).toEqual([]);
});

test("instants and random numbers come from lib/clock.ts and lib/ids.ts alone", () => {
  const elsewhere = product
    .filter(({ path }) => path !== "lib/clock.ts" && path !== "lib/ids.ts")
    .flatMap(({ path, text }) =>
      [...code(text).matchAll(/\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\brandomUUID\b|\bDate\(\)/g)].map(
        ([use]) => `${path}: ${use}`,
      ),
    );
  expect(elsewhere).toEqual([]);
  expect(
    offences(
      product.filter(({ path }) => path !== "lib/ids.ts"),
      (from) => from === "nanoid" || from === "uuid",
    ),
  ).toEqual([]);
  const drawn = product.filter(({ text }) =>
    /import \{[^}]*\brandom(?:Bytes|Int|FillSync)\b[^}]*\} from "(?:node:)?crypto"/.test(text),
  );
  expect(drawn.map(({ path }) => path)).toEqual([]);
});

test("no statement asks the database for the time or a random number", () => {
  const inCode = product.flatMap(({ path, text }) =>
    [...text.matchAll(/sql(?:<[^`]*>)?`([^`]*)`/g)]
      .filter(([, statement]) => ASKS_FOR_TIME.test(statement!.replace(/\$\{[^}]*\}/g, "")))
      .map(() => path),
  );
  const inFiles = ["db/guards", "db/migrations"]
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => path.endsWith(".sql") && ASKS_FOR_TIME.test(readFileSync(path, "utf8").replace(/--.*$/gm, "")));
  expect([...inCode, ...inFiles]).toEqual([]);
});

// The queue's own times are statement_timestamp(): pg-boss compares them with the database's clock.
const ASKS_FOR_TIME =
  /\bnow\(\)|\bcurrent_(?:timestamp|date|time)\b|\bclock_timestamp\b|\bgen_random_uuid\b|\brandom\(\)|\bdefault\s+now\b/i;

test("an action lives in actions.ts and says who acts", () => {
  const files = within("app").filter(({ path }) => basename(path) === "actions.ts");
  expect(files.length).toBeGreaterThan(0);
  const nameless = files.flatMap(({ path, text }) => {
    if (!text.startsWith('"use server"')) return [`${path}: is not "use server"`];
    return text
      .split(/^export /m)
      .slice(1)
      .filter(
        (action) =>
          !/^async function \w+Action\(/.test(action) ||
          !(/\bawait as[A-Z]\w*\(/.test(action) || AT_THE_DOOR.test(path)),
      )
      .map((action) => `${path}: ${action.split("\n")[0]}`);
  });
  expect(nameless).toEqual([]);
  const inline = within("app").filter(
    ({ path, text }) => basename(path) !== "actions.ts" && /["']use server["']/.test(text),
  );
  expect(inline.map(({ path }) => path)).toEqual([]);
});

test("no page caches, guesses at markup or hands a picture to an optimiser", () => {
  const found = product.flatMap(({ path, text }) =>
    [...code(text).matchAll(/["']use cache["']|\bunstable_cache\b|\bnext\/image\b|\bdangerouslySetInnerHTML\b/g)].map(
      ([use]) => `${path}: ${use}`,
    ),
  );
  expect(found).toEqual([]);
});

test("no loading page stands above a check that may say not found", () => {
  expect(
    within("app")
      .filter(({ path }) => basename(path) === "loading.tsx")
      .map(({ path }) => path),
  ).toEqual([]);
});

test("a test cannot be left out or left alone", () => {
  const set = within("test").filter(
    ({ path, text }) =>
      path !== "test/architecture.test.ts" &&
      /\b(?:test|it|describe)\.(?:only|skip|todo)\b|@ts-(?:ignore|expect-error)/.test(text),
  );
  expect(set.map(({ path }) => path)).toEqual([]);
});

/** A file's text without its comments. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$|\s\/\/\s.*$/gm, "");
}
