interface Output {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/** A bar on a terminal for all files together; silent where the output is no terminal. */
export class Progress {
  readonly #pages = new Map<string, { done: number; total: number }>();
  #finished = 0;

  constructor(
    private readonly output: Output,
    private readonly files: number,
  ) {}

  page(file: string, progress: { done: number; total: number }): void {
    this.#pages.set(file, progress);
    this.#draw();
  }

  file(file: string): void {
    this.#pages.delete(file);
    this.#finished++;
    this.#draw();
  }

  /** Takes the bar away, so that a result can be printed where it stood. */
  clear(): void {
    if (this.output.isTTY) this.output.write("\r\u001b[K");
  }

  #draw(): void {
    if (!this.output.isTTY || this.#finished === this.files) {
      this.clear();
      return;
    }
    const reading = [...this.#pages.values()];
    const part = reading.reduce((sum, { done, total }) => sum + done / total, 0);
    const share = (this.#finished + part) / this.files;
    const pages = reading.map(({ done, total }) => `page ${done} of ${total}`).join(", ");
    const files = this.files > 1 ? `file ${this.#finished} of ${this.files}, ` : "";
    const filled = Math.round(share * 24);
    const bar = "█".repeat(filled) + "░".repeat(24 - filled);
    this.output.write(`\r\u001b[K${`${bar} ${files}${pages}`.slice(0, (this.output.columns ?? 80) - 1)}`);
  }
}
