/** The learner, as in most models. @internal */
export const learner = {
  id: 'learner',
  title: 'Learner',
  actors: ['learner'],
  responsible: ['experience-activities', 'recommend/choose', 'map-objectives/choose-next'],
  consulted: [
    'map-objectives/agree',
    'map-objectives/plan-supports',
    'assess-progress/ask-about-work',
    'give-remedial-feedback/confer',
    'decide-advancement/hear-appeal',
    'handle-exceptions/hear',
  ],
  // Two steps are repeated because the family is informed of them too, and a step’s own assignment takes precedence
  // over its element’s.
  informed: [
    'track-progress',
    'track-progress/share-progress',
    'track-progress/alert',
    'assess-progress/report',
    'decide-advancement/inform',
    'map-objectives/plan-supports',
    'handle-exceptions/inform',
  ],
} as const;

/**
 * The family of a learner at school: consulted before anything is agreed or settled, and informed of what happens.
 *
 * @internal
 */
export const family = {
  id: 'family',
  title: 'Family',
  actors: ['partner'],
  relation: 'family',
  consulted: [
    'map-objectives/agree',
    'map-objectives/plan-supports',
    'decide-advancement/hear-appeal',
    'handle-exceptions/hear',
    'track-progress/share-progress',
  ],
  informed: [
    'map-objectives/plan-supports',
    'track-progress/alert',
    'track-progress/share-progress',
    'assess-progress/report',
    'decide-advancement/inform',
    'handle-exceptions/inform',
  ],
} as const;

/** A leader who hears appeals, handles exceptions and runs the school. @internal */
export const schoolLeader = {
  id: 'school-leader',
  title: 'School Leader',
  actors: ['onsite-educator'],
  responsible: [
    'handle-exceptions',
    'decide-advancement/hear-appeal',
    'transition-organization',
    'manage-organization',
  ],
} as const;

/** Families are informed at the end of each period. @internal */
export const tellsFamilies = 'track-progress/share-progress';

/** The end of each quarter of a school year. @internal */
export const quarterly = { send: 'track-progress/period-ended', everyDays: 63 } as const;
/** @internal */
export const weeklyCheckIn = { send: 'track-progress/check-in-due', everyDays: 7 } as const;
/** @internal */
export const fortnightlyCheckIn = { send: 'track-progress/check-in-due', everyDays: 14 } as const;
