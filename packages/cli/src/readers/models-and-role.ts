import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ImplementationModel, unknownWord } from 'work-elements';
import type { Context } from '../context/context.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { type ReadModel, readModels, readyModel } from './models.js';

/** A model, and the requested role of it; undefined if none was requested. */
export interface ModelWithRole extends ReadModel {
  readonly role: string | undefined;
}

/**
 * Reads models, and the id or title of a role after them: the last word, if it is a role of the preceding models, or
 * neither a file nor a ready model.
 */
export const modelsAndRole = async (context: Context, words: readonly string[]): Promise<readonly ModelWithRole[]> => {
  const [last, before] = [words.at(-1), words.slice(0, -1)];
  if (last === undefined || before.length === 0 || isFile(context, last))
    return withoutRole(await readModels(context, words));
  const read = await readModels(context, before);
  const named = read.map((each) => ({ ...each, role: roleCalled(each.model, last) }));
  if (named.every(({ role }) => role === undefined) && readyModel(last) !== undefined)
    return withoutRole([...read, ...(await readModels(context, [last]))]);
  const problems = named.flatMap(({ model, role }) => {
    const roles = model.roles.map(({ id, title }) => (/[A-Z\s]/.test(last) ? title : id));
    return role === undefined
      ? [problemOf('', 'unknown-role', unknownWord(last, `a role of "${model.id}"`, roles))]
      : [];
  });
  if (problems.length > 0) throw new Unusable(problems);
  return named;
};

const withoutRole = (read: readonly ReadModel[]): readonly ModelWithRole[] =>
  read.map((each) => ({ ...each, role: undefined }));

/** The id of the role with an id or a title. */
const roleCalled = ({ roles }: ImplementationModel, word: string): string | undefined => {
  const titled = roles.find(({ title }) => title.toLowerCase() === word.trim().toLowerCase());
  return (roles.find(({ id }) => id === word) ?? titled)?.id;
};

const isFile = ({ terminal }: Context, word: string): boolean =>
  word === '-' || /[./\\]/.test(word) || existsSync(resolve(terminal.cwd, word));
