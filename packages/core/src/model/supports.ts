/**
 * The step that settles whether a learner has a support plan, the outcome that says so, the fact that keeps it, and the
 * plan.
 *
 * @internal
 */
export const SUPPORTS = {
  element: 'map-objectives',
  work: 'map-objectives/plan-supports',
  outcome: 'supports-set',
  fact: 'supports-set',
  artifact: 'support-plan',
} as const;
