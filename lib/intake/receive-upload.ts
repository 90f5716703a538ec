import { once } from "node:events";
import type { Readable } from "node:stream";
import busboy from "busboy";
import { type KeptFile, keepFile } from "@/lib/files/keep-file";
import type { FileStore } from "@/lib/files/store";

// 20,000 typed characters, four bytes each at most, and some room.
const FIELD_BYTES = 100_000;
const FIELDS = 30;
// A connection that is silent for this long has gone: phones lose theirs in basements.
const SILENCE_MS = 60_000;

/** An upload that is not taken, in one sentence to who sent it. */
export class UploadRefusedError extends Error {
  constructor(
    readonly status: 400 | 408 | 413 | 415,
    readonly code: "not-a-form" | "broken-off" | "too-large" | "too-many-files" | "too-long",
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "UploadRefusedError";
  }
}

export interface UploadLimits {
  /** Of all files together. */
  bytes: number;
  /** A file a page is the most that makes sense. */
  files: number;
}

export interface ReceivedUpload {
  fields: Record<string, string>;
  /** In the order in which they were sent, encrypted and safe on the disk. */
  files: KeptFile[];
}

/**
 * Takes a multipart form as it streams in: files go encrypted to the store, a piece at a time, whatever they are.
 * Throws `UploadRefusedError`, or what the disk says; then nothing of it is kept.
 */
export async function receiveUpload(
  request: Request,
  { store, newId, limits }: { store: FileStore; newId: () => string; limits: UploadLimits },
): Promise<ReceivedUpload> {
  if (!request.body) throw notAForm();
  const upload = new Upload(request.headers, store, newId, limits);
  try {
    await upload.take(request.body.getReader());
    return await upload.finish();
  } catch (error) {
    await upload.discard();
    throw error;
  }
}

class Upload {
  readonly #parser: busboy.Busboy;
  readonly #fields: Record<string, string> = {};
  readonly #keeping: Promise<KeptFile | null>[] = [];
  readonly #closed: Promise<unknown>;
  #bytes = 0;
  #failure: unknown;

  constructor(
    headers: Headers,
    readonly store: FileStore,
    readonly newId: () => string,
    readonly limits: UploadLimits,
  ) {
    try {
      this.#parser = busboy({
        headers: Object.fromEntries(headers),
        limits: {
          fields: FIELDS,
          fieldSize: FIELD_BYTES,
          files: limits.files,
          fileSize: limits.bytes + 1,
          fieldNameSize: 50,
        },
      });
    } catch (cause) {
      throw notAForm(cause);
    }
    this.#closed = once(this.#parser, "close").catch((error) => this.#fail(broken(error)));
    this.#parser
      .on("field", (name, value, { valueTruncated }) => {
        if (valueTruncated)
          this.#fail(
            new UploadRefusedError(400, "too-long", "What was typed is too long. Shorten it and send it again."),
          );
        else this.#fields[name] = value;
      })
      .on("file", (_name, stream, { filename }) => this.#keep(stream, Boolean(filename)))
      .on("filesLimit", () => this.#fail(tooManyFiles(this.limits.files)))
      .on("error", (error) => this.#fail(broken(error)));
  }

  /** Feeds the form to the parser. After a failure the rest is read and thrown away, so that the sender hears the answer. */
  async take(body: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    let thrownAway = 0;
    for (;;) {
      const { done, value } = await withinSilence(body);
      if (done) break;
      if (this.#failure) {
        thrownAway += value.length;
        if (thrownAway > 4 * this.limits.bytes) {
          void body.cancel().catch(() => {});
          break;
        }
      } else if (!this.#parser.write(value)) {
        await Promise.race([once(this.#parser, "drain").catch(() => {}), this.#closed]);
      }
    }
    if (!this.#failure) this.#parser.end();
  }

  async finish(): Promise<ReceivedUpload> {
    await this.#closed;
    const files = await Promise.all(this.#keeping);
    if (this.#failure) throw this.#failure;
    return { fields: this.#fields, files: files.filter((file) => file !== null) };
  }

  /** Removes what was kept so far. */
  async discard(): Promise<void> {
    this.#parser.destroy();
    const files = await Promise.all(this.#keeping);
    await Promise.all(files.map((file) => file && this.store.remove(file.id)));
  }

  #keep(stream: Readable, named: boolean): void {
    stream.on("limit", () => this.#fail(tooLarge(this.limits.bytes)));
    // Its reader hears of an error too, but it may break before the reader has begun.
    stream.on("error", (error) => this.#fail(broken(error)));
    const kept = keepFile(this.store, this.newId(), this.#counted(stream)).catch((error: unknown) => {
      this.#fail(error);
      return null;
    });
    // A file field that was left empty still sends a part, with neither name nor bytes.
    this.#keeping.push(
      kept.then(async (file) => {
        if (!file || named || file.size) return file;
        await this.store.remove(file.id);
        return null;
      }),
    );
  }

  async *#counted(stream: Readable): AsyncGenerator<Uint8Array> {
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      this.#bytes += piece.length;
      if (this.#bytes > this.limits.bytes) {
        this.#fail(tooLarge(this.limits.bytes));
        throw this.#failure;
      }
      yield piece;
    }
  }

  // The first failure is the one to tell of; those after it are its consequences. The parser cannot bear to be ended
  // from within its own events, so it ends a moment later.
  #fail(error: unknown): void {
    this.#failure ??= error;
    queueMicrotask(() => this.#parser.destroy());
  }
}

async function withinSilence(body: ReadableStreamDefaultReader<Uint8Array>) {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(broken(undefined)), SILENCE_MS);
  });
  try {
    return await Promise.race([body.read(), silence]);
  } catch (error) {
    throw error instanceof UploadRefusedError ? error : broken(error);
  } finally {
    clearTimeout(timer);
  }
}

function notAForm(cause?: unknown) {
  return new UploadRefusedError(
    415,
    "not-a-form",
    "This is not an upload form. Open New matter and send the paper from there.",
    {
      cause,
    },
  );
}

function broken(cause: unknown) {
  const message = "The upload broke off before its end. Nothing was kept: send it again.";
  return new UploadRefusedError(408, "broken-off", message, { cause });
}

function tooLarge(bytes: number) {
  const most = Math.floor(bytes / 1_000_000);
  const message = `This is more than ${most} MB, the most that is taken at once. Scan it again at 300 dots an inch in black and white, or send it in parts.`;
  return new UploadRefusedError(413, "too-large", message);
}

function tooManyFiles(files: number) {
  return new UploadRefusedError(413, "too-many-files", `These are more than ${files} files. Send the paper in parts.`);
}
