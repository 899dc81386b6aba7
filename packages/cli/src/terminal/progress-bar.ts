import { Writable } from 'node:stream';
import type { Terminal } from './terminal.js';

/** Reports how much is done, from 0 to 1. */
export type Tell = (share: number) => void;

/** The title of a bar, and a signal that removes it, because later output would share its line. */
interface Bar {
  readonly title: string;
  readonly signal: AbortSignal;
}

/** Shows a progress bar for long work if standard error is a terminal; otherwise only does the work. */
export const withProgressBar = async <Result>(
  { errors }: Pick<Terminal, 'errors'>,
  { title, signal }: Bar,
  work: (tell: Tell) => Promise<Result>,
): Promise<Result> => {
  if (!errors.isTTY) return work(() => {});
  const { Presets, SingleBar } = await import('cli-progress');
  const format = `${title} {bar} {percentage} % | {eta_formatted} left`;
  const stream = Object.assign(
    new Writable({
      write: (text, _, done) => {
        errors.write(String(text));
        done();
      },
    }),
    { isTTY: true, columns: errors.columns },
  );
  const bar = new SingleBar({ format, stream, hideCursor: true, clearOnComplete: true }, Presets.shades_classic);
  bar.start(100, 0);
  const stop = (): void => {
    if (bar.isActive) bar.stop();
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await work((share) => {
      if (bar.isActive) bar.update(Math.round(share * 100));
    });
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
};
