import { EXPERIENCED, type GroupNeeds } from '../people/needs.js';
import type { Requirement } from '../people/standards.js';
import { at } from '../vocabulary/at.js';

/** What has been covered so far, and who is Experienced in what. @internal */
export class Progress {
  /** The needs that each group has covered. */
  readonly covered: readonly Set<number>[];
  readonly #everybody: readonly GroupNeeds[];
  /** The competencies in which each group has become Experienced by training: for whatever role asks for them. */
  readonly #trained: readonly Set<string>[];

  constructor(everybody: readonly GroupNeeds[]) {
    this.#everybody = everybody;
    this.covered = everybody.map(() => new Set());
    this.#trained = everybody.map(() => new Set());
  }

  cover(group: number, needs: Iterable<number>): void {
    for (const need of needs) {
      at(this.covered, group).add(need);
      const { competency, level } = at(at(this.#everybody, group).needs, need);
      if (level >= EXPERIENCED) at(this.#trained, group).add(competency.id);
    }
  }

  /** Whether a group is Experienced in a competency by the standard of those who need it. */
  isExperienced(group: number, { competency, by }: Requirement): boolean {
    return (
      at(this.#trained, group).has(competency) ||
      at(this.#everybody, group).experienced.get(by)?.has(competency) === true
    );
  }

  /** The groups that are Experienced in all of the given competencies. */
  experiencedIn(required: readonly Requirement[]): readonly number[] {
    return this.#everybody.flatMap((_, group) =>
      required.every((each) => this.isExperienced(group, each)) ? [group] : [],
    );
  }

  /** Needs covered, counted per person. */
  get count(): number {
    return this.covered.reduce((sum, needs, group) => sum + needs.size * at(this.#everybody, group).group.count, 0);
  }
}
