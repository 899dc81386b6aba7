import type { Conformance } from '@work-elements/discover';
import { number } from './numbers.js';

type Replay = NonNullable<Conformance['replay']>;

/** How many cases fit, and how many could not be decided. */
export const fitText = ({ fit, cases, withoutWork, undecided }: Replay): string =>
  [
    `${number(fit)} of ${number(cases - withoutWork)}`,
    ...(undecided.length > 0 ? [`${undecided.length} undecided`] : []),
    ...(withoutWork > 0 ? [`${withoutWork} without any step of the model`] : []),
  ].join(', ');

/** The share of steps that fit, with the total. */
export const fitnessText = ({ fitness, events: { fit, of } }: Replay): string =>
  fitness === null ? 'unknown, since no case was decided' : `${fitness.toFixed(3)} (${number(fit)} of ${number(of)})`;

/** Where a case stops fitting, and why. */
export const misfitText = ({ case: name, step, line, because }: Replay['misfits'][number]): string =>
  `case ${name}, line ${line}: ${step}: ${because}`;
