import type { Context } from '../context/context.js';
import type { Problem } from '../documents/problem.js';

/**
 * A problem as it is told: where names are to be left out, of a doubtful attester that there is one, and where, but
 * neither who nor the line.
 */
export const withoutAttester = ({ given }: Context, problem: Problem): Problem =>
  problem.code === 'doubtful-attester' && given.flag('withoutNames')
    ? {
        ...problem,
        text: null,
        message: 'it is doubtful who attests this; run it without --without-names to see why',
      }
    : problem;
