import { explainScenario, parseScenario, type ScenarioInput, simulate } from '@work-elements/simulate';
import { describe, expect, test } from 'vitest';
import { processOf } from 'work-elements';
import { estimateOf, meanOf } from '../../src/calibrate/fit-steps.js';
import { calibrate, collectEvents, discoverModel, type EventInput } from '../../src/index.js';
import { input, log, scenario } from '../support/known.js';
import { simulatedEvents } from '../support/simulated.js';

const { fits, scenario: calibrated } = calibrate(
  log,
  { ...scenario, outcomes: [], calendars: [], holidays: [] },
  { prior: 'flat' },
);

describe('calibrate, on a log with known figures', () => {
  test('finds the hours of roles and people, and the holidays', () => {
    const weekly = (of: string) => fits.calendars.find((each) => each.of === of)?.weekly;
    const school = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '16:00' }];
    expect(weekly('teacher')).toEqual(school);
    expect(weekly('ada')).toEqual(school);
    expect(weekly('learners')).toEqual(school);
    expect(weekly('cy')).toEqual([{ days: ['mon', 'tue', 'wed', 'thu'], from: '08:00', to: '13:00' }]);
    // Two leaders do too little work to show their hours: everybody’s are used, and the fit says so.
    expect(fits.calendars.find(({ of }) => of === 'school-leader')).toMatchObject({ from: 'all', weekly: school });
    expect(fits.holidays).toEqual(['2026-10-26', '2026-10-27', '2026-10-28', '2026-10-29', '2026-10-30']);
  });

  test('finds the working time of each step: 95 % intervals cover nine in ten of the true values', () => {
    const many = fits.durations.filter(({ n }) => n >= 200);
    // Efforts and speeds are identified only together: how fast everybody is on average is part of the effort.
    const ada = fits.speeds.find(({ person }) => person === 'ada')?.speed?.value ?? 0;
    const held = many.filter(({ step, role, mean }) => {
      const prior = estimateOf(step, processOf(scenario.model), { effort: [] });
      const truth = (prior === undefined ? 0 : meanOf(prior)) * (role === 'validator' ? ada / 1.5 : 1);
      return mean.low <= truth && truth <= mean.high;
    });
    expect(many.length).toBeGreaterThan(25);
    expect(held.length / many.length).toBeGreaterThanOrEqual(0.9);
    // Small errors in the speeds blur the sharp ends of a triangle.
    const triangular = many.filter(({ distribution }) => distribution.kind === 'triangular');
    expect(triangular.length / many.length).toBeGreaterThanOrEqual(0.85);
  });

  test('does not take somebody with nothing to do on Monday mornings to be closed then, nor to be fast', {
    tags: ['long'],
  }, async () => {
    const ratios: number[] = [];
    for (const seed of [3, 4, 5, 6, 7]) {
      const { fits: other } = calibrate(
        collectEvents(await simulatedEvents(input, seed)),
        { ...scenario, outcomes: [], calendars: [], holidays: [] },
        { prior: 'flat' },
      );
      // Bo’s own hours, or the role’s where Bo’s have no higher confidence.
      const of = (name: string) => other.calendars.find((each) => each.of === name);
      const bo = of('bo') ?? of('validator');
      expect(bo?.weekly).toEqual([{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '16:00' }]);
      const speed = (name: string): number => other.speeds.find(({ person }) => person === name)?.speed?.value ?? 0;
      ratios.push(speed('ada') / speed('bo'));
    }
    // One log gives 2 with a standard deviation of 0.035.
    expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length).toBeCloseTo(2, 1);
  });

  test('finds how fast people are', () => {
    const relative = (one: string, other: string): number => {
      const of = (person: string): number => fits.speeds.find((each) => each.person === person)?.speed?.value ?? 0;
      return of(one) / of(other);
    };
    expect(relative('ada', 'bo')).toBeCloseTo(2, 1);
    expect(relative('ada', 'cy')).toBeCloseTo(1.5, 1);
    expect(calibrated.people.map(({ id, speeds }) => [id, speeds])).toEqual([
      ['ada', []],
      ['bo', []],
      ['cy', []],
    ]);
  });

  test('finds the shares of outcomes, by attempt', () => {
    const of = (attempt: number | null) =>
      fits.outcomes.find((each) => each.step === 'decide-advancement/decide' && each.attempt === attempt);
    const first = of(1)?.shares.advance;
    const second = of(2)?.shares.advance;
    expect(first?.low).toBeLessThan(0.6);
    expect(first?.high).toBeGreaterThan(0.6);
    expect(second?.low).toBeLessThan(0.85);
    expect(second?.high).toBeGreaterThan(0.85);
    const counted = Array.from(log.columns.activity).filter(
      (activity, index) =>
        log.activities[activity] === 'decide-advancement/decide' && log.columns.lifecycle[index] === 9,
    ).length;
    expect(
      fits.outcomes.filter(({ step }) => step === 'decide-advancement/decide').reduce((sum, { n }) => sum + n, 0),
    ).toBe(counted);
    // No observation counts twice, whatever the step.
    for (const step of new Set(fits.outcomes.map((each) => each.step))) {
      const ended = Array.from(log.columns.activity).filter(
        (activity, index) => log.activities[activity] === step && log.columns.lifecycle[index] === 9,
      ).length;
      const own = fits.outcomes.filter((each) => each.step === step);
      expect(own.reduce((sum, { n }) => sum + n, 0)).toBe(ended);
      const onPace = own.filter(({ behind }) => behind === null);
      for (const { n, like, attempt } of onPace)
        if (n === 0) expect([attempt, like]).toEqual([null, onPace.length - 1]);
    }
  });

  test('finds arrivals, headcounts and objectives', () => {
    expect(fits.arrivals.atStart).toBe(60);
    expect(fits.arrivals.perWeek?.low).toBeLessThan(6);
    expect(fits.arrivals.perWeek?.high).toBeGreaterThan(6);
    expect(calibrated.staff.map(({ role, count }) => [role, count])).toEqual([
      ['teacher', 8],
      ['school-leader', 2],
    ]);
    expect(calibrated.learners.objectives).toBe(4);
  });

  test('finds who was away on days on which others in the role worked', { tags: ['long'] }, async () => {
    const days = new Set(['2026-09-14', '2026-09-15', '2026-10-05', '2026-10-06', '2026-10-07', '2026-11-19']);
    const dayOf = (time: string): string => time.slice(0, 10);
    // On these days, Bo does what Ada would have done.
    const events = (await simulatedEvents(input, 1)).map((event) =>
      event.resource === 'ada' && days.has(dayOf(event.time)) ? { ...event, resource: 'bo' } : event,
    );
    const worked = (who: (name: string) => boolean): ReadonlySet<string> =>
      new Set(
        events.flatMap(({ resource, lifecycle, time }) =>
          resource !== null && who(resource) && /^(start|complete)$/.test(lifecycle) ? [dayOf(time)] : [],
        ),
      );
    const own = worked((name) => name === 'ada');
    const others = worked((name) => name === 'bo' || name === 'cy');
    const missed = [...others].filter((day) => !own.has(day));
    expect(missed).toEqual(expect.arrayContaining([...days]));
    const { fits: found } = calibrate(collectEvents(events), scenario);
    const ada = found.absence.find(({ person }) => person === 'ada');
    expect(ada).toMatchObject({ role: 'validator', days: missed.length, of: others.size });
    const share = missed.length / others.size;
    expect(ada?.share.low).toBeLessThan(share);
    expect(ada?.share.high).toBeGreaterThan(share);
  });

  test('gives a valid scenario that says what each figure rests on', async () => {
    const inForce = explainScenario(parseScenario(calibrated));
    const source = (what: string) => inForce.find((each) => each.what === what)?.source;
    expect(source('effort of assess-progress/score')).toMatch(
      /^log: n = \d+( and \d+ open)?, triangular, AIC \d+\.\d$/,
    );
    expect(source('outcomes of decide-advancement/decide, attempt 1')).toMatch(/^log: n = \d+, attempt 1$/);
    expect(source('learners.count')).toBe('log: 60 cases at its beginning');
    expect(source('calendar log-teacher')).toMatch(/^log: n = [\d,]+ events/);
    expect(source('effort of decide-advancement/recognise')).toMatch(/assumption/);
    expect(fits.notCalibrated.map(({ what }) => what)).toContain('effort of decide-advancement/recognise');
    const report = await simulate(calibrated, { replications: 1 });
    expect(report.advanced.mean).toBeGreaterThan(0);
  });

  test('gives the same figures for the same log', () => {
    const again = calibrate(log, { ...scenario, outcomes: [], calendars: [], holidays: [] }, { prior: 'flat' });
    expect(again.fits).toEqual(fits);
  });
});

