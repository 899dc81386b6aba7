import type { Solver } from '@work-elements/optimise';
import type { Context } from '../context/context.js';
import { problemOf, Unusable } from '../documents/problem.js';

/** HiGHS, if a proof is requested; it is an optional package. */
export const solverOf = async ({ given }: Context): Promise<{ readonly solver?: Solver }> => {
  if (!given.flag('prove')) return {};
  try {
    await import('highs');
  } catch {
    const message = '--prove needs the package "highs", which is not installed';
    throw new Unusable([problemOf('', 'not-installed', message, 'npm install highs')]);
  }
  const { highsSolver } = await import('@work-elements/optimise/highs');
  return { solver: highsSolver() };
};
