/** The files planned for each given file name, and those written so far. */
export class WrittenFiles {
  readonly #planned = new Map<string, readonly string[]>();
  readonly #written = new Set<string>();

  /** Records which files are written for a given name, if they differ from it. */
  plan(given: string, files: readonly string[]): void {
    this.#planned.set(given, files);
  }

  /** Records that a file is complete. */
  wrote(file: string): void {
    this.#written.add(file);
  }

  /** The planned files of a given name that are missing; the name itself if none of them was written. */
  missing(given: string): readonly string[] {
    const files = this.#planned.get(given) ?? [given];
    const missing = files.filter((file) => !this.#written.has(file));
    return missing.length === files.length ? [given] : missing;
  }
}
