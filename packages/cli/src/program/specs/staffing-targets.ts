import type { OptionSpec } from '../command-spec.js';

const POSITIVE = { least: 0, above: true, most: 1_000_000 } as const;

const SHARE = { least: 0, above: true, most: 1 } as const;

/** The target that a staff must meet. */
export const TARGET: readonly OptionSpec[] = [
  {
    flags: '--advanced-per-week <number>',
    library: 'target.advancedPerWeek',
    summary: 'the target: objectives advanced a week',
    kind: 'number',
    bounds: POSITIVE,
  },
  {
    flags: '--work <step>',
    library: 'target.work',
    summary: 'the target: a step that is to end in time',
    kind: 'text',
  },
  {
    flags: '--within-days <number>',
    library: 'target.withinDays',
    summary: 'within this many school days',
    kind: 'number',
    bounds: POSITIVE,
  },
  {
    flags: '--share <number>',
    library: 'target.share',
    summary: 'in this share of cases (default: 0.95)',
    kind: 'number',
    bounds: SHARE,
  },
];
