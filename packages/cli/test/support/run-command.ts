import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/main.js';
import type { Terminal } from '../../src/terminal/terminal.js';

/** The result of a command. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Whether the process was ended at once. */
  readonly ended: boolean;
}

/** How a command is run. */
export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly isInteractive?: boolean;
  /** Presses Ctrl-C as soon as this is true and interruptible work has begun, `presses` times. */
  readonly interruptWhen?: () => boolean;
  readonly presses?: number;
  /** Presses Ctrl-C once when the first interruptible work begins, so that none of it can finish. */
  readonly isInterruptedAtOnce?: boolean;
  /** The destination of the answer, as in {@link Terminal}. */
  readonly answersTo?: string | null;
  /** Called with each text written, and a function that presses Ctrl-C. */
  readonly watch?: (text: string, interrupt: () => void) => void;
}

/** A temporary folder in which commands run as in a terminal. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'work-elements-cli-'));

  write(file: string, text: string | Uint8Array): void {
    writeFileSync(join(this.path, file), text);
  }

  bytes(file: string): Buffer {
    return readFileSync(join(this.path, file));
  }

  read(file: string): string {
    return readFileSync(join(this.path, file), 'utf8');
  }

  /** Runs a command; a text is split into arguments at spaces, a list is taken as it is. */
  async run(args: string | readonly string[], options: RunOptions = {}): Promise<Ran> {
    const {
      input = '',
      env = {},
      isTTY = false,
      isInteractive = false,
      watch = () => {},
      interruptWhen,
      presses = 1,
      isInterruptedAtOnce = false,
      answersTo = null,
    } = options;
    const written = { out: '', err: '' };
    const handlers = new Set<() => void>();
    const interrupt = (): void => {
      for (const handler of [...handlers]) handler();
    };
    const sink = (to: 'out' | 'err') => ({
      isTTY,
      columns: 100,
      write: (text: string) => {
        written[to] += text;
        watch(text, interrupt);
      },
    });
    let ended: number | null = null;
    const terminal: Terminal = {
      cwd: this.path,
      env,
      input: (async function* () {
        yield input;
      })(),
      isInteractive,
      output: sink('out'),
      answersTo,
      errors: sink('err'),
      onInterrupt: (handler) => {
        handlers.add(handler);
        if (isInterruptedAtOnce) handler();
        const timer = setInterval(() => {
          if (interruptWhen?.() !== true) return;
          clearInterval(timer);
          for (let press = 0; press < presses; press++) interrupt();
        }, 1);
        return () => {
          clearInterval(timer);
          handlers.delete(handler);
        };
      },
      end: (code) => {
        ended = code;
      },
    };
    const code = await main(typeof args === 'string' ? args.split(' ') : args, terminal);
    return { code: ended ?? code, ended: ended !== null, ...written };
  }
}
