import type { MinimumStaffing } from '@work-elements/simulate';
import { InputError } from 'work-elements';
import type { Context } from '../context/context.js';
import { problemOf } from '../documents/problem.js';

/** Answers that no staff meets a target: that is a result, not an error in the input. */
export const orOutOfReach = async (
  context: Context,
  find: () => Promise<MinimumStaffing>,
): Promise<MinimumStaffing | null> => {
  try {
    return await find();
  } catch (error) {
    if (!(error instanceof InputError) || error.issues.some(({ code }) => code !== 'out-of-reach')) throw error;
    const problems = error.issues.map(({ code, message }) => problemOf('', code, message));
    if (context.isJson) context.answer({ problems }, () => []);
    if (context.isJson) context.count(problems);
    else context.note(problems);
    return null;
  }
};
