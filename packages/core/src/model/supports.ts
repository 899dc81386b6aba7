/**
 * The step that settles whether a learner has a support plan, the outcomes that say so, the fact that keeps it, and the
 * plan.
 *
 * @internal
 */
export const SUPPORTS = {
  element: 'map-objectives',
  work: 'map-objectives/plan-supports',
  outcome: 'supports-set',
  ended: 'none-needed',
  fact: 'supports-set',
  artifact: 'support-plan',
} as const;
