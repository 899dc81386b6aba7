import { Presets, SingleBar } from 'cli-progress';

/** A progress bar for a task that reports its progress; shown only if the output is a terminal. */
export const withProgressBar = async <Result>(
  title: string,
  task: (onProgress: (progress: { readonly share: number }) => void) => Promise<Result>,
): Promise<Result> => {
  const bar = new SingleBar(
    { format: `${title} {bar} {percentage} % | {eta_formatted} left`, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(100, 0);
  try {
    return await task(({ share }) => bar.update(Math.round(share * 100)));
  } finally {
    bar.stop();
  }
};
