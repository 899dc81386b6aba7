import { begin, type LongRunning } from '../progress/long-running.js';
import { type FoundRoles, findRoles, type RoleOptions } from '../roles/find-roles.js';
import type { Performed } from '../roles/performed.js';
import type { Draft } from './drafts.js';
import type { ResponsibilityEvidence, RoleEvidence } from './evidence.js';
import { roleDoubt } from './role-doubt.js';

const STEPS = Array.from({ length: 10 }, (_, index) => Math.round((0.5 + index * 0.05) * 100) / 100);

const key = (activities: readonly string[]): string => JSON.stringify(activities);

/** The people of each role, the evidence for it, and how certain it is. @internal */
export const evidenceOfRoles = (
  drafts: readonly Draft[],
  found: FoundRoles,
  counts: ReadonlyMap<string, ReadonlyMap<number, number>>,
  staff: { readonly size: number; readonly noise: number },
  { work, names }: { readonly work: Performed; readonly names: readonly string[] },
  parts: readonly Pick<ResponsibilityEvidence, 'role' | 'step' | 'events'>[],
  options: RoleOptions & LongRunning & { readonly roles?: readonly (readonly string[])[] },
): readonly RoleEvidence[] => {
  const totals = work.doers.map(() => 0);
  for (const row of work.counts) for (const [doer, count] of row) totals[doer] = (totals[doer] ?? 0) + count;
  const chosen = options.roles !== undefined;
  const tick = begin(options, 'roles', chosen ? 0 : STEPS.length);
  const sweep = chosen
    ? []
    : STEPS.map((threshold, index) => {
        const { groups } = findRoles(counts, staff.size, { ...options, threshold });
        tick(index + 1);
        return { threshold, keys: new Set(groups.map(({ activities }) => key(activities))) };
      });
  const ofStep = new Map(work.activities.map((index) => [names[index] ?? '', work.counts[index]]));
  // Someone who holds the role for which a step was found does it in that role, as in `partsOf`.
  const isFor = (draft: Draft, doer: number, step: string): boolean => {
    const main = drafts.find((each) => each.group?.activities.includes(step) === true);
    return main === undefined || main === draft || draft.group === null || !main.people.has(doer);
  };
  return drafts.map((draft) => {
    const { id, kind, people, group } = draft;
    const own = parts.filter(({ role }) => role === id);
    const inRole = (doer: number): number =>
      own.reduce((sum, { step }) => sum + (isFor(draft, doer, step) ? (ofStep.get(step)?.get(doer) ?? 0) : 0), 0);
    const holders = [...people]
      .map((doer) => ({
        name: work.doers[doer]?.name ?? '',
        events: inRole(doer),
        share: inRole(doer) / Math.max(1, totals[doer] ?? 0),
      }))
      .sort((one, other) => other.events - one.events || (one.name < other.name ? -1 : 1));
    const same = sweep
      .filter(({ keys }) => group !== null && keys.has(key(group.activities)))
      .map(({ threshold }) => threshold);
    return {
      role: id,
      kind,
      events: own.reduce((sum, { events }) => sum + events, 0),
      holders,
      stable: around(found.threshold, same),
      doubt: roleDoubt(draft, drafts, { ...staff, activities: counts.size }),
    };
  });
};

/** The range of adjacent thresholds around the chosen one at which the role is the same. */
const around = (threshold: number, same: readonly number[]): RoleEvidence['stable'] => {
  if (Number.isNaN(threshold) || same.length === 0) return null;
  let [from, to] = [threshold, threshold];
  for (const each of [...STEPS].reverse()) if (each < from && from - each < 0.051 && same.includes(each)) from = each;
  for (const each of STEPS) if (each > to && each - to < 0.051 && same.includes(each)) to = each;
  return { from, to };
};
