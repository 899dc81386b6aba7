/** Where text goes: a terminal, a file or another program. */
export interface Sink {
  /** Whether it is a terminal, where a person sees output as it is written. */
  readonly isTTY: boolean;
  /** The width of a line, in characters. */
  readonly columns: number;
  readonly write: (text: string) => void;
}

/** Everything through which a command interacts with the outside world, so that tests can run it like a process. */
export interface Terminal {
  /** The folder from which relative paths are resolved. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard input, read for `-`. */
  readonly input: AsyncIterable<string | Uint8Array>;
  /** Whether questions can be asked. */
  readonly isInteractive: boolean;
  readonly output: Sink;
  /** The destination of the answer, if a file could have the same; otherwise null. */
  readonly answersTo: string | null;
  readonly errors: Sink;
  /** Calls a handler on each Ctrl-C, until the returned function is called. */
  readonly onInterrupt: (handler: () => void) => () => void;
  /** Ends the process at once. */
  readonly end: (code: number) => void;
}
