import type { Context } from '../context/context.js';
import type { Problem } from '../documents/problem.js';

/** What is said in the place of messages that name people. */
const UNNAMED: ReadonlyMap<string, string> = new Map([
  ['doubtful-attester', 'it is doubtful who attests this; run it without --without-names to see why'],
  ['likely-same-person', 'this is likely somebody who is there already; run it without --without-names to see who'],
]);

/**
 * A problem as it is told: where names are to be left out, of somebody who is doubtful that there is one, and where,
 * but neither who nor the line.
 */
export const withoutPerson = ({ given }: Context, problem: Problem): Problem =>
  given.flag('withoutNames')
    ? { ...problem, text: null, message: UNNAMED.get(problem.code) ?? problem.message }
    : problem;
