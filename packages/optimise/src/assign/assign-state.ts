import { at } from '../vocabulary/at.js';
import { type AssignMeasure, type Assignment, type AssignProblem, costOf, percentOf } from './assign-problem.js';

/** An assignment under change, with its measure kept up to date. @internal */
export class AssignState {
  readonly #problem: AssignProblem;
  readonly #jobCount: number;
  /** For each person and job, 1 if the person has it. */
  readonly #has: Uint8Array;
  readonly #holders: readonly number[][];
  readonly #loads: Float64Array;
  /** For each person, how often each need occurs. */
  readonly #brought: readonly Int32Array[];
  readonly #flowsOf: readonly (readonly number[])[];
  readonly #crossing: Uint8Array;
  readonly #barred: Uint8Array;
  readonly #kept: Uint8Array;
  readonly #capped: Uint8Array;
  readonly #apart: readonly (readonly number[])[];
  gap = 0;
  handOffs = 0;
  cost = 0;
  dislike = 0;
  /** Number of pairs of jobs that a person has although they are to be kept apart. */
  joined = 0;

  constructor(problem: AssignProblem, assignment: Assignment) {
    const { people, jobs, rules, flows } = problem;
    this.#problem = problem;
    this.#jobCount = jobs.length;
    this.#has = new Uint8Array(people.length * jobs.length);
    this.#holders = jobs.map(() => []);
    this.#loads = new Float64Array(people.length);
    this.#brought = people.map(({ needs }) => new Int32Array(needs));
    this.#flowsOf = jobs.map((_, job) =>
      flows.flatMap(({ from, to }, flow) => (from === job || to === job ? [flow] : [])),
    );
    this.#crossing = new Uint8Array(flows.length);
    this.#barred = new Uint8Array(people.length * jobs.length);
    this.#kept = new Uint8Array(people.length * jobs.length);
    this.#capped = new Uint8Array(people.length);
    const apart = jobs.map((): number[] => []);
    for (const rule of rules) {
      if (rule.kind === 'barred') this.#barred[rule.person * jobs.length + rule.job] = 1;
      else if (rule.kind === 'kept') this.#kept[rule.person * jobs.length + rule.job] = 1;
      else if (rule.kind === 'capacity') this.#capped[rule.person] = 1;
      else {
        at(apart, rule.one).push(rule.other);
        at(apart, rule.other).push(rule.one);
      }
    }
    this.#apart = apart;
    assignment.forEach((holders, job) => {
      for (const person of holders) this.#give(person, job);
    });
    for (let job = 0; job < jobs.length; job++) this.#recross(job);
  }

  has(person: number, job: number): boolean {
    return at(this.#has, person * this.#jobCount + job) === 1;
  }

  holders(job: number): readonly number[] {
    return at(this.#holders, job);
  }

  mayHave(person: number, job: number): boolean {
    return at(this.#barred, person * this.#jobCount + job) === 0;
  }

  keeps(person: number, job: number): boolean {
    return at(this.#kept, person * this.#jobCount + job) === 1;
  }

  /** Replaces one holder of a job with another person. */
  replace(job: number, from: number, to: number): void {
    this.#take(from, job);
    this.#give(to, job);
    this.#recross(job);
  }

  /** Load over capacity, in per cent, summed over those with a capacity. */
  get overload(): number {
    const { people } = this.#problem;
    let over = 0;
    for (let person = 0; person < people.length; person++) {
      if (at(this.#capped, person) === 1) over += Math.max(0, this.#percent(person) - 100);
    }
    return over;
  }

  get peak(): number {
    let most = 0;
    for (let person = 0; person < this.#problem.people.length; person++) most = Math.max(most, this.#percent(person));
    return most;
  }

  measure(): AssignMeasure {
    const { gap, handOffs, peak, cost, dislike } = this;
    return { gap, handOffs, peak, cost, dislike };
  }

  assignment(): Assignment {
    return this.#holders.map((holders) => [...holders].sort((one, other) => one - other));
  }

  #percent(person: number): number {
    return percentOf(at(this.#loads, person), at(this.#problem.people, person).capacity);
  }

  #give(person: number, job: number): void {
    const { people, jobs, needs, dislike } = this.#problem;
    for (const other of at(this.#apart, job)) if (this.has(person, other)) this.joined += 1;
    this.#has[person * this.#jobCount + job] = 1;
    at(this.#holders, job).push(person);
    const { load } = at(jobs, job);
    this.#loads[person] = at(this.#loads, person) + load;
    this.cost += costOf(load, at(people, person).costPerLoad);
    this.dislike += at(at(dislike, person), job);
    const brought = at(this.#brought, person);
    for (const need of at(at(needs, person), job)) {
      const times = at(brought, need);
      brought[need] = times + 1;
      if (times === 0) this.gap += 1;
    }
  }

  #take(person: number, job: number): void {
    const { people, jobs, needs, dislike } = this.#problem;
    this.#has[person * this.#jobCount + job] = 0;
    const holders = at(this.#holders, job);
    holders.splice(holders.indexOf(person), 1);
    for (const other of at(this.#apart, job)) if (this.has(person, other)) this.joined -= 1;
    const { load } = at(jobs, job);
    this.#loads[person] = at(this.#loads, person) - load;
    this.cost -= costOf(load, at(people, person).costPerLoad);
    this.dislike -= at(at(dislike, person), job);
    const brought = at(this.#brought, person);
    for (const need of at(at(needs, person), job)) {
      const times = at(brought, need) - 1;
      brought[need] = times;
      if (times === 0) this.gap -= 1;
    }
  }

  #recross(job: number): void {
    const { flows } = this.#problem;
    for (const flow of at(this.#flowsOf, job)) {
      const { from, to, weight } = at(flows, flow);
      const crosses = at(this.#holders, from).some((person) => !this.has(person, to)) ? 1 : 0;
      this.handOffs += (crosses - at(this.#crossing, flow)) * weight;
      this.#crossing[flow] = crosses;
    }
  }
}
