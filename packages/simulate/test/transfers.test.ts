import { expect, test } from 'vitest';
import { models } from 'work-elements';
import { explainScenario, parseScenario, type ScenarioInput, simulate } from '../src/index.js';

const { collegeForAmerica, singleTeacher } = models;

const college = (model: ScenarioInput['model']): ScenarioInput => ({
  id: 'college',
  title: 'College',
  model,
  learners: { count: 6, objectives: 2, leavePerYear: 0.5 },
  staff: collegeForAmerica.roles
    .filter(({ actors, relation }) => !actors.includes('information-system') && relation === undefined)
    .filter(({ actors }) => !actors.includes('learner'))
    .map(({ id: role }) => ({ role, count: 3 })),
  weeks: 20,
});
const saidOf = (document: ScenarioInput) =>
  explainScenario(document).filter(({ what }) => what === 'learners.transfers');
const handedOn = async (document: ScenarioInput): Promise<number> => {
  const { steps } = await simulate(parseScenario(document), { replications: 1, seed: 3, explain: false });
  return steps.find(({ step }) => step === 'export-record')?.completed.mean ?? -1;
};

test('where a model hands records on and nobody asks, none is, and the figures in force say so', async () => {
  expect(saidOf(college(collegeForAmerica))).toMatchObject([
    { value: '0', source: expect.stringMatching(/nobody asks/) },
  ]);
  expect(await handedOn(college(collegeForAmerica))).toBe(0);
});

test('where a cadence asks, they are, and nothing is said', async () => {
  const asking = {
    ...collegeForAmerica,
    cadence: [...collegeForAmerica.cadence, { send: 'track-progress/transfer-requested', everyDays: 2 } as const],
  };
  expect(saidOf(college(asking))).toEqual([]);
  expect(await handedOn(college(asking))).toBeGreaterThan(0);
});

test('nothing is said where a model hands none on', () => {
  expect(
    saidOf({
      id: 'a',
      title: 'A',
      model: singleTeacher,
      learners: { count: 1 },
      staff: [{ role: 'teacher', count: 1 }],
    }),
  ).toEqual([]);
});
