/** Where text goes: a terminal, a file or another program. */
export interface Sink {
  /** Whether a person sees it as it is written. */
  readonly isTTY: boolean;
  /** How wide lines may be. */
  readonly columns: number;
  readonly write: (text: string) => void;
}

/** All that a command touches of the world, so that it can be run in a test as in a process. */
export interface Terminal {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What `-` reads. */
  readonly input: AsyncIterable<string | Uint8Array>;
  /** Whether somebody can be asked something. */
  readonly isInteractive: boolean;
  readonly output: Sink;
  /** Where the answer arrives, where something else can be written to the same place; otherwise null. */
  readonly answersTo: string | null;
  readonly errors: Sink;
  /** Has a handler told of each Ctrl-C until the returned function is called. */
  readonly onInterrupt: (handler: () => void) => () => void;
  /** Ends the process at once. */
  readonly end: (code: number) => void;
}
