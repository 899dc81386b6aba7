import { describe, expect, test } from 'vitest';
import { keepsApart, models, raci } from 'work-elements';
import { explainScenario, parseScenario, type ScenarioInput, type SimulatedEvent, simulate } from '../src/index.js';
import { isIndependentCheck } from '../src/scenario/carry-on.js';

type Minutes = number;

/**
 * Two steps of one element in sequence, and, if `urgent` says so, an urgent step that a learner requests in between.
 */
const line = (
  first: Minutes,
  second: Minutes,
  more: Partial<ScenarioInput> = {},
  separate: readonly string[][] = [],
): ScenarioInput => ({
  id: 'line',
  title: 'Line',
  model: {
    id: 'line',
    title: 'Line',
    roles: [{ id: 'clerk', title: 'Clerk', actors: ['onsite-educator'], responsible: ['form'] }],
    policies: { separate },
    process: {
      elements: [
        {
          id: 'form',
          title: 'Form',
          machine: {
            initial: 'read',
            states: { read: { on: { clear: 'write' } }, write: { on: { written: 'done' } }, done: { type: 'final' } },
          },
          steps: [{ id: 'read' }, { id: 'write' }],
        },
      ],
    },
  },
  learners: { count: 2, objectives: 1 },
  staff: [{ role: 'clerk', count: 1 }],
  effort: [
    { work: 'form/read', distribution: { kind: 'fixed', minutes: first } },
    { work: 'form/write', distribution: { kind: 'fixed', minutes: second } },
  ],
  // The first of September is a Tuesday.
  weeks: 1,
  ...more,
});

const logOf = async (document: ScenarioInput, seed = 1): Promise<readonly SimulatedEvent[]> => {
  const events: SimulatedEvent[] = [];
  await simulate(parseScenario(document), {
    seed,
    replications: 1,
    explain: false,
    log: (event) => events.push(event),
  });
  return events;
};

/** Who began what, in order, and at how many minutes after eight in the morning: “1 read 0”. */
const starts = async (document: ScenarioInput): Promise<readonly string[]> =>
  (await logOf(document))
    .filter(({ lifecycle, resource }) => lifecycle === 'start' && resource !== null)
    .map(
      (event) => `${event.case.replace('learner-', '')} ${event.activity.replace('form/', '')} ${event.minutes - 480}`,
    );

describe('whoever ends a step takes the next step of the same work', () => {
  const anew = ['1 read 0', '2 read 10', '1 write 20', '2 write 25'];
  const on = ['1 read 0', '1 write 10', '2 read 15', '2 write 25'];

  test.each([
    ['if the scenario asks for it', line(10, 5, { carryOn: { upToMinutes: 15 } }), on],
    ['not by default for a model with its own process', line(10, 5), anew],
    ['not if the scenario says no', line(10, 5, { carryOn: false }), anew],
    ['not beyond the limit', line(10, 5, { carryOn: { upToMinutes: 14.9 } }), anew],
    [
      'not if the model keeps the two steps apart',
      line(10, 5, { carryOn: { upToMinutes: 60 } }, [['form/read', 'form/write']]),
      anew,
    ],
    [
      'not if something of higher priority waits',
      line(10, 5, { carryOn: { upToMinutes: 60 }, priorities: [{ work: 'form/read', priority: 1 }] }),
      ['1 read 0', '2 read 10', '2 write 20', '1 write 25'],
    ],
    [
      'but ahead of work with a lower priority',
      line(10, 5, { carryOn: { upToMinutes: 60 }, priorities: [{ work: 'form/write', priority: 1 }] }),
      on,
    ],
  ])('%s', async (_, document, expected) => {
    expect(await starts(document)).toEqual(expected);
  });

  test('not beyond the end of the shift: the next day somebody takes what has waited longest', async () => {
    const calendars = [{ id: 'short', weekly: [{ days: ['tue', 'wed'] as const, from: '08:00', to: '08:14' }] }];
    const staff = [{ role: 'clerk', count: 1, calendar: 'short' }];
    const found = await starts(
      line(10, 5, { carryOn: { upToMinutes: 60 }, calendars, staff, learners: { count: 1, objectives: 1 } }),
    );
    expect(found).toEqual(['1 read 0', '1 write 10']);
    // Four minutes are too few for a step of five: the clerk begins what has waited longest, and continues it the next
    // day.
    const cut = line(10, 5, { carryOn: { upToMinutes: 60 }, calendars, staff });
    expect(await starts(cut)).toEqual(['1 read 0', '2 read 10', '2 write 1446', '1 write 1451']);
  });

  test('learners do too', async () => {
    const document = line(10, 5, {
      carryOn: { upToMinutes: 60 },
      learners: { count: 1, objectives: 2, activeObjectives: 2 },
      staff: [],
    });
    const model = {
      ...Object(document.model),
      roles: [{ id: 'clerk', title: 'Clerk', actors: ['learner'], responsible: ['form'] }],
    };
    const work = (await logOf({ ...document, model })).filter(({ lifecycle }) => lifecycle === 'start');
    const order = work
      .filter(({ activity }) => activity.startsWith('form/'))
      .map(({ activity, subject }) => `${subject} ${activity}`);
    expect(order).toEqual([
      'objective-1 form/read',
      'objective-1 form/write',
      'objective-2 form/read',
      'objective-2 form/write',
    ]);
  });
});

