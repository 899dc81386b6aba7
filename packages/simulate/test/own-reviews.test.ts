import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { parseScenario, type ScenarioInput, type SimulatedEvent, simulate } from '../src/index.js';

const [SCORE, SECOND] = ['assess-progress/score', 'assess-progress/second-score'] as const;

/** A school in which half of all pieces are scored twice. */
const school = (more: Partial<ScenarioInput>): ScenarioInput => ({
  id: 'school',
  title: 'School',
  model: models.singleTeacher,
  learners: { count: 15, objectives: 2, appeals: 0 },
  outcomes: [{ work: SCORE, probabilities: { scored: 0.5, sampled: 0.5 } }],
  weeks: 20,
  ...more,
});

const run = async (document: ScenarioInput) => {
  const log: SimulatedEvent[] = [];
  const report = await simulate(parseScenario(document), {
    replications: 1,
    seed: 5,
    explain: false,
    log: (event) => log.push(event),
  });
  return { report, log };
};

/** Who scored each piece a second time, and who had scored it, as the log has it. */
const seconds = (log: readonly SimulatedEvent[]) =>
  log.flatMap(({ case: learner, activity, subject, lifecycle, resource }, index) => {
    if (activity !== SECOND || lifecycle !== 'complete') return [];
    const first = log
      .slice(0, index)
      .findLast((each) => each.case === learner && each.subject === subject && each.activity === SCORE)?.resource;
    return [{ by: resource, first }];
  });

describe('a second score is given by somebody else', () => {
  test.each([
    ['by headcount', { staff: [{ role: 'teacher', count: 4 }] }],
    ['of two', { staff: [{ role: 'teacher', count: 2 }] }],
    ['without carrying on', { staff: [{ role: 'teacher', count: 3 }], carryOn: false }],
    ['handing over', { staff: [{ role: 'teacher', count: 3, fte: 0.6 }], shiftEnd: 'hand-over' }],
  ] as const)('%s', async (_, more) => {
    const { log, report } = await run(school(more));
    const given = seconds(log);
    expect(given.length).toBeGreaterThan(10);
    for (const { by, first } of given) {
      expect(first).toBeDefined();
      expect(by).not.toBe(first);
    }
    expect(report.reviewedByDoer.mean).toBe(0);
  });

  test('or by the first scorer, and counted, where nobody else could', async () => {
    const alone = school({ staff: [{ role: 'teacher', count: 1 }] });
    const { log, report } = await run(alone);
    const own = seconds(log).filter(({ by, first }) => by === first);
    expect(own.length).toBeGreaterThan(5);
    expect(report.reviewedByDoer.mean).toBe(own.length);
    expect(report.appeals.unheard.mean).toBe(0);
  });
});
