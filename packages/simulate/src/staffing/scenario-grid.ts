import { expectShape, InputError, type Issue } from 'work-elements';
import { parseScenario, type Scenario } from '../scenario/parse-scenario.js';
import type { ScenarioInput } from '../scenario/scenario-schema.js';

/**
 * The headcounts to try for a role: a list, or every number in a range.
 *
 * @public
 */
export type HeadcountsToTry = readonly number[] | { readonly min: number; readonly max: number };

/**
 * Every combination of headcounts for a scenario, each as a separate scenario, for {@link sweep}.
 *
 * @param base - The scenario as a document.
 * @param counts - The headcounts to try for each role that varies: a list, or a range `{ min, max }`. At most 10,000
 *   combinations. A role without a row in `staff` gets people like its named ones: with the calendar and cost of the
 *   person who prefers it most.
 *
 * @throws `InputError` if a combination is not a valid scenario, if a role has no counts, or if several rows of `staff`
 *   share a role.
 *
 * @example
 * ```ts
 * import { scenarioGrid } from '@work-elements/simulate';
 *
 * const base = {
 *   id: 'school',
 *   title: 'School',
 *   model: 'validator',
 *   learners: { count: 60 },
 *   staff: [{ role: 'school-leader', count: 1 }],
 * };
 * console.log(scenarioGrid(base, { teacher: [2, 3], validator: [1, 2] }).map(({ id }) => id));
 * // [ 'school-2-teacher-1-validator', 'school-2-teacher-2-validator', 'school-3-teacher-1-validator', 'school-3-teacher-2-validator' ]
 * ```
 *
 * @public
 */
export const scenarioGrid = (
  base: ScenarioInput,
  counts: Readonly<Record<string, HeadcountsToTry>>,
): readonly Scenario[] => {
  expectShape(base, 'base of a grid', { texts: ['id', 'title'], from: 'a scenario as a document' });
  expectShape(counts, 'counts of a grid', {});
  for (const part of ['staff', 'people'] as const) {
    if (base[part] !== undefined)
      expectShape(base[part], `base of a grid: ${part}`, { list: true, texts: part === 'staff' ? ['role'] : [] });
  }
  const issues = Object.entries(counts).flatMap(([role, values]) => countIssues(base, role, values));
  if (issues.length > 0) throw new InputError('grid of scenarios', issues);
  const size = Object.values(counts).reduce((product, values) => product * numberOf(values), 1);
  if (size > MOST) {
    const message =
      `these are ${size.toLocaleString('en-US')} combinations; at most ${MOST.toLocaleString('en-US')} are tried, ` +
      'so vary fewer roles, or name fewer headcounts of each';
    throw new InputError('grid of scenarios', [{ path: 'counts', code: 'too-much', message }]);
  }
  const listed = Object.entries(counts).map(([role, values]) => [role, listOf(values)] as const);
  const combinations = listed.reduce<readonly (readonly (readonly [string, number])[])[]>(
    (all, [role, values]) => all.flatMap((chosen) => values.map((count) => [...chosen, [role, count] as const])),
    [[]],
  );
  return combinations.map((chosen) => {
    const others = (base.staff ?? []).filter(({ role }) => !chosen.some(([varied]) => varied === role));
    const own = chosen.map(([role, count]) => ({
      ...(base.staff?.find((each) => each.role === role) ?? likeThePeople(base, role)),
      role,
      count,
    }));
    const name = chosen.map(([role, count]) => `${count}-${role}`).join('-');
    const combined = {
      ...base,
      id: chosen.length === 0 ? base.id : `${base.id}-${name}`,
      title:
        chosen.length === 0
          ? base.title
          : `${base.title}: ${chosen.map(([role, count]) => `${count} ${role}`).join(', ')}`,
      staff: [...others, ...own],
    };
    try {
      return parseScenario(combined);
    } catch (error) {
      throw error instanceof InputError ? ofCounts(error, others.length, Object.keys(counts)) : error;
    }
  });
};

