import { problemOf, Unusable } from '../documents/problem.js';

/**
 * What a command needs and is not installed, as where optional packages were left out, with the line that installs it;
 * null for any other error.
 */
export const missingPackage = (error: unknown, versions: Readonly<Record<string, string>>): Unusable | null => {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_MODULE_NOT_FOUND') return null;
  const [, name] = /Cannot find package '((?:@[^/']+\/)?[^/']+)/.exec(error.message) ?? [];
  if (name === undefined) return null;
  const version = versions[name];
  const wanted = version === undefined ? name : `${name}@${version}`;
  const message = `this needs the package "${name}", which is not installed`;
  return new Unusable([problemOf('', 'not-installed', message, `npm install ${wanted}`)]);
};
