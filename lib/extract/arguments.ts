import path from "node:path";
import { parseArgs } from "node:util";
import type { Day } from "@/lib/findings/types";
import type { PolicyPack } from "@/lib/policy/pack";
import { getPack, listPacks } from "@/lib/policy/packs";

export interface ExtractArguments {
  json: boolean;
  pack: PolicyPack;
  receivedOn: Day;
  /** Each path as it was typed, and where it leads. */
  files: { typed: string; path: string }[];
}

/** What was typed, or a sentence on what is wrong with it. `folder` is where the command was typed; `today` stands in for `--received`. */
export function readArguments(typed: readonly string[], folder: string, today: Day): ExtractArguments | string {
  const parsed = parse(typed);
  if (typeof parsed === "string") return parsed;
  const { values, positionals } = parsed;
  const policies = listPacks().map((pack) => pack.id);
  if (!values.policy) return `Name the library's policy with --policy: ${policies.join(", ")}.`;
  const pack = getPack(values.policy);
  if (!pack) return `There is no policy “${values.policy}”. Take one of ${policies.join(", ")}.`;
  const receivedOn = values.received ?? today;
  if (!isDay(receivedOn)) return `“${receivedOn}” is no date. Write the day of receipt as 2026-03-02.`;
  if (!positionals.length) return "Name the file or files to read.";
  const files = positionals.map((file) => ({ typed: file, path: path.resolve(folder, file) }));
  return { json: values.json ?? false, pack, receivedOn, files };
}

function parse(typed: readonly string[]) {
  try {
    return parseArgs({
      args: [...typed],
      allowPositionals: true,
      options: { json: { type: "boolean" }, policy: { type: "string" }, received: { type: "string" } },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function isDay(text: string): boolean {
  const instant = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}
