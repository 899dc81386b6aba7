import { Writable } from 'node:stream';
import type { Terminal } from './terminal.js';

/** Told how much is done, from 0 to 1. */
export type Tell = (share: number) => void;

/** What a bar is about, and what takes it away, as what is printed then would be in its line. */
interface Bar {
  readonly title: string;
  readonly signal: AbortSignal;
}

/** Shows how far long work has come, where somebody sees it; otherwise it does the work and shows nothing. */
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
