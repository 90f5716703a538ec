/** Where encrypted bytes lie under random names: a folder, or a bucket. It sees no plain byte and no key. */
export interface FileStore {
  /** Keeps the bytes under a new name; all of them or none, and safe on the disk when it resolves. */
  write(name: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  /** The bytes under a name; throws `FileMissingError` where there are none. */
  read(name: string): Promise<AsyncIterable<Uint8Array>>;
  /** Removes the bytes; nothing happens where there are none. */
  remove(name: string): Promise<void>;
}

/** A file that the database names does not lie where it should: the folder was moved, or restored without its files. */
export class FileMissingError extends Error {
  constructor(options?: ErrorOptions) {
    super("A stored file is missing from the folder of files.", options);
    this.name = "FileMissingError";
  }
}
