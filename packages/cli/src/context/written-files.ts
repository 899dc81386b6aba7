/** The files that are to be written, by the name that was given, and those that are. */
export class WrittenFiles {
  readonly #planned = new Map<string, readonly string[]>();
  readonly #written = new Set<string>();

  /** Says which files are written for a name that was given, where they are others than that. */
  plan(given: string, files: readonly string[]): void {
    this.#planned.set(given, files);
  }

  /** Says that a file has what it is to have, whoever wrote it. */
  wrote(file: string): void {
    this.#written.add(file);
  }

  /** What is not written for a name that was given: the name itself where nothing of it is, and otherwise the files that are missing. */
  missing(given: string): readonly string[] {
    const files = this.#planned.get(given) ?? [given];
    const missing = files.filter((file) => !this.#written.has(file));
    return missing.length === files.length ? [given] : missing;
  }
}
