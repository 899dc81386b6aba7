import { watch } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Terminal } from './terminal.js';

/** Milliseconds to wait, since an editor may make several changes when it saves. */
const SETTLED = 100;

/**
 * Does something now, and again whenever one of the files changes, until Ctrl-C. Folders are watched, because many
 * editors save by replacing the file.
 */
export const watched = async (
  terminal: Terminal,
  files: readonly string[],
  work: () => Promise<void>,
): Promise<void> => {
  const paths = files.filter((file) => file !== '-').map((file) => resolve(terminal.cwd, file));
  await new Promise<void>((ended, failed) => {
    let timer: NodeJS.Timeout | undefined;
    let last: Promise<void> = Promise.resolve();
    const again = (): void => {
      last = last.then(work).catch(failed);
    };
    // Watching begins before the first run, so that no change in between is missed.
    const watchers = [...new Set(paths.map((path) => dirname(path)))].map((folder) =>
      watch(folder, (_, name) => {
        if (!paths.some((path) => dirname(path) === folder && basename(path) === name)) return;
        clearTimeout(timer);
        timer = setTimeout(again, SETTLED);
      }),
    );
    const release = terminal.onInterrupt(() => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      release();
      ended();
    });
    again();
    last = last.then(() => terminal.errors.write('Watching for changes; Ctrl-C ends.\n'));
  });
};
