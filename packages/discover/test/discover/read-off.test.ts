import { parseScenario, type Scenario } from '@work-elements/simulate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ImplementationModel, models, processOf } from 'work-elements';
import { isReadOff } from '../../src/discover/read-off.js';
import { calibrate, checkConformance, collectEvents, discoverModel, type EventInput } from '../../src/index.js';

/** A scenario with one person in each role that needs somebody. */
const scenarioOf = (model: ImplementationModel): Scenario =>
  parseScenario({
    id: 's',
    title: 'S',
    model,
    learners: { count: 1 },
    staff: model.roles
      .filter(({ actors }) => actors.includes('onsite-educator') || actors.includes('online-educator'))
      .map(({ id: role }) => ({ role, count: 1 })),
  });

/** One case: its activities, each with the log’s word for its outcome. */
const caseOf = (name: string, steps: readonly (readonly [activity: string, outcome: string | null])[]): EventInput[] =>
  steps.map(([activity, outcome], index) => ({
    case: name,
    activity,
    lifecycle: 'complete',
    resource: activity === 'review' ? 'cy' : 'bo',
    role: null,
    time: new Date(Date.UTC(2026, 8, 7, 8, 10 * index)).toISOString(),
    ...(outcome === null ? {} : { outcome }),
  }));

describe('a log whose outcomes are its own words', () => {
  test('fits the process read off it, as without them, and it is said that they are not used', async () => {
    const said = collectEvents(
      caseOf('1', [
        ['write', 'ok'],
        ['review', 'ok'],
      ]),
    );
    const { model, log, evidence } = discoverModel(said, { process: 'discover' });
    const found = await checkConformance(log, model);
    expect(found.replay).toMatchObject({ fit: 1, fitness: 1, misfits: [] });
    expect([found.verdict, found.work.otherOutcomes]).toEqual(['conforms', ['ok']]);
    expect(evidence.notes.filter((note) => note.includes('"ok"'))).toHaveLength(1);
  });

  test('whatever they are, the conformance and the shares are those of the log without them', async () => {
    const word = fc.constantFrom('ok', 'end', 'failed');
    const steps = fc.array(fc.tuple(fc.constantFrom('write', 'review', 'file'), word), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 6 }), async (cases) => {
        const own = [
          ...cases,
          [
            ['write', 'ok'],
            ['review', 'ok'],
          ] as const,
        ];
        const told = async (withWords: boolean) => {
          const events = own.flatMap((each, index) =>
            caseOf(
              `c${index}`,
              each.map(([activity, outcome]) => [activity, withWords ? outcome : null] as const),
            ),
          );
          const { model, log } = discoverModel(collectEvents(events), { process: 'discover' });
          const { replay } = await checkConformance(log, model);
          const { fits } = calibrate(log, scenarioOf(model));
          return { replay, outcomes: fits.outcomes };
        };
        expect(await told(true)).toEqual(await told(false));
      }),
      { numRuns: 12, seed: 1 },
    );
  });

  test('has the shares of what follows, from a flat prior, each with the pieces behind it', () => {
    const events = Array.from({ length: 700 }, (_, index) =>
      caseOf(`c${index}`, [
        ['write', 'ok'],
        ['review', 'ok'],
        ...(index % 10 === 0
          ? ([
              ['write', 'redo'],
              ['review', 'ok'],
            ] as const)
          : []),
      ]),
    ).flat();
    const { model, log } = discoverModel(collectEvents(events), { process: 'discover' });
    const { fits, scenario } = calibrate(log, scenarioOf(model));
    const review = fits.outcomes.filter(({ step }) => step === 'process/review');
    expect(review[0]).toMatchObject({ attempt: 1, n: 700, prior: 1 });
    // 70 of 700 are written again; the prior adds half an observation of each outcome.
    expect(review[0]?.shares['to-write']?.value).toBeCloseTo(70.5 / 701, 12);
    expect(fits.notCalibrated.map(({ what }) => what)).toContain('what the log calls outcomes ("ok", "redo")');
    for (const { source = '' } of scenario.outcomes) expect(source).not.toMatch(/log: n = 0/);
  });
});

test('a process is read off a log if its outcomes say no more than what follows', () => {
  const { model } = discoverModel(collectEvents(caseOf('1', [['write', null]])), { process: 'discover' });
  expect(isReadOff(processOf(model))).toBe(true);
  for (const each of Object.values(models)) expect(isReadOff(processOf(each))).toBe(false);
});

test('outcomes that a step of another process does not have are counted and named, and make no figure', () => {
  const work = 'assess-progress/score';
  const log = collectEvents(
    caseOf('1', [
      [work, 'ok'],
      [work, 'fine'],
      [work, 'ok'],
    ]),
  );
  const { fits, scenario: found } = calibrate(log, scenarioOf(models.validator));
  expect(fits.outcomes).toEqual([]);
  expect(found.outcomes).toEqual([]);
  const told = fits.notCalibrated.filter(({ what }) => what === `3 of 3 outcomes of ${work}`);
  expect(told).toHaveLength(1);
  expect(told[0]?.because).toMatch(/^the log ends them with "ok", "fine", and the step ends with "/);
});
