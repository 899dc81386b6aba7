import { Writable } from 'node:stream';
import type { Terminal } from './terminal.js';

/** Told how much is done, from 0 to 1. */
export type Tell = (share: number) => void;

/** Shows how far long work has come, where somebody sees it; otherwise it does the work and shows nothing. */
export const withProgressBar = async <Result>(
  { errors }: Pick<Terminal, 'errors'>,
  title: string,
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
  try {
    return await work((share) => bar.update(Math.round(share * 100)));
  } finally {
    bar.stop();
  }
};
