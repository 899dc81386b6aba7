import { at, byteAt, floatAt, intAt } from '../vocabulary/at.js';
import { type Assignment, type AssignProblem, percentOf } from './assign-problem.js';
import { type AssignTables, assignTables } from './assign-tables.js';

/** The most times that work is passed on in one move. @internal */
export const MOST_PASSED = 4;

/** An assignment under change, with its aims updated incrementally and a log of changes for undoing them. @internal */
export class AssignState {
  readonly tables: AssignTables;
  readonly #has: Uint8Array;
  /** The holder of each slot. */
  readonly #holders: Int32Array;
  readonly #loads: Float64Array;
  /** For each limited share of a person’s time, the load that counts towards it. */
  readonly #shareLoads: Float64Array;
  /** For each group of needs, how many of its person’s jobs bring it. */
  readonly #brought: Int32Array;
  /** For each flow, how many holders of the giving job do not have the receiving one. */
  readonly #parted: Int32Array;
  /** The changed slots in order, and their previous holders. */
  readonly #changed: Int32Array;
  readonly #before: Int32Array;
  /** Number of slots reassigned since the last settle or undo. */
  changes = 0;
  gap = 0;
  /** Updated only if hand-offs are an aim. */
  handOffs = 0;
  cost = 0;
  dislike = 0;
  /** How many jobs stay with the people who have them today. */
  stays = 0;
  /**
   * Number of breaches: pairs of jobs that one person has although they are to be kept apart, and loads over a capacity
   * or a share.
   */
  joined = 0;
  crowded = 0;

  constructor(problem: AssignProblem, assignment: Assignment) {
    this.tables = assignTables(problem);
    const { people, jobs, jobOfSlot, weights, flowFrom, shareLimits } = this.tables;
    this.#has = new Uint8Array(people * jobs);
    this.#holders = new Int32Array(jobOfSlot.length);
    this.#loads = new Float64Array(people);
    this.#shareLoads = new Float64Array(shareLimits.length);
    this.#brought = new Int32Array(weights.length);
    this.#parted = new Int32Array(flowFrom.length);
    this.#changed = new Int32Array(jobOfSlot.length + MOST_PASSED);
    this.#before = new Int32Array(jobOfSlot.length + MOST_PASSED);
    this.reset(assignment);
  }

