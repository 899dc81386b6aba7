import { type Report, type Scenario, type SimulatedEvent, simulate } from '@work-elements/simulate';
import { arbitraryScenario } from '@work-elements/testing/scenarios';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { leftOpen } from './replay.js';

const ready = fc.constantFrom(...Object.values(models));

/** Scenarios small enough to run hundreds of them. */
const smallScenario: fc.Arbitrary<Scenario> = ready.chain((model) =>
  fc
    .tuple(arbitraryScenario(model), fc.integer({ min: 1, max: 20 }), fc.constantFrom(0, 0.3), fc.boolean())
    .map(([scenario, count, leavePerYear, terms]) => ({
      ...scenario,
      learners: {
        ...scenario.learners,
        count,
        leavePerYear,
        objectives: Math.min(5, scenario.learners.objectives),
        ...(scenario.learners.arrivals === undefined ? {} : { arrivals: { perWeek: 3, weeks: 4 } }),
        ...(scenario.learners.cohorts === undefined
          ? {}
          : { cohorts: scenario.learners.cohorts.map((cohort) => ({ ...cohort, count: Math.min(5, cohort.count) })) }),
      },
      weeks: Math.min(16, scenario.weeks),
      terms: terms
        ? [
            { from: '2026-09-01', to: '2026-09-20' },
            { from: '2026-09-28', to: '2026-11-30' },
          ]
        : [],
    })),
);

/** One replication, with its log. */
export const run = async (
  scenario: Scenario,
  seed: number,
): Promise<{ readonly report: Report; readonly log: readonly SimulatedEvent[] }> => {
  const log: SimulatedEvent[] = [];
  const report = await simulate(scenario, { seed, replications: 1, log: (event) => log.push(event) });
  return { report, log };
};

/** The events of each work item, in order: a step has at most one open item about a subject at a time. */
const byItem = (log: readonly SimulatedEvent[]): Iterable<readonly SimulatedEvent[]> => {
  const items = new Map<string, SimulatedEvent[]>();
  for (const event of log) {
    const key = `${event.case} ${event.subject} ${event.activity}`;
    const events = items.get(key) ?? [];
    items.set(key, events);
    events.push(event);
  }
  return items.values();
};

/**
 * Each period from when an item starts waiting until somebody begins it, it is suspended or withdrawn, or the scenario
 * ends.
 */
function* waits(
  events: readonly SimulatedEvent[],
  shiftEnd: Scenario['shiftEnd'],
): Generator<readonly [from: number, to: number | undefined]> {
  for (const [index, event] of events.entries()) {
    const next = events[index + 1];
    // An exception case releases the item that it suspended; nobody had been waited for.
    const isReleased = next?.lifecycle === 'resume' && next.resource === null;
    const isHandedOver =
      event.lifecycle === 'suspend' && event.resource !== null && shiftEnd === 'hand-over' && endsShift(event);
    const isWaiting =
      event.lifecycle === 'schedule' ||
      (event.lifecycle === 'resume' && event.resource === null) ||
      (isHandedOver && !isReleased);
    if (isWaiting) yield [event.minutes, next?.minutes];
  }
}

/** All people in these scenarios have the default hours, 8 to 16 from Monday to Friday; half-timers go at noon. */
const endsShift = ({ minutes }: SimulatedEvent): boolean => [12 * 60, 16 * 60].includes(minutes % 1440);

const close = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one), Math.abs(other));