test('two exponential steps in one sitting at one server are the M/E2/1 queue of Pollaczek and Khinchine', {
  tags: ['long'],
}, async () => {
  const service = 6;
  const load = 0.7;
  const perWeek = (load / (2 * service)) * 10_080;
  const effort = ['form/read', 'form/write'].map((work) => ({
    work,
    distribution: { kind: 'exponential' as const, mean: service },
  }));
  const report = await simulate(
    parseScenario(
      line(1, 1, {
        carryOn: { upToMinutes: 100_000 },
        learners: { arrivals: { perWeek }, objectives: 1 },
        staff: [{ role: 'clerk', count: 1, calendar: 'always' }],
        effort,
        weeks: 40,
        warmUpWeeks: 4,
      }),
    ),
    { seed: 3, replications: 10, explain: false },
  );
  // The squared coefficient of variation of the sum of two exponential times is 1/2.
  const known = load + (load ** 2 * (1 + 0.5)) / (2 * (1 - load));
  const { mean, low, high } = report.objectives.meanInProgress;
  expect(low).toBeLessThan(known);
  expect(high).toBeGreaterThan(known);
  // Without carrying on, the server may turn to other work between the steps, and a fifth more is in progress.
  expect(mean).toBeLessThan(1.1 * known);
});

/** A school with long queues. */
const school: ScenarioInput = {
  id: 'school',
  title: 'School',
  model: 'validator',
  learners: { count: 12, objectives: 3 },
  people: [{ id: 'kim', name: 'Kim', roles: ['teacher', 'school-leader'] }],
  staff: [
    { role: 'teacher', count: 1 },
    { role: 'validator', count: 1 },
  ],
  weeks: 10,
};

