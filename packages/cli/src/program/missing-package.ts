import { problemOf, Unusable } from '../documents/problem.js';

type Versions = Readonly<Record<string, string>>;

/**
 * The error for a package that is not installed, for example because optional packages were left out, with the command
 * that installs all missing ones; null for any other error.
 */
export const missingPackage = (
  error: unknown,
  versions: Versions,
  optional: readonly string[],
  isThere: (name: string) => boolean = isInstalled,
): Unusable | null => {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_MODULE_NOT_FOUND') return null;
  const [, name] = /Cannot find package '((?:@[^/']+\/)?[^/']+)/.exec(error.message) ?? [];
  if (name === undefined) return null;
  const others = optional.filter((each) => each !== name && !isThere(each));
  const rest = others.length === 0 ? '' : `, as are ${others.length} more that this or other commands need`;
  const message = `this needs the package "${name}", which is not installed${rest}`;
  const wanted = [name, ...others].map((each) => (versions[each] === undefined ? each : `${each}@${versions[each]}`));
  return new Unusable([problemOf('', 'not-installed', message, `npm install ${wanted.join(' ')}`)]);
};

/** Whether a package can be imported; unlike require, imports ignore NODE_PATH. */
const isInstalled = (name: string): boolean => {
  try {
    import.meta.resolve(name);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND');
  }
};