/** Laws that hold in every run, checked on a number of scenarios. */
export const conservationLaws = (numRuns: number): void => {
  describe('conservation laws, in every run', () => {
    test('Little’s law holds for objectives in progress, with its boundary terms', async () => {
      await fc.assert(
        fc.asyncProperty(smallScenario, fc.nat(), async (scenario, seed) => {
          const { report } = await run(scenario, seed);
          for (const { littlesLaw } of report.runs)
            expect(close(littlesLaw.overTime, littlesLaw.byObjective)).toBe(true);
        }),
        { numRuns },
      );
    });

    test('Little’s law holds for the queue of each role, computed from the log', async () => {
      await fc.assert(
        fc.asyncProperty(smallScenario, fc.nat(), async (scenario, seed) => {
          const whole = { ...scenario, warmUpWeeks: 0 };
          const { report, log } = await run(whole, seed);
          const end = report.weeks * 10_080;
          for (const { role, heldBy, queue } of report.roles) {
            if (heldBy !== 'people') continue;
            const mine = new Set(
              report.steps
                .filter(({ responsible }) => responsible.includes(role))
                .map(({ element, step }) => `${element}/${step}`),
            );
            let waited = 0;
            for (const events of byItem(log.filter(({ activity }) => mine.has(activity))))
              for (const [from, to] of waits(events, scenario.shiftEnd)) waited += (to ?? end) - from;
            expect(close(queue.mean * end, waited), `${role}: ${queue.mean * end} ${waited}`).toBe(true);
          }
        }),
        { numRuns },
      );
    });

    test('objectives in progress or started are advanced, withdrawn or in progress; none is lost or made', async () => {
      await fc.assert(
        fc.asyncProperty(smallScenario, fc.nat(), async (scenario, seed) => {
          const { report, log } = await run(scenario, seed);
          const { carried, started, advanced, withdrawn, inProgress } = report.objectives;
          expect(carried.mean + started.mean).toBe(advanced.mean + withdrawn.mean + inProgress.mean);
          const { raised, closed, open } = report.exceptions;
          if (scenario.warmUpWeeks === 0) {
            expect(raised.mean).toBe(closed.mean + open.mean);
            expect(log.filter(({ activity }) => activity === 'objective.advanced')).toHaveLength(advanced.mean);
          }
        }),
        { numRuns },
      );
    });

    test('learners who were there or came are settled, gone or under way, and as many come as stated', async () => {
      await fc.assert(
        fc.asyncProperty(smallScenario, fc.nat(), async (scenario, seed) => {
          const { report, log } = await run({ ...scenario, warmUpWeeks: 0 }, seed);
          const { carried, arrived, settled, left, underWay } = report.learners;
          const on = (activity: string) =>
            new Set(log.filter((each) => each.activity === activity).map((each) => each.case));
          const [came, done, gone] = [on('journey.started'), on('journey.settled'), on('journey.withdrawn')];
          expect([carried.mean, arrived.mean, settled.mean, left.mean]).toEqual([0, came.size, done.size, gone.size]);
          // A settled learner who still has open work counts as under way, too.
          const over = [...done].filter(
            (who) => !gone.has(who) && leftOpen(log.filter((each) => each.case === who)).length === 0,
          );
          expect(underWay.mean).toBe(came.size - gone.size - over.length);
          const { count, cohorts = [], arrivals } = scenario.learners;
          const end = Date.parse(scenario.start) + scenario.weeks * 7 * 86_400_000;
          const together = cohorts.reduce(
            (sum, cohort) => sum + (Date.parse(cohort.on) < end ? cohort.count : 0),
            count,
          );
          if (arrivals === undefined) expect(came.size).toBe(together);
          else expect(came.size).toBeGreaterThanOrEqual(together);
        }),
        { numRuns },
      );
    });

    test('no work item is lost when a term ends, or anybody goes home', async () => {
      await fc.assert(
        fc.asyncProperty(smallScenario, fc.nat(), async (scenario, seed) => {
          const { report, log } = await run({ ...scenario, warmUpWeeks: 0 }, seed);
          const open = new Map<string, number>();
          for (const learner of new Set(log.map((event) => event.case))) {
            for (const each of leftOpen(log.filter((event) => event.case === learner))) {
              const ref = each.slice(0, each.indexOf(' '));
              open.set(ref, (open.get(ref) ?? 0) + 1);
            }
          }
          for (const { element, step, opened, completed, withdrawn } of report.steps)
            expect(opened.mean).toBe(completed.mean + withdrawn.mean + (open.get(`${element}/${step}`) ?? 0));
        }),
        { numRuns },
      );
    });

    test('nobody works on two things at once, or begins out of hours', async () => {
      await fc.assert(
        fc.asyncProperty(smallScenario, fc.nat(), async (scenario, seed) => {
          const { log } = await run(scenario, seed);
          const busy = new Map<string, string>();
          for (const { case: learner, activity, lifecycle, subject, resource, role, minutes, time } of log) {
            if (!activity.includes('/')) continue;
            const who = resource ?? (lifecycle === 'start' && role === 'learner' ? learner : null);
            const what = `${learner} ${activity} ${subject}`;
            if ((lifecycle === 'start' || lifecycle === 'resume') && who !== null) {
              expect(busy.get(who), `${who} at ${time}`).toBeUndefined();
              busy.set(who, what);
              const day = new Date(time).getUTCDay();
              const hour = (minutes % 1440) / 60;
              // All people in these scenarios have the default hours, 8 to 16 from Monday to Friday.
              expect(day >= 1 && day <= 5 && hour >= 8 && hour < 16, `${who} at ${time}`).toBe(true);
            } else {
              for (const [person, work] of busy)
                if (work === what && lifecycle !== 'schedule' && lifecycle !== 'start') busy.delete(person);
            }
          }
        }),
        { numRuns },
      );
    });
  });
};