/** Reports issues with rows that the grid has added at the entries of `counts` from which these rows came. */
const ofCounts = ({ what, issues }: InputError, own: number, roles: readonly string[]): InputError =>
  new InputError(
    what,
    issues.map((issue) => {
      const role = roles[Number(/^staff\[(\d+)\]/.exec(issue.path)?.[1] ?? -1) - own];
      return role === undefined ? issue : { ...issue, path: `counts.${role}` };
    }),
  );

/** The maximum number of combinations: more would take days, and more memory than available. */
const MOST = 10_000;

const isRange = (values: HeadcountsToTry): values is Exclude<HeadcountsToTry, readonly number[]> =>
  !Array.isArray(values) && typeof values === 'object' && values !== null && 'min' in values && 'max' in values;

const numberOf = (values: HeadcountsToTry): number => (isRange(values) ? values.max - values.min + 1 : values.length);

const listOf = (values: HeadcountsToTry): readonly number[] =>
  isRange(values) ? Array.from({ length: numberOf(values) }, (_, index) => values.min + index) : values;

const rangeIssues = (path: string, { min, max }: { readonly min: number; readonly max: number }): readonly Issue[] => {
  if (Number.isSafeInteger(min) && Number.isSafeInteger(max) && min >= 0 && max >= min) return [];
  if (typeof min !== 'number' || typeof max !== 'number')
    return [
      { path, code: 'invalid-type', message: `expected numbers of people, found ${typeof min} and ${typeof max}` },
    ];
  const message =
    `expected whole numbers of people, the least first, such as { min: 1, max: 4 }, found { min: ${min}, ` +
    `max: ${max} }`;
  return [{ path, code: 'out-of-range', message }];
};

const countIssues = ({ staff = [] }: ScenarioInput, role: string, values: HeadcountsToTry): readonly Issue[] => {
  const path = `counts.${role}`;
  if (isRange(values)) {
    const faults = rangeIssues(path, values);
    if (faults.length > 0) return faults;
  } else if (!Array.isArray(values)) {
    const found = values === null ? 'null' : typeof values;
    return [{ path, code: 'invalid-type', message: `expected a list of headcounts, or { min, max }, found ${found}` }];
  }
  if (!isRange(values)) expectShape(values, path, { list: true });
  if (!isRange(values)) {
    const wrong = values.findIndex((count: unknown) => typeof count !== 'number');
    if (wrong >= 0) {
      const message = `expected a headcount, found ${typeof values[wrong]}`;
      return [{ path: `${path}[${wrong}]`, code: 'invalid-type', message }];
    }
    const parts = values.flatMap((count, index): readonly Issue[] => {
      if (Number.isSafeInteger(count) && count >= 0) return [];
      const message = `expected a whole number of people, 0 or more, found ${count}`;
      return [{ path: `${path}[${index}]`, code: 'out-of-range', message }];
    });
    if (parts.length > 0) return parts;
  }
  const rows = staff.filter((each) => each.role === role).length;
  const several =
    `"staff" has ${rows} rows of "${role}", and it is unclear which of them is to vary; ` + 'give the role one row';
  const issues: Issue[] = [];
  if (numberOf(values) === 0)
    issues.push({ path, code: 'too-few', message: 'expected at least one headcount to try, found none' });
  if (rows > 1) issues.push({ path, code: 'several-rows', message: several });
  return issues;
};

/** The calendar and cost of the person who prefers a role most. */
const likeThePeople = ({ people = [] }: ScenarioInput, role: string) => {
  const [like] = people
    .filter(({ roles }) => roles.includes(role))
    .sort((one, other) => one.roles.indexOf(role) - other.roles.indexOf(role));
  if (like === undefined) return {};
  const { calendar, costPerHour } = like;
  return { ...(calendar === undefined ? {} : { calendar }), ...(costPerHour === undefined ? {} : { costPerHour }) };
};
