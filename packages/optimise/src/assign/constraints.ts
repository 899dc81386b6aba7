import { at } from '../vocabulary/at.js';
import type { ShareLimit } from '../work/capacities.js';
import type { StaffMember } from '../work/members.js';
import { workIn } from '../work/named-work.js';
import type { Constraint } from './answer.js';
import type { AssignRule } from './assign-problem.js';
import { covers, type Separation } from './separations.js';

/** A rule without its group index. */
type Bare = AssignRule extends infer Rule ? (Rule extends AssignRule ? Omit<Rule, 'group'> : never) : never;

/** A job to be assigned, as constraints see it. @internal */
export interface NamedJob {
  /** Its name in texts: the work, and the place if there are several schools. */
  readonly name: string;
  /** Id of a role, or reference of a step. */
  readonly work: string;
  readonly place: string;
  /** The schools that it serves. */
  readonly schools: readonly string[];
  /** For each person, whether the job is within reach of where they work. */
  readonly reach: readonly boolean[];
  /** The steps for which its holders are responsible. */
  readonly steps: readonly string[];
  /** Whether a person may have it by kind of actor; everybody else is barred. */
  readonly eligible: (member: StaffMember) => boolean;
}

/** The constraints on who has what, grouped by their origin. @internal */
export interface Constraints {
  readonly groups: Constraint[];
  readonly rules: readonly AssignRule[];
  /** The groups of policies with severity warning. */
  readonly warnings: ReadonlySet<number>;
  /** For each job, the minimum numbers of holders that policies require, with their groups. */
  readonly least: readonly (readonly { readonly holders: number; readonly group: number }[])[];
}

/** The limit of a person’s load, in words and as shares. @internal */
export interface Limit {
  readonly text: string;
  readonly shares: readonly ShareLimit[];
}

/** Collects the constraints of policies, of places and of each person. @internal */
export const constraintsOf = (
  members: readonly StaffMember[],
  jobs: readonly NamedJob[],
  policies: readonly Separation[],
  limits: readonly Limit[] | null,
): Constraints => {
  const groups: Constraint[] = [];
  const rules: AssignRule[] = [];
  const warnings = new Set<number>();
  const least = jobs.map((): { holders: number; group: number }[] => []);
  const add = (constraint: Constraint, bare: readonly Bare[]): void => {
    if (bare.length === 0) return;
    const group = groups.push(constraint) - 1;
    rules.push(...bare.map((rule) => ({ ...rule, group })));
  };
  const addPolicy = ({ id, text, work, isWarning, others }: Separation, among: Among): void => {
    const doing = work.map((ref) =>
      among.jobs.filter((index) => at(jobs, index).steps.some((step) => covers(ref, step))),
    );
    const pairs = doing.flatMap((ones, index) =>
      doing.slice(index + 1).flatMap((rest) => ones.flatMap((one) => rest.map((other) => [one, other] as const))),
    );
    // If nobody else hears appeals, another holder of the same role can: the role needs two holders.
    const alone = others && new Set(doing.at(-1)).size === 1 ? pairs.filter(([one, other]) => one === other) : [];
    const apart = new Map(
      pairs
        .filter(([one, other]) => !others || one !== other)
        .map(([one, other]) => [`${Math.min(one, other)} ${Math.max(one, other)}`, { one, other }]),
    );
    if (alone.length + apart.size === 0) return;
    const of = `${id}: ${work.join(', ')}${among.where}`;
    const group = groups.push({ kind: 'policy', of, text: `${text}${among.where}` }) - 1;
    for (const [job] of alone) at(least, job).push({ holders: 2, group });
    rules.push(...[...apart.values()].map(({ one, other }): AssignRule => ({ kind: 'apart', group, one, other })));
    if (isWarning) warnings.add(group);
  };
  // Appeals are heard within a school, so that rule applies per school; separations apply to a person across all
  // places.
  const [all, schools] = [{ where: '', jobs: jobs.map((_, index) => index) }, alongSchools(jobs)];
  for (const policy of policies) for (const among of policy.others ? schools : [all]) addPolicy(policy, among);
  for (const [person, member] of members.entries()) {
    const those = (kind: 'barred' | 'kept', indices: readonly number[]): readonly Bare[] =>
      indices.map((job) => ({ kind, person, job }));
    const indicesOf = (isMeant: (job: NamedJob) => boolean): readonly number[] =>
      jobs.flatMap((job, index) => (isMeant(job) ? [index] : []));
    const names = (indices: readonly number[]): string =>
      [...new Set(indices.map((index) => `"${at(jobs, index).name}"`))].join(', ');
    const meant = (named: StaffMember['keeps'], isThere: (job: NamedJob) => boolean): readonly number[] => {
      const those = named.map(workIn);
      return indicesOf(
        (job) =>
          isThere(job) &&
          those.some(({ work, at: place }) => covers(work, job.work) && (place === null || place === job.place)),
      );
    };
    const { id, name } = member;
    const elsewhere = indicesOf(({ reach }) => !at(reach, person));
    const places = [...new Set(elsewhere.map((job) => at(jobs, job).place))].map((place) => `"${place}"`).join(', ');
    add(
      { kind: 'place', of: id, text: `${name}, ${whereText(member)}, has no work at ${places}` },
      those('barred', elsewhere),
    );
    const barred = indicesOf(({ eligible }) => !eligible(member));
    add(
      { kind: 'eligible', of: id, text: `${name}, as ${member.kind}, may not have ${names(barred)}` },
      those('barred', barred),
    );
    // Kept work that is out of reach stays a constraint, so that the conflict with the place is reported rather than
    // hidden.
    const kept = member.keeps.flatMap((each) => {
      const within = meant([each], ({ reach }) => at(reach, person));
      return within.length > 0 ? within : meant([each], () => true);
    });
    add({ kind: 'keeps', of: id, text: `${name} keeps ${names(kept)}` }, those('kept', kept));
    const never = meant(member.never, () => true);
    add({ kind: 'never', of: id, text: `${name} must not have ${names(never)}` }, those('barred', never));
    if (limits === null) continue;
    const { text, shares } = at(limits, person);
    add({ kind: 'capacity', of: id, text: `${name} can carry ${text}` }, [
      { kind: 'capacity', person },
      ...shares.map(({ capacity, jobs: limited }): Bare => ({ kind: 'share', person, capacity, jobs: limited })),
    ]);
  }
  return { groups, rules, warnings, least };
};

/** The jobs among which a policy applies. */
interface Among {
  readonly where: string;
  readonly jobs: readonly number[];
}

/** The jobs that serve each school. */
const alongSchools = (jobs: readonly NamedJob[]): readonly Among[] => {
  const schools = [...new Set(jobs.flatMap((job) => job.schools))];
  return schools.map((school) => ({
    where: schools.length === 1 ? '' : ` at "${school}"`,
    jobs: jobs.flatMap((job, index) => (job.schools.includes(school) ? [index] : [])),
  }));
};

/** In words, where a person’s entry says that they work. */
const whereText = ({ at: where }: StaffMember): string => {
  if (where === undefined || typeof where === 'string') return `at "${where ?? ''}"`;
  const named = Array.isArray(where) ? where : Object.keys(where);
  return `at ${named.map((place) => `"${place}"`).join(', ')}`;
};
