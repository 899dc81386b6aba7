import { parseTrainees, type TrainedRole, type Trainee, type TrainingScope } from '@work-elements/optimise';
import { type ImplementationModel, withoutNames } from 'work-elements';
import type { Context } from '../context/context.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { numberedName } from './named-people.js';
import { readPeople } from './people.js';
import { countsOf } from './role-counts.js';

/** Whom trainings are for: the people of a file, or a number of people in each role. */
export const trainingScope = async (
  context: Context,
  models: readonly ImplementationModel[],
): Promise<TrainingScope> => {
  const { given } = context;
  const file = given.text('people');
  if (file !== undefined && given.list('role').length > 0) {
    const hint = 'leave out --role, or --people';
    throw new Unusable([problemOf('', 'wrong-use', '--role changes nothing beside --people', hint)]);
  }
  if (file !== undefined) {
    const people = await readPeople(context, file, models, (input) => parseTrainees(input, models));
    return { people: given.flag('withoutNames') ? numbered(people) : people };
  }
  const roles = Object.entries(countsOf('--role', given.list('role'))).map(([name, count]): TrainedRole => {
    const [first = '', second] = name.split('/');
    if (second !== undefined) return { model: first, role: second, count };
    const [only] = models;
    if (only !== undefined && models.length === 1) return { model: only.id, role: first, count };
    const message =
      `--role ${name}=${count}: several models were given; say which, such as ` +
      `${only?.id ?? 'model'}/${name}=${count}`;
    throw new Unusable([problemOf('', 'which-model', message)]);
  });
  if (roles.length > 0) return { roles };
  throw new Unusable([problemOf('', 'nobody', 'say for whom: --people people.yaml, or --role teacher=6')]);
};

/** People without anything that identifies them. */
const numbered = (people: readonly Trainee[]): readonly Trainee[] => {
  const known = withoutNames(people.map(({ id, name, evidence }) => ({ id, name, evidence })));
  return people.map((each, index) => {
    const person = known[index];
    if (person === undefined) throw new RangeError(`nobody is numbered ${index}`);
    const { id, evidence } = person;
    return { ...each, id, name: numberedName(index), evidence };
  });
};
