import { describe, expect, test } from 'vitest';
import { addRole, editModel, models } from 'work-elements';
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

/** Who gave each second score, and who had given the first, according to the log. */
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

/** For each second score on appeal: whether it was given by somebody who had scored or decided on the objective. */
const onAppeal = (log: readonly SimulatedEvent[]) =>
  log.flatMap(({ case: learner, activity, subject, lifecycle, resource }, index) => {
    if (activity !== SECOND || lifecycle !== 'complete') return [];
    const before = log
      .slice(0, index)
      .filter((each) => each.case === learner && each.subject === subject && each.lifecycle === 'complete');
    const last = before.findLast((each) => each.activity.startsWith('assess-progress/'));
    if (last?.activity !== 'assess-progress/report') return [];
    const judged = before.filter(({ activity: did }) => did === SCORE || APPEALED.includes(did));
    return [{ own: judged.some((each) => each.resource === resource) }];
  });
const APPEALED = ['decide-advancement/weigh', 'decide-advancement/decide'];

describe('a score is given again on appeal by somebody who neither scored nor decided', () => {
  /** All who are told “not yet” appeal, and every score is questioned; results are told by a person or by a system. */
  const appealing = (reporter: 'teacher' | 'portal', count: number): ScenarioInput => {
    const report = 'assess-progress/report';
    const portal = { id: 'portal', title: 'Portal', actors: ['information-system'], responsible: [report] } as const;
    const { model } =
      reporter === 'teacher'
        ? { model: models.singleTeacher }
        : editModel(addRole(models.singleTeacher, portal).model, (draft) => {
            for (const role of draft.roles) if (role.id === 'teacher') role.accountable.push(report);
          });
    return school({
      model,
      staff: [{ role: 'teacher', count }],
      learners: { count: 6, objectives: 2, appeals: 1 },
      outcomes: [
        { work: SCORE, probabilities: { scored: 1 } },
        { work: 'decide-advancement/decide', probabilities: { 'not-yet': 0.8, advance: 0.2 } },
        { work: 'decide-advancement/hear-appeal', probabilities: { 'score-questioned': 1 } },
      ],
      weeks: 16,
    });
  };

  test.each(['teacher', 'portal'] as const)('where the result is told by a %s', async (reporter) => {
    const { log, report } = await run(appealing(reporter, 30));
    const given = onAppeal(log);
    expect(given.length).toBeGreaterThan(5);
    expect(given.filter(({ own }) => own)).toEqual([]);
    expect(report.reviewedByDoer.mean).toBe(0);
  });
});