describe('in the learning process', () => {
  test('it applies by default, up to an hour, and shortens the time to mastery with the same seed', async () => {
    expect(parseScenario(school).carryOn).toEqual({ upToMinutes: 60 });
    expect(explainScenario(school).find(({ what }) => what === 'carryOn')).toEqual({
      what: 'carryOn',
      value: 'with the next step of the same work, up to 60 minutes',
      source: 'default: assumption that people finish what they have begun',
    });
    const [on, off] = await Promise.all(
      [school, { ...school, carryOn: false as const }].map((each) =>
        simulate(parseScenario(each), { replications: 5, explain: false }),
      ),
    );
    expect(on?.timeToMastery.mean?.mean).toBeLessThan(off?.timeToMastery.mean?.mean ?? 0);
  });

  test('an item suspended and released at once is started once, and nobody works on two things at once', async () => {
    const staff = models.bigPicture.roles
      .filter(({ actors }) => actors.some((actor) => actor.endsWith('-educator') || actor === 'partner'))
      .map(({ id }) => ({ role: id, count: id === 'advisor' ? 2 : 1 }));
    const events = await logOf({
      ...school,
      model: 'big-picture',
      people: [],
      staff,
      learners: { count: 30, objectives: 6 },
      priorities: [],
      weeks: 6,
    });
    const busy = new Map<string, string>();
    for (const event of events) {
      const { lifecycle, resource } = event;
      const item = `${event.case} ${event.subject} ${event.activity}`;
      if (resource === null) {
        // Work without a worker is interrupted by nobody.
        expect([...busy.values()]).not.toContain(item);
        continue;
      }
      if (lifecycle === 'start' || lifecycle === 'resume') {
        expect(busy.get(resource)).toBeUndefined();
        busy.set(resource, item);
      } else {
        expect(busy.get(resource), lifecycle).toBe(item);
        busy.delete(resource);
      }
    }
    expect(events.length).toBeGreaterThan(1000);
  });

  test(
    'whoever carries on past older waiting work does so within an hour and their shift, and never checks ' +
      'their own work',
    async () => {
      const events = await logOf(school, 2);
      const responsible = new Map(raci(models.validator).map((row) => [`${row.element}/${row.step}`, row.responsible]));
      const rolesOf = (who: string): readonly string[] =>
        who === 'kim' ? ['teacher', 'school-leader'] : [who.replace(/-\d+$/, '')];
      const itemOf = ({ case: learner, subject, activity }: SimulatedEvent) => `${learner} ${subject} ${activity}`;
      const runOf = (event: SimulatedEvent) => itemOf(event).replace(/\/.*$/, '');
      /**
       * By person: when they last began or ended work, and the steps of the same run that they have done without a
       * break.
       */
      const sittings = new Map<
        string,
        { at: number; run: string; steps: string[]; minutes: number; carried: boolean }
      >();
      const waiting = new Map<string, { activity: string; since: number }>();
      let jumps = 0;
      for (const event of events) {
        const { lifecycle, activity, minutes, resource } = event;
        if (lifecycle === 'schedule') waiting.set(itemOf(event), { activity, since: minutes });
        if (lifecycle === 'withdraw' || lifecycle === 'start') waiting.delete(itemOf(event));
        if (resource === null) continue;
        const before = sittings.get(resource);
        if (lifecycle === 'start') {
          const goesOn = before?.at === minutes && before.run === runOf(event);
          const roles = rolesOf(resource);
          const hasOlder = [...waiting.values()].some(
            (each) =>
              each.since < minutes &&
              !each.activity.startsWith('handle-exceptions') &&
              (responsible.get(each.activity) ?? []).some((role) => roles.includes(role)),
          );
          const carried = goesOn && hasOlder;
          if (carried) {
            jumps += 1;
            expect(isIndependentCheck(activity)).toBe(false);
            for (const step of before?.steps ?? []) expect(keepsApart(models.validator, step, activity)).toBe(false);
          }
          const steps = goesOn ? [...(before?.steps ?? []), activity] : [activity];
          sittings.set(resource, {
            at: minutes,
            run: runOf(event),
            steps,
            minutes: goesOn ? (before?.minutes ?? 0) : 0,
            carried,
          });
        } else if (before !== undefined) {
          // A step that somebody carries on with is never suspended at the end of a shift.
          if (lifecycle === 'suspend') expect(before.carried).toBe(false);
          const worked = lifecycle === 'resume' ? 0 : minutes - before.at;
          if (lifecycle === 'complete' && before.carried)
            expect(before.minutes + worked).toBeLessThanOrEqual(60 + 1e-9);
          sittings.set(resource, { ...before, at: minutes, minutes: before.minutes + worked });
        }
      }
      expect(jumps).toBeGreaterThan(20);
    },
  );
});
