import type { Setting } from '../vocabulary/setting.js';

// The numbers of the learning process that a model may set. Those that no machine reads are promises kept by people.
// Those that a machine counts are capped at the highest values seen in practice, since each count is another state;
// numbers of days, which no machine counts, may be as large as in a cadence.

const MOST_DAYS = 3660;

/** @internal */
export const attempts: Setting = {
  value: 3,
  least: 1,
  most: 20,
  mayBeUnlimited: true,
  unit: 'attempts',
  meaning:
    'After how many “not yet” decisions on an objective an exception is raised, before another attempt; the count ' +
    'starts again after each such exception. Formative checks do not count.',
  source:
    'University of Mary Hardin-Baylor, MyWay catalogue 2019-20: coach, plan, and other instruction after the ' +
    'third; WGU allows four',
};

/** @internal */
export const piecesOfEvidence: Setting = {
  value: 1,
  least: 1,
  most: 12,
  mayBeUnlimited: false,
  unit: 'results',
  meaning:
    'How many results on an objective are needed before anybody decides; the count starts again after each “not yet”.',
  source: 'assumption: one result decides, as in most programmes; Boston Day and Evening Academy asks for several',
};

/** @internal */
export const evidenceDays: Setting = {
  value: 'unlimited',
  least: 1,
  most: MOST_DAYS,
  mayBeUnlimited: true,
  unit: 'school days',
  meaning: 'How old evidence may be when a decision rests on it. This is for whoever weighs it; no machine reads it.',
  source: 'assumption: evidence does not age unless the institution says so',
};

/** @internal */
export const missedAppointments: Setting = {
  value: 3,
  least: 1,
  most: 10,
  mayBeUnlimited: true,
  unit: 'appointments',
  meaning:
    'After how many missed check-ins or conferences in a row somebody looks into it. A missed performance is asked ' +
    'for again, and does not count.',
  source: 'assumption: once is chance, three times is a pattern',
};

const promised = (value: number, meaning: string, source: string): Setting => ({
  value,
  least: 0,
  most: MOST_DAYS,
  mayBeUnlimited: false,
  unit: 'school days',
  meaning: `${meaning} No machine reads it; what falls due is said under “due”.`,
  source,
});

/** @internal */
export const resultDays: Setting = promised(
  3,
  'Within how many school days a result is promised after evidence has come in.',
  'wgu.edu blog on evaluators: work comes back within a service level of 72 hours',
);

/** @internal */
export const feedbackDays: Setting = promised(
  2,
  'Within how many school days feedback is promised after a decision.',
  'assumption: while the work is still fresh',
);

/** @internal */
export const recordDays: Setting = promised(
  2,
  'How many school days a record may be behind the evidence.',
  'assumption: pace is read off the record every week',
);

/** @internal */
export const alertDays: Setting = promised(
  5,
  'Within how many school days a learner who is off pace is reached.',
  'assumption: a week, from the WGU communication protocol, by which mentor and student speak weekly in the ' +
    'first term and on warning',
);

/** @internal */
export const caseDays: Setting = promised(
  1,
  'Within how many school days an exception is triaged.',
  'assumption: a day for any case, as WGU’s E-Care promises for a contested evaluation',
);

/** @internal */
export const appealDays: Setting = promised(
  5,
  'Within how many school days an appeal is answered.',
  'assumption: a week, since the learner waits for it',
);
