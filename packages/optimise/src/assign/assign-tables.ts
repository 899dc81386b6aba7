import { at } from '../vocabulary/at.js';
import { type AssignProblem, costOf, mostLoad } from './assign-problem.js';
import { needGroups, splitNeeds } from './need-groups.js';

/** A problem as flat arrays; the index of a person–job pair is person × number of jobs + job. @internal */
export interface AssignTables {
  readonly people: number;
  readonly jobs: number;
  /** Each job has as many slots as holders, numbered consecutively from its first. */
  readonly firstSlot: Int32Array;
  readonly jobOfSlot: Int32Array;
  /** For each job, the load of a holder. */
  readonly loads: Float64Array;
  /** For each person, the capacity used to measure load, and the limit that a rule sets. */
  readonly capacities: Float64Array;
  readonly limits: Float64Array;
  /**
   * The limited shares of a person’s time that a pair counts towards, stored like the groups of needs; and their
   * limits.
   */
  readonly firstShare: Int32Array;
  readonly shares: Int32Array;
  readonly shareLimits: Float64Array;
  /** For each pair, the number of needs that this job alone brings; its cost; the dislike. */
  readonly alone: Int32Array;
  readonly costs: Float64Array;
  readonly dislikes: Int32Array;
  /** For each pair, 1 if it is barred; likewise if it is kept, and if the person has the job today. */
  readonly barred: Uint8Array;
  readonly kept: Uint8Array;
  readonly today: Uint8Array;
  /**
   * The groups of needs of each pair: the entries of `groups` from `firstGroup` of the pair up to that of the next
   * pair.
   */
  readonly firstGroup: Int32Array;
  readonly groups: Int32Array;
  /** For each group of needs, how many needs it has, and the jobs that bring it. */
  readonly weights: Int32Array;
  readonly bringing: readonly (readonly number[])[];
  /** The jobs to keep apart from each job, and the flows of each, stored in the same way. */
  readonly firstApart: Int32Array;
  readonly apart: Int32Array;
  readonly firstFlow: Int32Array;
  readonly flows: Int32Array;
  /** For each job, the job itself and those with which it has a flow; null if hand-offs are not an aim. */
  readonly linked: readonly (readonly number[])[] | null;
  readonly flowFrom: Int32Array;
  readonly flowTo: Int32Array;
  readonly flowWeights: Float64Array;
}

/** Converts a problem to flat arrays for the search. @internal */
export const assignTables = (problem: AssignProblem): AssignTables => {
  const { people, jobs, rules, flows, dislike } = problem;
  const pairs = people.length * jobs.length;
  const split = needGroups(problem).map((groups) => splitNeeds(groups, jobs.length));
  const groupsOf = Array.from({ length: pairs }, (): number[] => []);
  const shared = split.flatMap((needs, person) => needs.shared.map((group) => ({ ...group, person })));
  shared.forEach(({ person, jobs: those }, group) => {
    for (const job of those) at(groupsOf, person * jobs.length + job).push(group);
  });
  const [barred, kept, today] = [new Uint8Array(pairs), new Uint8Array(pairs), new Uint8Array(pairs)];
  problem.today.forEach((those, person) => {
    for (const job of those) today[person * jobs.length + job] = 1;
  });
  const limits = new Float64Array(people.length).fill(Number.POSITIVE_INFINITY);
  const apart = jobs.map((): number[] => []);
  const sharesOf = Array.from({ length: pairs }, (): number[] => []);
  const shareLimits: number[] = [];
  for (const rule of rules) {
    if (rule.kind === 'barred') barred[rule.person * jobs.length + rule.job] = 1;
    else if (rule.kind === 'kept') kept[rule.person * jobs.length + rule.job] = 1;
    else if (rule.kind === 'capacity') limits[rule.person] = mostLoad(at(people, rule.person).capacity);
    else if (rule.kind === 'share') {
      const share = shareLimits.push(mostLoad(rule.capacity)) - 1;
      for (const job of rule.jobs) at(sharesOf, rule.person * jobs.length + job).push(share);
    } else {
      at(apart, rule.one).push(rule.other);
      at(apart, rule.other).push(rule.one);
    }
  }
  const flowsOf = jobs.map((_, job) =>
    flows.flatMap(({ from, to }, flow) => (from === job || to === job ? [flow] : [])),
  );
  return {
    people: people.length,
    jobs: jobs.length,
    firstSlot: startsOf(jobs.map(({ holders }) => holders)),
    jobOfSlot: Int32Array.from(jobs.flatMap(({ holders }, job) => Array.from({ length: holders }, () => job))),
    loads: Float64Array.from(jobs, ({ load }) => load),
    capacities: Float64Array.from(people, ({ capacity }) => capacity),
    limits,
    firstShare: startsOf(sharesOf.map(({ length }) => length)),
    shares: Int32Array.from(sharesOf.flat()),
    shareLimits: Float64Array.from(shareLimits),
    alone: Int32Array.from(split.flatMap(({ alone }) => [...alone])),
    costs: Float64Array.from(people.flatMap(({ costPerLoad }) => jobs.map(({ load }) => costOf(load, costPerLoad)))),
    dislikes: Int32Array.from(dislike.flat()),
    barred,
    kept,
    today,
    firstGroup: startsOf(groupsOf.map(({ length }) => length)),
    groups: Int32Array.from(groupsOf.flat()),
    weights: Int32Array.from(shared, ({ weight }) => weight),
    bringing: shared.map(({ jobs: those }) => those),
    firstApart: startsOf(apart.map(({ length }) => length)),
    apart: Int32Array.from(apart.flat()),
    firstFlow: startsOf(flowsOf.map(({ length }) => length)),
    flows: Int32Array.from(flowsOf.flat()),
    linked: problem.aims.includes('handOffs')
      ? jobs.map((_, job) => [
          ...new Set([job, ...flows.flatMap(({ from, to }) => (from === job ? [to] : to === job ? [from] : []))]),
        ])
      : null,
    flowFrom: Int32Array.from(flows, ({ from }) => from),
    flowTo: Int32Array.from(flows, ({ to }) => to),
    flowWeights: Float64Array.from(flows, ({ weight }) => weight),
  };
};

/** Prefix sums: the start of each of several concatenated lists, and the total length. */
const startsOf = (lengths: readonly number[]): Int32Array => {
  const starts = new Int32Array(lengths.length + 1);
  lengths.forEach((length, index) => {
    starts[index + 1] = at(starts, index) + length;
  });
  return starts;
};