  /** Resets the state to an assignment. */
  reset(assignment: Assignment): void {
    const { firstSlot, flowFrom, flowTo, flowWeights } = this.tables;
    for (const list of [this.#has, this.#loads, this.#shareLoads, this.#brought, this.#parted]) list.fill(0);
    this.gap = this.handOffs = this.cost = this.dislike = this.stays = this.joined = this.crowded = 0;
    this.settle();
    assignment.forEach((holders, job) => {
      holders.forEach((person, index) => {
        this.#holders[intAt(firstSlot, job) + index] = person;
        this.#give(person, job);
      });
    });
    flowFrom.forEach((from, flow) => {
      const parted = at(assignment, from).filter((person) => !this.has(person, intAt(flowTo, flow))).length;
      this.#parted[flow] = parted;
      if (parted > 0) this.handOffs += floatAt(flowWeights, flow);
    });
  }

  /** Number of slots: as many for each job as it has holders. */
  get slots(): number {
    return this.#holders.length;
  }

  job(slot: number): number {
    return intAt(this.tables.jobOfSlot, slot);
  }

  holder(slot: number): number {
    return intAt(this.#holders, slot);
  }

  /** The slot of a job that a person holds. */
  slotOf(person: number, job: number): number {
    let slot = intAt(this.tables.firstSlot, job);
    while (intAt(this.#holders, slot) !== person) slot += 1;
    return slot;
  }

  has(person: number, job: number): boolean {
    return byteAt(this.#has, person * this.tables.jobs + job) === 1;
  }

  /** Whether a person may be given a job: it is not barred, and the person does not have it yet. */
  mayTake(person: number, job: number): boolean {
    const pair = person * this.tables.jobs + job;
    return byteAt(this.#has, pair) === 0 && byteAt(this.tables.barred, pair) === 0;
  }

  keeps(person: number, job: number): boolean {
    return byteAt(this.tables.kept, person * this.tables.jobs + job) === 1;
  }

  /** Whether a person’s load stays within capacity after a change. */
  carries(person: number, more: number): boolean {
    return floatAt(this.#loads, person) + more <= floatAt(this.tables.limits, person);
  }

  /** Whether everybody is within capacity and nobody has work that is to be kept apart. */
  get feasible(): boolean {
    return this.joined === 0 && this.crowded === 0;
  }

  /** The highest load as a percentage of capacity. */
  get peak(): number {
    let most = 0;
    for (let person = 0; person < this.#loads.length; person++) {
      most = Math.max(most, percentOf(floatAt(this.#loads, person), floatAt(this.tables.capacities, person)));
    }
    return most;
  }

  /** Gives a slot to another person, who does not have the job. */
  put(slot: number, person: number): void {
    this.#changed[this.changes] = slot;
    this.#before[this.changes] = this.holder(slot);
    this.changes += 1;
    this.#move(slot, person);
  }

  /** Accepts the changes. */
  settle(): void {
    this.changes = 0;
  }

  /** Takes back all changes since the last settle or undo. */
  undo(): void {
    for (let index = this.changes - 1; index >= 0; index--) {
      this.#move(intAt(this.#changed, index), intAt(this.#before, index));
    }
    this.settle();
  }

  assignment(): Assignment {
    const { jobs, firstSlot } = this.tables;
    return Array.from({ length: jobs }, (_, job) =>
      [...this.#holders.subarray(intAt(firstSlot, job), intAt(firstSlot, job + 1))].sort((one, other) => one - other),
    );
  }

  #move(slot: number, to: number): void {
    const job = this.job(slot);
    const from = this.holder(slot);
    if (this.tables.linked !== null) this.#part(job, from, to);
    this.#take(from, job);
    this.#holders[slot] = to;
    this.#give(to, job);
  }

  #give(person: number, job: number): void {
    const { jobs, firstApart, apart, loads, alone, costs, dislikes, today, firstGroup, groups, weights } = this.tables;
    const pair = person * jobs + job;
    for (let index = intAt(firstApart, job); index < intAt(firstApart, job + 1); index++) {
      this.joined += byteAt(this.#has, person * jobs + intAt(apart, index));
    }
    this.#has[pair] = 1;
    this.#load(person, pair, floatAt(loads, job));
    this.cost += floatAt(costs, pair);
    this.dislike += intAt(dislikes, pair);
    this.stays += byteAt(today, pair);
    this.gap += intAt(alone, pair);
    for (let index = intAt(firstGroup, pair); index < intAt(firstGroup, pair + 1); index++) {
      const group = intAt(groups, index);
      const times = intAt(this.#brought, group);
      this.#brought[group] = times + 1;
      if (times === 0) this.gap += intAt(weights, group);
    }
  }

  #take(person: number, job: number): void {
    const { jobs, firstApart, apart, loads, alone, costs, dislikes, today, firstGroup, groups, weights } = this.tables;
    const pair = person * jobs + job;
    this.#has[pair] = 0;
    for (let index = intAt(firstApart, job); index < intAt(firstApart, job + 1); index++) {
      this.joined -= byteAt(this.#has, person * jobs + intAt(apart, index));
    }
    this.#load(person, pair, -floatAt(loads, job));
    this.cost -= floatAt(costs, pair);
    this.dislike -= intAt(dislikes, pair);
    this.stays -= byteAt(today, pair);
    this.gap -= intAt(alone, pair);
    for (let index = intAt(firstGroup, pair); index < intAt(firstGroup, pair + 1); index++) {
      const group = intAt(groups, index);
      const times = intAt(this.#brought, group) - 1;
      this.#brought[group] = times;
      if (times === 0) this.gap -= intAt(weights, group);
    }
  }

  #load(person: number, pair: number, more: number): void {
    const { limits, firstShare, shares, shareLimits } = this.tables;
    this.crowded += added(this.#loads, person, more, floatAt(limits, person));
    for (let index = intAt(firstShare, pair); index < intAt(firstShare, pair + 1); index++) {
      const share = intAt(shares, index);
      this.crowded += added(this.#shareLoads, share, more, floatAt(shareLimits, share));
    }
  }

  /** Updates the flows of a job before it passes from one person to another. */
  #part(job: number, from: number, to: number): void {
    const { jobs, firstFlow, flows, flowFrom, flowTo, flowWeights } = this.tables;
    for (let index = intAt(firstFlow, job); index < intAt(firstFlow, job + 1); index++) {
      const flow = intAt(flows, index);
      const giving = intAt(flowFrom, flow);
      const other = giving === job ? intAt(flowTo, flow) : giving;
      const change = byteAt(this.#has, from * jobs + other) - byteAt(this.#has, to * jobs + other);
      const before = intAt(this.#parted, flow);
      const after = before + change;
      this.#parted[flow] = after;
      if (before === 0 && after > 0) this.handOffs += floatAt(flowWeights, flow);
      else if (before > 0 && after === 0) this.handOffs -= floatAt(flowWeights, flow);
    }
  }
}

/** Adds to a load, and returns the change in the number of loads above their limit. */
const added = (loads: Float64Array, index: number, more: number, limit: number): number => {
  const before = floatAt(loads, index);
  const after = before + more;
  loads[index] = after;
  return (after > limit ? 1 : 0) - (before > limit ? 1 : 0);
};
