import { type Prepared, prepare } from './engine/prepare.js';
import { bottleneckOf, candidatesOf } from './report/bottleneck.js';
import type { Measured } from './report/measure.js';
import type { Bottleneck } from './report/report.js';
import type { Scenario } from './scenario/parse-scenario.js';

/**
 * Finds a scenario’s bottleneck by simulating it again, with common random numbers, with one more person in each
 * candidate role. Null if a run is stopped.
 *
 * @param again - Runs the replications of a modified scenario, given with its index.
 *
 * @internal
 */
export const explainRuns = async (
  prepared: Prepared,
  runs: readonly Measured[],
  candidates: number,
  again: (other: Prepared, index: number, of: number) => Promise<readonly Measured[] | null>,
): Promise<{ readonly bottleneck: Bottleneck | null; readonly stopped: boolean }> => {
  const base = { prepared, runs };
  const roles = candidatesOf(base, candidates);
  const tried: {
    readonly role: string;
    readonly fte: number;
    readonly prepared: Prepared;
    readonly runs: readonly Measured[];
  }[] = [];
  for (const [index, role] of roles.entries()) {
    const { scenario, fte } = withOneMore(prepared.scenario, role);
    const more = prepare(scenario);
    const found = await again(more, index, roles.length);
    if (found === null) return { bottleneck: null, stopped: true };
    tried.push({ role, fte, prepared: more, runs: found });
  }
  return { bottleneck: bottleneckOf(base, tried), stopped: false };
};

/**
 * A scenario with one more person in a role: like its headcount, or, if it has none, full-time with the calendar and
 * cost of the person who prefers the role most.
 */
const withOneMore = (scenario: Scenario, role: string): { readonly scenario: Scenario; readonly fte: number } => {
  const row = scenario.staff.find((each) => each.role === role);
  if (row !== undefined)
    return {
      scenario: {
        ...scenario,
        staff: scenario.staff.map((each) => (each === row ? { ...each, count: each.count + 1 } : each)),
      },
      fte: row.fte,
    };
  const rank = ({ roles }: Scenario['people'][number]): number =>
    roles.includes(role) ? roles.indexOf(role) : Number.POSITIVE_INFINITY;
  const [like] = [...scenario.people].sort((one, other) => rank(one) - rank(other));
  const added = {
    role,
    count: 1,
    fte: 1,
    calendar: like?.calendar ?? 'school-week',
    costPerHour: like?.costPerHour ?? 0,
  };
  return { scenario: { ...scenario, staff: [...scenario.staff, added] }, fte: added.fte };
};
