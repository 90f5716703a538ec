import { join } from "node:path";
import { dataFolder } from "@/lib/settings/environment";
import { FolderStore } from "./folder-store";

// On globalThis, since a bundler may hold this file twice.
const OPENED = Symbol.for("good-cause.file-store");
const held = globalThis as { [OPENED]?: FolderStore };

/** Where this copy keeps its encrypted files: `files` in its data folder. */
export function fileStore(): FolderStore {
  held[OPENED] ??= new FolderStore(join(dataFolder(), "files"));
  return held[OPENED];
}
