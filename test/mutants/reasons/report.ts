import type { Reason } from './reason.js';

/** Why surviving mutants of reports are left. */
export const reportReasons: readonly Reason[] = [
  {
    file: 'report/survival.ts',
    code: 'if (times === 0) continue;',
    replacement: /^false$/,
    kind: 'equivalent',
    because: 'A replication that is not drawn adds zero times its counts; leaving it out only saves time.',
  },
  {
    file: 'report/survival.ts',
    code: 'left <= level',
    replacement: /^left < level$/,
    kind: 'equivalent',
    because: 'The level has a tolerance of 1e-12, so that no share is equal to it.',
  },
  {
    file: 'report/survival.ts',
    code: 'limit === null ? 0',
    replacement: /^false$/,
    kind: 'equivalent',
    because: 'In a subtraction, null is zero, and nothing lies between the longest duration and a limit below it.',
  },
  {
    file: 'report/survival.ts',
    code: 'times.map(() => 0)',
    replacement: /^\(\) => undefined$/,
    kind: 'equivalent',
    because: 'A share is found for every time, within the bins or after them.',
  },
  {
    file: 'report/survival.ts',
    code: 'next < times.length',
    replacement: /^true$|next <= times\.length/,
    kind: 'equivalent',
    because: 'After the last time, the other bins change nothing that was found.',
  },
  {
    file: 'report/survival.ts',
    code: 'time <= start ? before',
    replacement: /^time < start$/,
    kind: 'equivalent',
    because: 'At the beginning of a bin, the line through the bin is where the curve was before.',
  },
];
