/** The files planned for each name that was given, and those written so far. */
export class WrittenFiles {
  readonly #planned = new Map<string, readonly string[]>();
  readonly #written = new Set<string>();

  /** Notes which files are written for a name, where they differ from it. */
  plan(given: string, files: readonly string[]): void {
    this.#planned.set(given, files);
  }

  /** Notes that a file is complete, whoever wrote it. */
  wrote(file: string): void {
    this.#written.add(file);
  }

  /** The files that are missing of those planned for a name; the name itself if none of them was written. */
  missing(given: string): readonly string[] {
    const files = this.#planned.get(given) ?? [given];
    const missing = files.filter((file) => !this.#written.has(file));
    return missing.length === files.length ? [given] : missing;
  }
}
