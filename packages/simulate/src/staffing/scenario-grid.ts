import { parseScenario, type Scenario } from '../scenario/parse-scenario.js';
import type { ScenarioInput } from '../scenario/scenario-schema.js';

/**
 * Every combination of headcounts for a scenario, each as a scenario of its own, for {@link sweep}.
 *
 * @param base - The scenario as a document.
 * @param counts - For each role that varies, the headcounts to be tried.
 * @throws `InputError` if one of them is no scenario.
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
  const combinations = Object.entries(counts).reduce<readonly (readonly (readonly [string, number])[])[]>(
    (all, [role, values]) => all.flatMap((chosen) => values.map((count) => [...chosen, [role, count] as const])),
    [[]],
  );
  return combinations.map((chosen) => {
    const others = (base.staff ?? []).filter(({ role }) => !chosen.some(([varied]) => varied === role));
    const own = chosen.map(([role, count]) => ({ ...base.staff?.find((each) => each.role === role), role, count }));
    const name = chosen.map(([role, count]) => `${count}-${role}`).join('-');
    return parseScenario({
      ...base,
      id: chosen.length === 0 ? base.id : `${base.id}-${name}`,
      title: chosen.length === 0 ? base.title : `${base.title}: ${chosen.map(([role, count]) => `${count} ${role}`).join(', ')}`,
      staff: [...others, ...own],
    });
  });
};
