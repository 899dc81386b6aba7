import { readdirSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join } from 'node:path';
import { nearest } from 'work-elements';

/** Extensions that people leave out or confuse. */
const ENDINGS = ['.yaml', '.yml', '.json', '.csv', '.xlsx'];

/** Whether the name is a web address instead of a file. */
export const isWebAddress = (file: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(file);

/** A path in a document, resolved from the document’s folder unless it is absolute. */
export const besideFile = (document: string, path: string): string =>
  document === '-' || isAbsolute(path) || isWebAddress(path) ? path : join(dirname(document), path);

/** For a path without a file, the file in the same folder that is probably meant: the one with the nearest stem. */
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
