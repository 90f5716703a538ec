import type { FileLimits, PagePicture } from "./open-file";
import type { UnnumberedPage } from "./read-page";
import type { ReadingErrorCode } from "./reading-error";

/** What the reader asks of a reading process. One request is under way at a time. */
export type Request =
  | { kind: "warm" }
  | { kind: "open"; key: number; bytes: Uint8Array; password: string | null; limits: FileLimits }
  | { kind: "read"; key: number; index: number; picture: boolean }
  | { kind: "close"; key: number };

/** What it answers; a picture comes before its page. `memory` is the process's resident bytes. */
export type Answer =
  | { kind: "ready" }
  | { kind: "opened"; pageCount: number }
  | { kind: "picture"; picture: PagePicture }
  | { kind: "page"; page: UnnumberedPage; ocrMs: number; memory: number }
  | { kind: "failed"; code: ReadingErrorCode; message: string };
