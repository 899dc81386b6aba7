import { expectParts, partIssues, readable } from './expect-parts.js';
import { InputError } from './input-error.js';
import { childPath } from './path.js';

/** Refuses what is plainly no step with outcomes and shares. @internal */
export const expectShares = (step: unknown, what: string): void => {
  expectParts(step, what, { outcomes: 'a list of texts' }, { shares: 'a record' }, 'step');
  const issues = readable(() =>
    Object.entries(Object(Object(step).shares)).flatMap(([outcome, share]) =>
      partIssues(share, { share: 'a number' }, {}, childPath('step.shares', outcome)),
    ),
  );
  if (issues.length > 0) throw new InputError(what, issues);
};

/** Refuses what is plainly no step with an effort. @internal */
export const expectEffort = (step: unknown, what: string): void => {
  expectParts(step, what, { effort: 'a record' }, { group: 'a record' }, 'step');
  const { effort, group } = Object(step);
  expectParts(effort, what, { min: 'a number', mode: 'a number', max: 'a number' }, {}, 'step.effort');
  if (group !== undefined) expectParts(group, what, { size: 'a number' }, {}, 'step.group');
};
