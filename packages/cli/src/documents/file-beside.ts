import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { nearest } from 'work-elements';

/** Endings that people leave out. */
const ENDINGS = ['.yaml', '.yml', '.json', '.csv', '.xlsx'];

/** The file in the same folder that a path without a file probably means. */
export const fileBeside = (path: string): string | undefined => {
  const [name, there] = [basename(path), namesIn(dirname(path))];
  return ENDINGS.map((ending) => name + ending).find((each) => there.includes(each)) ?? nearest(name, there);
};

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    return [];
  }
};
