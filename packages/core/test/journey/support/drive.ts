import {
  advanceJourney,
  type Journey,
  type JourneyEventInput,
  models,
  openWork,
  startJourney,
} from '../../../src/index.js';

export const AT = '2026-09-01T08:00:00Z';
export const start = {
  learner: 'ada',
  objectives: ['fractions', { id: 'ratios', requires: ['fractions'] }],
  at: AT,
} as const;
let count = 0;
export const send = (journey: Journey, event: Record<string, unknown>): Journey =>
  advanceJourney(journey, { id: `t${count++}`, at: AT, ...event } as JourneyEventInput).journey;

/** Ends the open work on a step with an outcome. */
export const end = (journey: Journey, step: string, outcome: string, subject?: string): Journey => {
  const item = openWork(journey).find(
    (each) => each.step === step && (subject === undefined || each.subject.id === subject),
  );
  if (item === undefined) throw new Error(`${step} is not open: ${openWork(journey).map((each) => each.step)}`);
  return send(journey, { type: 'work.ended', workItem: item.id, outcome, by: item.responsible[0] });
};

export const through = (journey: Journey, ...path: readonly (readonly [step: string, outcome: string])[]): Journey =>
  path.reduce((now, [step, outcome]) => end(now, step, outcome), journey);

export const steps = (journey: Journey): readonly string[] =>
  openWork(journey).map(({ element, step, subject }) => `${subject.id} ${element}/${step}`);

export const mapped = (): Journey =>
  through(
    startJourney(models.validator, start),
    ['review-prior-learning', 'reviewed'],
    ['draft', 'drafted'],
    ['agree', 'agreed'],
  );

export const assessed = (journey: Journey): Journey =>
  through(
    journey,
    ['plan', 'summative-planned'],
    ['collect', 'collected'],
    ['verify', 'authentic'],
    ['score', 'scored'],
    ['report', 'reported'],
  );

export const decided = (journey: Journey, decision: string): Journey =>
  through(journey, ['weigh', 'weighed'], ['decide', decision], ['inform', 'informed']);