describe('calibrate, on a log that says little', () => {
  test('gives the scenario’s own shares the weight of four observations', () => {
    const done = (outcome: string, minute: number): EventInput => ({
      case: `c${minute}`,
      activity: 'assess-progress/verify',
      lifecycle: 'complete',
      resource: 'ada',
      role: 'validator',
      time: `2026-09-01T08:${minute}:00Z`,
      outcome,
    });
    const small = collectEvents([done('authentic', 10), done('authentic', 20), done('not-own-work', 30)]);
    const prior = {
      ...scenario,
      outcomes: [{ work: 'assess-progress/verify', probabilities: { authentic: 0.75, 'not-own-work': 0.25 } }],
    };
    const [outcome] = calibrate(small, prior).fits.outcomes;
    expect(outcome?.shares.authentic?.value).toBeCloseTo((2 + 3) / (3 + 4), 12);
  });

  test(
    'without starts, work begins when it opens and its doer is free; with too few observations, estimates ' +
      'are scaled',
    () => {
      const at = (step: string, minute: number, name = 'c1'): EventInput => ({
        case: name,
        activity: `assess-progress/${step}`,
        lifecycle: 'complete',
        resource: 'ada',
        role: 'validator',
        time: `2026-09-01T08:${String(minute).padStart(2, '0')}:00Z`,
      });
      const small = collectEvents([at('plan', 5), at('collect', 25), at('plan', 35, 'c2'), at('collect', 40, 'c2')]);
      const { fits: found } = calibrate(small, scenario);
      const collect = found.durations.find(({ step }) => step === 'assess-progress/collect');
      expect(collect).toMatchObject({ by: 'shrunk', n: 2 });
      const prior = estimateOf('assess-progress/collect', processOf(scenario.model), { effort: [] });
      const mean = prior === undefined ? 0 : meanOf(prior);
      // Seen: 20 and 5 minutes. The fit lies between their mean and the estimate.
      expect(collect?.mean.value).toBeGreaterThan(Math.min(12.5, mean));
      expect(collect?.mean.value).toBeLessThan(Math.max(12.5, mean));
      expect(found.assumed.map(({ what }) => what)).toEqual(['starts of 4 pieces of work']);
    },
  );

  test('takes the last attempt’s shares for later ones of which none was seen, without counting them again', () => {
    const done = (name: string, outcome: string, minute: number): EventInput => ({
      case: name,
      activity: 'assess-progress/verify',
      lifecycle: 'complete',
      resource: 'ada',
      role: 'validator',
      subject: 'x',
      time: `2026-09-01T08:${String(minute).padStart(2, '0')}:00Z`,
      outcome,
    });
    const events = Array.from({ length: 24 }, (_, index) => [
      done(`c${index}`, 'not-own-work', 1),
      done(`c${index}`, index % 4 === 0 ? 'not-own-work' : 'authentic', 2),
    ]).flat();
    const { fits: found, scenario: own } = calibrate(collectEvents(events), scenario, { prior: 'flat' });
    const [first, second, rest, ...others] = found.outcomes;
    expect([first?.n, second?.n, rest?.n, others]).toEqual([24, 24, 0, []]);
    expect([rest?.attempt, rest?.like]).toEqual([null, 2]);
    expect(rest?.shares.authentic?.value).toBeCloseTo((18 + 1 / 3) / 25, 12);
    // The interval of the prior alone: one observation, 73 % of it authentic.
    expect(rest?.shares.authentic?.low).toBeCloseTo(0.0302, 4);
    expect(rest?.shares.authentic?.high).toBeGreaterThan(0.9999);
    expect(rest?.shares.authentic?.n).toBe(0);
    expect(own.outcomes.map(({ source }) => source)).toContain('log: as attempt 2, for want of a later one');
  });

  test.each([1, 0.5])('a log of one day shows no weekly calendar (confidence %s)', (confidence) => {
    const done = (index: number, day: number): EventInput[] =>
      ['start', 'complete'].map((lifecycle, place) => ({
        case: `c${day}-${index}`,
        activity: 'assess-progress/score',
        lifecycle,
        resource: 'ada',
        role: 'validator',
        time: new Date(Date.UTC(2026, 8, 2 + day, 9, index * 10 + place * 5)).toISOString(),
      }));
    const logOfDays = (days: readonly number[]) =>
      collectEvents(days.flatMap((day) => Array.from({ length: 30 }, (_, index) => done(index, day)).flat()));
    const plain = parseScenario({
      ...input,
      people: [],
      holidays: [],
      staff: [...input.staff, { role: 'validator', count: 1 }],
    });
    const found = calibrate(logOfDays([0]), plain, { calendars: { confidence } });
    const { doubt } = found.fits.calendars.find(({ of }) => of === 'validator') ?? {};
    expect(doubt).toMatch(/it rests on one day/);
    expect(found.fits.notCalibrated).toContainEqual({ what: 'calendar of validator', because: doubt });
    expect(found.scenario.calendars).toEqual(plain.calendars);
    expect(found.scenario.staff.find(({ role }) => role === 'validator')?.calendar).toBe(
      plain.staff.find(({ role }) => role === 'validator')?.calendar,
    );
    // Three Wednesdays can show which hours are worked on most of them.
    const weeks = calibrate(logOfDays([0, 7, 14]), plain, { calendars: { confidence } });
    expect(weeks.fits.calendars.find(({ of }) => of === 'validator')).toMatchObject({ doubt: null });
    expect(weeks.scenario.calendars.map(({ id }) => id)).toContain('log-validator');
  });

  test('can take any number of observations for enough, and refuses what is none', () => {
    const few = collectEvents(
      ['a', 'b'].map((name, index) => ({
        case: name,
        activity: 'assess-progress/score',
        lifecycle: 'complete',
        resource: 'ada',
        role: 'validator',
        time: `2026-09-01T08:0${index}:00Z`,
      })),
    );
    for (const enough of [1, 2, 3]) expect(calibrate(few, scenario, { enough }).fits.durations.length).toBeLessThan(2);
    expect(calibrate(log, scenario, { enough: 1 }).fits.durations.length).toBeGreaterThan(25);
  });

  test('infers how steps end from what comes next, in a discovered process', () => {
    const done = (name: string, ...activities: readonly string[]) =>
      activities.map((activity, index) => ({
        case: name,
        activity,
        lifecycle: 'complete',
        resource: 'x',
        role: null,
        time: `2026-09-01T0${index}:00:00Z`,
      }));
    const events = Array.from({ length: 40 }, (_, index) =>
      index % 4 === 0 ? done(`n${index}`, 'a', 'a', 'b') : done(`n${index}`, 'a', 'b'),
    );
    const { model, log: named } = discoverModel(collectEvents(events.flat()), { process: 'discover' });
    const plain = parseScenario({
      id: 's',
      title: 'S',
      model,
      learners: { count: 1, objectives: 1 },
      staff: [{ role: 'role-1', count: 1 }],
    });
    const { fits: found } = calibrate(named, plain, { prior: 'flat' });
    const all = found.outcomes.filter(({ step }) => step === 'process/a');
    expect(all.reduce((sum, { n }) => sum + n, 0)).toBe(50);
    expect(all.find(({ attempt }) => attempt === 1)?.shares['to-b']?.value).toBeCloseTo(30.5 / 41, 12);
  });
});

