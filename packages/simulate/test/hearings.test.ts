import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { parseScenario, type ScenarioInput, type SimulatedEvent, scenarioWarnings, simulate } from '../src/index.js';

const HEAR = 'decide-advancement/hear-appeal';
const DECIDING: readonly string[] = ['decide-advancement/weigh', 'decide-advancement/decide'];

/** A school of teachers who do everything, and whose decisions are often appealed. */
const school = (more: Partial<ScenarioInput>): ScenarioInput => ({
  id: 'school',
  title: 'School',
  model: { ...models.singleTeacher, settings: { attempts: 'unlimited' } },
  learners: { count: 20, objectives: 3, appeals: 0.7 },
  outcomes: [
    { work: 'decide-advancement/decide', probabilities: { advance: 0.4, 'not-yet': 0.6 } },
    { work: HEAR, probabilities: { 'decision-changed': 0.3, 'decision-stands': 0.6, 'score-questioned': 0.1 } },
  ],
  weeks: 40,
  ...more,
});

const run = async (document: ScenarioInput) => {
  const log: SimulatedEvent[] = [];
  const report = await simulate(parseScenario(document), {
    replications: 1,
    seed: 8,
    explain: false,
    log: (event) => log.push(event),
  });
  return { report, log };
};

/** Who heard which appeal, and who had decided on the objective by then, according to the log. */
const hearings = (log: readonly SimulatedEvent[]) =>
  log.flatMap(({ case: learner, activity, subject, lifecycle, resource }, index) => {
    if (activity !== HEAR || lifecycle !== 'start') return [];
    const deciders = log
      .slice(0, index)
      .filter((each) => each.case === learner && each.subject === subject && each.lifecycle === 'complete')
      .filter((each) => DECIDING.includes(each.activity))
      .map((each) => each.resource);
    return [{ by: resource, deciders }];
  });

const teachers = (...fte: readonly number[]): Partial<ScenarioInput> => ({
  people: fte.map((each, index) => ({ id: `t${index}`, name: `Teacher ${index}`, roles: ['teacher'], fte: each })),
});

describe('an appeal is heard by somebody who has not decided on the objective', () => {
  test.each([
    ['by headcount', { staff: [{ role: 'teacher', count: 8 }] }],
    ['named, and some part-time', teachers(1, 1, 1, 1, 0.5, 0.5, 0.5)],
    ['overloaded', { ...teachers(1, 1, 1), learners: { count: 60, objectives: 6, appeals: 0.9 } }],
    ['without carrying on', { staff: [{ role: 'teacher', count: 8 }], carryOn: false }],
    ['handing over', { ...teachers(1, 1, 0.6, 0.6, 0.3), shiftEnd: 'hand-over' }],
    ['staying until they have finished', { staff: [{ role: 'teacher', count: 6 }], shiftEnd: 'finish' }],
    ['most urgent of all', { staff: [{ role: 'teacher', count: 6 }], priorities: [{ work: HEAR, priority: 5 }] }],
  ] as const)('%s', async (_, more) => {
    const { log, report } = await run(school(more));
    const heard = hearings(log);
    expect(heard.length).toBeGreaterThan(20);
    expect(report.appeals.stands.mean + report.appeals.changed.mean).toBeGreaterThan(15);
    for (const { by, deciders } of heard) {
      expect(deciders.length).toBeGreaterThan(0);
      expect(deciders).not.toContain(by);
    }
  });

  test('as soon as anybody who may hear it is there, although whoever decided is idle', async () => {
    const { report } = await run(school(teachers(1, 1, 1, 1, 1, 1, 1, 1)));
    // Eight teachers have little to do, and few have decided on the same objective.
    expect(report.appeals.raised.mean - report.appeals.stands.mean - report.appeals.changed.mean).toBeLessThan(3);
  });

  test('or waits, with a warning before: one teacher hears none', async () => {
    const alone = school({
      staff: [{ role: 'teacher', count: 1 }],
      learners: { count: 4, objectives: 2, appeals: 0.7 },
    });
    const { log, report } = await run(alone);
    expect(report.appeals.raised.mean).toBeGreaterThan(0);
    expect(hearings(log)).toEqual([]);
    expect(report.appeals).toMatchObject({ stands: { mean: 0 }, changed: { mean: 0 } });
    expect(report.steps.find(({ step }) => step === 'hear-appeal')?.opened.mean).toBe(report.appeals.raised.mean);
    expect(report.appeals.unheard).toEqual(report.appeals.raised);
    expect(scenarioWarnings(parseScenario(alone))).toEqual([
      'Teacher may do "decide-advancement/weigh", and no one else who is named can do ' +
        '"decide-advancement/hear-appeal", so an appeal against it could not be heard; it waits to the end of the ' +
        'scenario, and the objective with it',
    ]);
  });

  test.each([
    ['two teachers', { staff: [{ role: 'teacher', count: 2 }] }],
    ['no appeals', { staff: [{ role: 'teacher', count: 1 }], learners: { count: 4, appeals: 0 } }],
    [
      'one of several who decides, beside one who only hears',
      {
        model: models.validator,
        people: [
          { id: 'v', name: 'Val', roles: ['validator', 'school-leader'] },
          { id: 'l', name: 'Lee', roles: ['school-leader'] },
          { id: 't', name: 'Tee', roles: ['teacher'] },
        ],
      },
    ],
  ] as const)('no warning with %s', (_, more) => {
    expect(scenarioWarnings(parseScenario(school(more))).filter((each) => each.includes('appeal'))).toEqual([]);
  });

  test('so that one who decides and leads hears only what another has decided', async () => {
    const { log } = await run(
      school({
        model: { ...models.validator, settings: { attempts: 'unlimited' } },
        people: [
          { id: 'v', name: 'Val', roles: ['validator', 'school-leader'] },
          { id: 'w', name: 'Wim', roles: ['validator', 'school-leader'] },
          { id: 'x', name: 'Xia', roles: ['validator'] },
          { id: 't', name: 'Tee', roles: ['teacher'] },
          { id: 'u', name: 'Uma', roles: ['teacher'] },
        ],
      }),
    );
    const heard = hearings(log);
    expect(new Set(heard.map(({ by }) => by))).toEqual(new Set(['v', 'w']));
    for (const { by, deciders } of heard) expect(deciders).not.toContain(by);
  });
});
