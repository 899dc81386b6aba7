import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Context } from '../context/context.js';
import type { Problem } from '../documents/problem.js';
import type { Source } from '../documents/source.js';

/** The path to write for a model that is named like a ready one, but whose file is in the document’s folder. */
export const pathBeside = (
  { terminal }: Pick<Context, 'terminal'>,
  { file }: Source,
  id: string,
): string | undefined => {
  const folder = file === '-' ? '.' : dirname(file);
  const found = ['.yaml', '.yml', '.json'].find((ending) => existsSync(resolve(terminal.cwd, folder, id + ending)));
  return found === undefined || /[/\\]/.test(id) ? undefined : `./${id}${found}`;
};

/** Adds that path as a hint to the problem of an unknown model. */
export const withPathBeside = (context: Context, source: Source, problems: readonly Problem[]): readonly Problem[] =>
  problems.map((problem) => {
    if (problem.code !== 'unknown-model') return problem;
    const [, id] = /^"([^"]+)"/.exec(problem.message) ?? [];
    const path = id === undefined ? undefined : pathBeside(context, source, id);
    return path === undefined ? problem : { ...problem, hint: `of the file that is beside this one, write ${path}` };
  });
