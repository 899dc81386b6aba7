import type { EventInput } from '../../src/index.js';
import { random } from '../support/noise.js';

/** What success depends on in a synthetic log; `null` for nothing. */
export type Planted = 'rhythm' | 'quick' | 'order' | 'batch' | null;

const BEGIN = Date.parse('2026-09-01T08:00:00Z');
const DAY = 86_400_000;

/**
 * A log of learners with two objectives each, whose teachers behave at random in every respect; success at the first
 * decision is 15 points more likely with the planted behaviour.
 */
export const madeLog = (planted: Planted, seed: number, learners = 500): readonly EventInput[] => {
  const next = random(seed);
  const events: EventInput[] = [];
  for (let learner = 0; learner < learners; learner++) {
    for (let objective = 0; objective < 2; objective++) {
      const start = BEGIN + (learner % 50) * DAY + objective * 40 * DAY;
      const teacher = `t${Math.floor(next() * 5)}`;
      const done = (activity: string, day: number, scheduled: number | null, outcome?: string): void => {
        const common = { case: `l${learner}`, activity, subject: `o${objective}`, role: 'teacher' };
        if (scheduled !== null)
          events.push({
            ...common,
            lifecycle: 'schedule',
            resource: null,
            role: null,
            time: new Date(start + scheduled * DAY).toISOString(),
          });
        events.push({
          ...common,
          lifecycle: 'complete',
          resource: teacher,
          time: new Date(start + day * DAY).toISOString(),
          ...(outcome === undefined ? {} : { outcome, role: 'validator', resource: 'v1' }),
        });
      };
      const regular = next() < 0.5;
      const swift = next() < 0.5;
      const first = next() < 0.5;
      done('deliver-activities/select', 0.01 + next() / 100, 0);
      const supports = regular ? [3, 6, 9, 12, 15] : [1, 2, 3, 4, 15];
      for (const day of supports) done('deliver-activities/support', day + next() / 2, null);
      const asked = 5 + next();
      done('recommend/study', asked + (swift ? 0.2 * next() : 1 + 3 * next()), asked);
      const [one, other] = first ? [9, 11] : [11, 9];
      done('deliver-activities/introduce', one + next(), null);
      done('give-remedial-feedback/compose', other + next(), null);
      const together = next() < 0.5;
      const diagnosed = 7 + next();
      done('give-remedial-feedback/diagnose', diagnosed, null);
      // The same work a few minutes later for another learner, about whom the log has nothing else.
      if (together && (planted === 'batch' || planted === null))
        events.push({
          case: `guest-of-l${learner}-${objective}`,
          activity: 'give-remedial-feedback/diagnose',
          subject: 'o0',
          role: 'teacher',
          lifecycle: 'complete',
          resource: teacher,
          time: new Date(start + diagnosed * DAY + 600_000).toISOString(),
        });
      const ways = { rhythm: regular, quick: swift, order: first, batch: together };
      const shown = planted === null ? next() < 0.5 : ways[planted];
      const success = next() < (shown && planted !== null ? 0.75 : 0.6);
      done('decide-advancement/decide', 18 + 10 * next(), null, success ? 'advance' : 'not-yet');
    }
  }
  return events;
};