describe('calibrate, in a school with little to do', () => {
  const small = {
    ...input,
    weeks: 18,
    people: [],
    calendars: [],
    holidays: [],
    outcomes: [],
    learners: { count: 10, objectives: 2, arrivals: { perWeek: 2 } },
    staff: ['teacher', 'validator', 'school-leader'].map((role) => ({ role, count: 1 })),
  } satisfies ScenarioInput;
  const plain = parseScenario(small);

  const expectSchoolHours = async (seed: number): Promise<void> => {
    const quiet = collectEvents(await simulatedEvents(small, seed));
    const { fits: found } = calibrate(quiet, plain);
    expect(found.holidays).toEqual([]);
    const school = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '16:00' }];
    for (const { of, weekly } of found.calendars) expect(weekly, of).toEqual(school);
  };
  const QUIET = 'does not take days without work for holidays, nor quiet hours for gaps (seed %i)';
  test.each([1, 12, 55])(QUIET, expectSchoolHours);
  test.each([2, 3, 4, 5, 6, 22, 56])(QUIET, { tags: ['long'] }, expectSchoolHours);

  test('tells a cohort that begins at once from arrivals, and leaves out objectives of unfinished cases', async () => {
    const busy = { ...small, weeks: 3, learners: { count: 30, objectives: 6, arrivals: { perWeek: 30 } } };
    const cut = collectEvents(await simulatedEvents(busy, 2));
    const arrived = cut.cases.length;
    const { arrivals } = calibrate(cut, parseScenario(busy)).fits;
    expect([arrivals.atStart, arrivals.later]).toEqual([30, arrived - 30]);
    // Nobody finished six objectives in three weeks: all cases are counted, and the fit says so.
    const many = calibrate(cut, parseScenario(busy)).fits.objectives;
    expect(many?.finished).toBe(false);
    const done = calibrate(collectEvents(await simulatedEvents(small, 1)), plain).fits.objectives;
    expect(done).toMatchObject({ median: 2, finished: true });
  });

  test('takes the arrivals of the log for all who come, and leaves the cohorts of the scenario out', async () => {
    const cohorts = [{ on: '2026-10-05', count: 9 }];
    const { arrivals: _, ...learners } = small.learners;
    const intake = { ...small, learners: { ...learners, cohorts } };
    const { scenario: found, fits } = calibrate(collectEvents(await simulatedEvents(intake, 1)), parseScenario(intake));
    expect([fits.arrivals.atStart, fits.arrivals.later]).toEqual([10, 9]);
    expect(found.learners).toMatchObject({ count: 10, arrivals: { perWeek: fits.arrivals.perWeek?.value } });
    expect(found.learners.cohorts).toBeUndefined();
  });

  test('subtracts the arrivals explained by the rate from a cohort that comes in the course of the first day', () => {
    const begin = Date.parse('2026-09-01T08:00:00Z');
    const done = (index: number, minutes: number): EventInput => ({
      case: `c${index}`,
      activity: 'assess-progress/score',
      lifecycle: 'complete',
      resource: 'ada',
      role: 'validator',
      time: new Date(begin + minutes * 60_000).toISOString(),
    });
    const events = [
      ...Array.from({ length: 20 }, (_, index) => done(index, index)),
      ...Array.from({ length: 60 }, (_, index) => done(100 + index, 1440 * (1 + index / 3))),
    ];
    const { arrivals } = calibrate(collectEvents(events), plain).fits;
    // 60 in twenty days are three a day: two in the sixteen hours left of the first.
    expect(arrivals.atStart).toBe(18);
    expect(arrivals.perWeek?.value).toBeCloseTo(21, 9);
  });
});
