import { explainScenario, parseScenario } from '@work-elements/simulate';
import { describe, expect, test } from 'vitest';
import { calibrate, collectEvents, discoverModel, type EventInput } from '../../src/index.js';
import { discoveryHtml } from '../../src/page/discovery-html.js';

interface Piece {
  readonly activity: string;
  readonly by: string;
  /** Days and minutes from Monday, 7 September 2026, 08:00. */
  readonly day: number;
  readonly from: number;
  readonly minutes: number;
  readonly startSeen?: boolean;
}

const eventsOf = ({ activity, by, day, from, minutes, startSeen = true }: Piece): readonly EventInput[] =>
  (startSeen ? ['start', 'complete'] : ['complete']).map((lifecycle) => ({
    case: `c${day}`,
    activity,
    lifecycle,
    resource: by,
    role: null,
    time: new Date(
      Date.UTC(2026, 8, 7, 8) + day * 86_400_000 + (from + (lifecycle === 'start' ? 0 : minutes)) * 60_000,
    ).toISOString(),
  }));

const calibrated = (pieces: readonly Piece[]) => {
  const discovery = discoverModel(collectEvents(pieces.flatMap(eventsOf)), { process: 'discover' });
  const { model, log, evidence } = discovery;
  const staff = evidence.roles.filter(({ kind }) => kind === 'staff').map(({ role }) => ({ role, count: 9 }));
  const scenario = parseScenario({ id: 's', title: 'S', model, learners: { count: 1 }, staff });
  return { discovery, evidence, ...calibrate(log, scenario) };
};

const sourceOf = (scenario: Parameters<typeof explainScenario>[0], what: string) =>
  explainScenario(scenario).find((each) => each.what === what)?.source;

describe('work without a start in the log', () => {
  const days = Array.from({ length: 30 }, (_, day) => day);
  const draft = (day: number): Piece => ({ activity: 'Draft', by: 'Bo', day, from: 0, minutes: 10 + (day % 5) });
  // Graded two hours after the draft was done, within 20 to 24 minutes.
  const grade = (day: number, startSeen: boolean): Piece => ({
    activity: 'Grade',
    by: 'Cy',
    day,
    from: 180,
    minutes: 20 + (day % 5),
    startSeen,
  });

  test('is left out where enough, or most, of the step has one', () => {
    for (const [all, without] of [
      [30, 3],
      [8, 3],
    ] as const) {
      const { fits } = calibrated(days.slice(0, all).flatMap((day) => [draft(day), grade(day, day >= without)]));
      const found = fits.durations.find(({ step }) => step === 'process/grade');
      expect(found).toMatchObject({ n: all - without, startsAssumed: 0, doubt: null });
      const seen = days.slice(without, all).map((day) => 20 + (day % 5));
      expect(Math.abs((found?.mean.value ?? 0) - seen.reduce((sum, each) => sum + each, 0) / seen.length)).toBeLessThan(
        1,
      );
      expect(fits.assumed).toContainEqual({
        what: `starts of ${without} pieces of work`,
        because: expect.stringMatching(
          new RegExp(`; ${without} of them left out, since other work on the same step says when it began$`),
        ),
      });
    }
  });

  test('is said to be doubtful wherever it is shown', () => {
    const { fits, scenario, discovery } = calibrated(days.flatMap((day) => [draft(day), grade(day, false)]));
    const doubt = '30 of 30 starts assumed, so waiting may be included';
    expect(fits.durations.find(({ step }) => step === 'process/grade')).toMatchObject({
      n: 30,
      startsAssumed: 30,
      doubt,
    });
    expect(fits.durations.find(({ step }) => step === 'process/draft')).toMatchObject({
      startsAssumed: 0,
      doubt: null,
    });
    expect(sourceOf(scenario, 'effort of process/grade')).toMatch(new RegExp(`^log: n = 30, .*; ${doubt}$`));
    expect(sourceOf(scenario, 'effort of process/draft')).not.toMatch(/assumed/);
    expect(discoveryHtml({ title: 'T', discovery, fits }).match(new RegExp(doubt, 'g'))?.length).toBeGreaterThan(0);
    // The few whose beginning is in the log do not represent the others.
    const mixed = calibrated(days.flatMap((day) => [draft(day), grade(day, day < 5)])).fits;
    expect(mixed.durations.find(({ step }) => step === 'process/grade')).toMatchObject({
      n: 30,
      startsAssumed: 25,
      doubt: '25 of 30 starts assumed, so waiting may be included',
    });
  });

  test('is no sign of work in the hour in which it opened', () => {
    const late = days.flatMap((day): readonly Piece[] => [
      { activity: 'Draft', by: 'Bo', day, from: 0, minutes: 600 },
      { activity: 'Grade', by: 'Cy', day: day + 0.9375, from: 0, minutes: 30 + (day % 5), startSeen: false },
    ]);
    const { fits } = calibrated(late);
    expect(fits.assumed.map(({ what }) => what)).not.toContainEqual(expect.stringMatching(/hours of .*Grade/));
  });
});

test('somebody in two roles counts in each, with the work done in it', () => {
  const days = Array.from({ length: 30 }, (_, day) => day);
  const { fits, scenario, evidence } = calibrated(
    days.flatMap((day): readonly Piece[] => [
      { activity: 'Decide', by: day % 2 === 0 ? 'Dee' : 'Eve', day, from: 0, minutes: 20 + (day % 3) },
      { activity: 'Certify', by: 'Eve', day, from: 60, minutes: 10 + (day % 3) },
      { activity: 'File', by: 'Eve', day, from: 120, minutes: 10 + (day % 4) },
    ]),
  );
  const roleOf = (step: string) => evidence.responsibilities.find((each) => each.step === step)?.role ?? '';
  const [decides, certifies] = [roleOf('process/decide'), roleOf('process/certify')];
  expect(decides).not.toBe(certifies);
  const countOf = (role: string) => scenario.staff.find((each) => each.role === role)?.count;
  expect([countOf(decides), countOf(certifies)]).toEqual([2, 1]);
  const countSource = (role: string) => scenario.staff.find((each) => each.role === role)?.sources?.count;
  expect(countSource(decides)).toBe('log: 2 people did 30 pieces of work in this role');
  expect(countSource(certifies)).toBe('log: 1 person did 60 pieces of work in this role');
  for (const role of [decides, certifies])
    expect(evidence.roles.find((each) => each.role === role)?.events).toBe(role === decides ? 30 : 60);
  expect(fits.assumed.find(({ what }) => what.startsWith('headcounts of'))?.because).toMatch(/^Eve works in both/);
});
