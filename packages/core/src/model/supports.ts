/** The step that settles whether a learner has a support plan, the outcome that says so, and the plan. @internal */
export const SUPPORTS = { work: 'map-objectives/plan-supports', outcome: 'supports-set', artifact: 'support-plan' } as const;
