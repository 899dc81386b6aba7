import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { unknownWord } from 'work-elements';
import type { Context } from '../context/context.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { type ReadModel, readModels, readyModel } from './models.js';

/**
 * Reads models, and the role behind them: the last word, where it is a role of those before it, or names neither a file nor a ready model.
 */
export const modelsAndRole = async (
  context: Context,
  words: readonly string[],
): Promise<{ readonly read: readonly ReadModel[]; readonly role: string | undefined }> => {
  const [last, before] = [words.at(-1), words.slice(0, -1)];
  if (last === undefined || before.length === 0) return { read: await readModels(context, words), role: undefined };
  if (isFile(context, last)) return { read: await readModels(context, words), role: undefined };
  const read = await readModels(context, before);
  const isRole = read.some(({ model }) => model.roles.some(({ id }) => id === last));
  const other = isRole ? undefined : readyModel(last);
  if (other !== undefined) return { read: [...read, { file: last, model: other, text: null }], role: undefined };
  const problems = read.flatMap(({ model }) => {
    const roles = model.roles.map(({ id }) => id);
    if (roles.includes(last)) return [];
    return [problemOf('', 'unknown-role', unknownWord(last, `a role of "${model.id}"`, roles))];
  });
  if (problems.length > 0) throw new Unusable(problems);
  return { read, role: last };
};

const isFile = ({ terminal }: Context, word: string): boolean =>
  word === '-' || /[./\\]/.test(word) || existsSync(resolve(terminal.cwd, word));
