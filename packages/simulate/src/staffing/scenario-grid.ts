import { expectShape, InputError, type Issue } from 'work-elements';
import { parseScenario, type Scenario } from '../scenario/parse-scenario.js';
import type { ScenarioInput } from '../scenario/scenario-schema.js';

/**
 * Every combination of headcounts for a scenario, each as a scenario of its own, for {@link sweep}.
 *
 * @param base - The scenario as a document.
 * @param counts - The headcounts to try for each role that varies. A role without a row in `staff` gets people like its
 * named ones: with the calendar and cost of whoever prefers it most.
 *
 * @throws `InputError` if a combination is not a valid scenario, if a role has no counts, or if several rows of `staff`
 * share a role.
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
export const scenarioGrid = (base: ScenarioInput, counts: Readonly<Record<string, readonly number[]>>): readonly Scenario[] => {
  expectShape(base, 'base of a grid', { from: 'a scenario as a document' });
  expectShape(counts, 'counts of a grid', {});
  for (const part of ['staff', 'people'] as const) {
    if (base[part] !== undefined)
      expectShape(base[part], `base of a grid: ${part}`, { list: true, texts: part === 'staff' ? ['role'] : [] });
  }
  const issues = Object.entries(counts).flatMap(([role, values]) => countIssues(base, role, values));
  if (issues.length > 0) throw new InputError('grid of scenarios', issues);
  const combinations = Object.entries(counts).reduce<readonly (readonly (readonly [string, number])[])[]>(
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
    return parseScenario({
      ...base,
      id: chosen.length === 0 ? base.id : `${base.id}-${name}`,
      title: chosen.length === 0 ? base.title : `${base.title}: ${chosen.map(([role, count]) => `${count} ${role}`).join(', ')}`,
      staff: [...others, ...own],
    });
  });
};

const countIssues = ({ staff = [] }: ScenarioInput, role: string, values: readonly number[]): readonly Issue[] => {
  const path = `counts.${role}`;
  if (!Array.isArray(values)) return [{ path, code: 'invalid-type', message: `expected a list of headcounts, found ${typeof values}` }];
  expectShape(values, path, { list: true });
  const rows = staff.filter((each) => each.role === role).length;
  const several = `"staff" has ${rows} rows of "${role}", and it is not said which of them varies; give the role one row`;
  const issues: Issue[] = [];
  if (values.length === 0) issues.push({ path, code: 'too-few', message: 'expected at least one headcount to try, found none' });
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
