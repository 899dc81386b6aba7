// Code as an application would write it, checked against the built declarations by several versions of TypeScript; see
// .github/workflows/ci.yml.
import { parseScenario, simulate } from '@work-elements/simulate';
import { checkAssignment } from '@work-elements/testing';
import {
  advanceJourney,
  defineModel,
  deriveProfile,
  type IssueCode,
  isInputError,
  openWork,
  startJourney,
} from 'work-elements';

const model = defineModel({
  id: 'small',
  title: 'Small',
  roles: [
    {
      id: 'teacher',
      title: 'Teacher',
      actors: ['onsite-educator'],
      responsible: ['map-objectives', 'assess-progress/score'],
    },
    { id: 'learner', title: 'Learner', actors: ['learner'], responsible: ['experience-activities'] },
  ],
});

export const level: 1 | 2 | 3 | 4 | undefined = deriveProfile(model, 'teacher').competencies[0]?.level;

// @ts-expect-error no role of this model
deriveProfile(model, 'techer');

const scenarioCode: IssueCode = 'unknown-calendar';
// @ts-expect-error no code of the packages that are imported
const misspelt: IssueCode = 'unknown-calender';
export const codes = [scenarioCode, misspelt];

try {
  const journey = startJourney(model, { learner: 'ada', objectives: ['fractions'] });
  const [item] = openWork(journey);
  advanceJourney(journey, {
    id: 'e1',
    at: '2026-09-01T08:00:00Z',
    type: 'work.ended',
    workItem: item?.id ?? '',
    outcome: item?.outcomes[0] ?? '',
    by: 'teacher',
  });
} catch (error) {
  if (isInputError(error)) error.issues.map(({ path, line, item }) => [path, line, item]);
}

export const busy = async (): Promise<readonly number[]> => {
  const report = await simulate(parseScenario({}), { replications: 2 });
  return report.roles.map(({ utilisation }) => utilisation?.mean ?? 0);
};

export const findings = checkAssignment(model).flatMap((result) => result.findings);
