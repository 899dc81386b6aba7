/**
 * The step that decides whether a learner has a support plan, its outcomes, the fact that records it, and the plan.
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
