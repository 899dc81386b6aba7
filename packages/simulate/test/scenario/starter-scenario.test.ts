import { expect, test } from 'vitest';
import { models, parseModel } from 'work-elements';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import { rolesToStaff, starterScenario } from '../../src/scenario/starter-scenario.js';
import { elementOf, ownModel, roleOf } from '../support/own-process.js';

/** Visits of guides and learners with an app and a lab, and an office that only runs the school. */
const visiting = () =>
  parseModel(
    ownModel(
      [
        elementOf('visit', ['plan', 'go', 'record', 'test']),
        elementOf('run', ['budget', 'report'], { subject: 'organization', kind: 'supporting' }),
      ],
      [
        roleOf('lab', ['partner'], ['visit/test']),
        roleOf('office', ['onsite-educator'], ['run/budget']),
        roleOf('guide', ['onsite-educator'], ['visit/plan', 'run/report']),
        roleOf('learner', ['learner'], ['visit/go']),
        roleOf('app', ['information-system'], ['visit/record']),
        roleOf('board', ['onsite-educator']),
      ],
    ),
  );

test('people are needed in roles with work about learners that neither learners nor systems do', () => {
  expect(rolesToStaff(visiting())).toEqual(['lab', 'guide']);
  expect(rolesToStaff(models.singleTeacher)).toEqual(['teacher']);
});

test('a starter scenario has one person in each of these roles, or as many as are given', () => {
  const model = visiting();
  const given = { id: 'ours', title: 'Ours', learners: 60 };
  expect(starterScenario(model, given)).toEqual({
    id: 'ours',
    title: 'Ours',
    model,
    learners: { count: 60 },
    staff: [
      { role: 'lab', count: 1 },
      { role: 'guide', count: 1 },
    ],
  });
  const more = starterScenario(model, { ...given, headcounts: { board: 2, guide: 3 } });
  expect(more.staff).toEqual([
    { role: 'lab', count: 1 },
    { role: 'guide', count: 3 },
    { role: 'board', count: 2 },
  ]);
  expect(parseScenario(more).model).toEqual(model);
});
