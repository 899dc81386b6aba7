import {
  checkPeople,
  type ImplementationModel,
  InputError,
  type Issue,
  limitsForPeople,
  type Person,
  personSchema,
  readInput,
} from 'work-elements';

/** Errors in the names that people refer to, in data whose other parts may be invalid; empty without people. */
export const misnamed = (
  data: unknown,
  models: readonly ImplementationModel[],
  options: Parameters<typeof checkPeople>[2] = {},
): readonly Issue[] => {
  if (data === undefined) return [];
  const also = (people: readonly Person[]): readonly Issue[] =>
    checkPeople(people, models, options).filter(({ severity }) => severity === 'error');
  try {
    readInput(personSchema.array(), Array.isArray(data) ? data.map((each) => namesIn(each, models)) : data, 'people', {
      also,
      entries: limitsForPeople.entries,
    });
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.issues;
    throw error;
  }
};

/** The parts of a person’s data that refer to names. */
const namesIn = (somebody: unknown, models: readonly ImplementationModel[]): unknown => {
  if (typeof somebody !== 'object' || somebody === null || Array.isArray(somebody)) return somebody;
  const wanted = ['id', 'name', 'evidence', ...(models.length === 0 ? [] : ['roles'])];
  return Object.fromEntries(
    Object.entries(somebody)
      .filter(([key]) => wanted.includes(key))
      .map(([key, value]) => [key, key === 'roles' && Array.isArray(value) ? value.map(roleIn) : value]),
  );
};

const roleIn = (role: unknown): unknown =>
  typeof role === 'object' && role !== null ? Reflect.get(role, 'role') : role;

/** Issues, and further ones at paths that have none yet. */
export const withMore = (issues: readonly Issue[], more: readonly Issue[]): readonly Issue[] => {
  if (issues.some(({ path }) => path === '')) return issues;
  const told = new Set(issues.map(({ path }) => path));
  return [...issues, ...more.filter(({ path }) => !told.has(path))];
};
