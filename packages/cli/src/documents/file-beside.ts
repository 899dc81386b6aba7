import { readdirSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join } from 'node:path';
import { nearest } from 'work-elements';

/** Endings that people leave out, or take for one another. */
const ENDINGS = ['.yaml', '.yml', '.json', '.csv', '.xlsx'];

/** An address of the web, which is no file. */
export const isWebAddress = (file: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(file);

/** What a document names, from the folder that the document is in, unless it is said from elsewhere. */
export const besideFile = (document: string, path: string): string =>
  document === '-' || isAbsolute(path) || isWebAddress(path) ? path : join(dirname(document), path);

/**
 * The name of a file in the same folder that is likely meant by a path where no file is, by what is before its ending.
 */
export const fileBeside = (path: string): string | undefined => {
  const [name, there] = [basename(path), namesIn(dirname(path))];
  const [ending, stem] = [extname(name), stemOf(name)];
  const meant = there.includes(name) ? undefined : nearest(stem, there.map(stemOf));
  const those = there.filter((each) => stemOf(each) === meant);
  const wanted = ENDINGS.includes(ending) || ending === '' ? [ending, ...ENDINGS] : [ending];
  return wanted.map((each) => `${meant}${each}`).find((each) => those.includes(each));
};

const stemOf = (name: string): string => (extname(name) === '' ? name : name.slice(0, -extname(name).length));

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    return [];
  }
};
