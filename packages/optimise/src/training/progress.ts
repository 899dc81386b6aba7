import { assessReadiness, type DerivedCompetency, type RoleProfile } from 'work-elements';
import type { GroupNeeds } from '../people/needs.js';
import { at } from '../vocabulary/at.js';

/** What has been covered so far, and who is Experienced in what. @internal */
export class Progress {
  /** The needs that each group has covered. */
  readonly covered: readonly Set<number>[];
  readonly #everybody: readonly GroupNeeds[];
  /** The competencies in which each group is Experienced. */
  readonly #experienced: readonly Set<string>[];

  constructor(everybody: readonly GroupNeeds[]) {
    this.#everybody = everybody;
    this.covered = everybody.map(() => new Set());
    const inScope = new Map(everybody.flatMap(({ needs }) => needs.map((need) => [need.competency.id, need])));
    const asked = [...inScope.values()].map(
      ({ competency, because }): DerivedCompetency => ({ competency, level: 3, because }),
    );
    this.#experienced = everybody.map(({ group, held, models }) => {
      const found = new Set([...held].filter(([, level]) => level >= 3).map(([id]) => id));
      if (group.evidence.length === 0) return found;
      const person = { id: 'somebody', name: group.name, evidence: group.evidence };
      for (const { competency, level } of assessReadiness(person, profileOf(asked), { models }).competencies)
        if (level >= 3) found.add(competency.id);
      return found;
    });
  }

  cover(group: number, needs: Iterable<number>): void {
    for (const need of needs) {
      at(this.covered, group).add(need);
      const { competency, level } = at(at(this.#everybody, group).needs, need);
      if (level >= 3) at(this.#experienced, group).add(competency.id);
    }
  }

  isExperienced(group: number, competency: string): boolean {
    return at(this.#experienced, group).has(competency);
  }

  /** Those who are Experienced in all of some competencies. */
  experiencedIn(competencies: readonly string[]): readonly number[] {
    return this.#everybody.flatMap((_, group) =>
      competencies.every((id) => this.isExperienced(group, id)) ? [group] : [],
    );
  }

  /** Needs covered, counted per person. */
  get count(): number {
    return this.covered.reduce((sum, needs, group) => sum + needs.size * at(this.#everybody, group).group.count, 0);
  }
}

const profileOf = (competencies: readonly DerivedCompetency[]): RoleProfile => ({
  role: 'anybody',
  title: 'Anybody',
  model: { id: 'framework', title: 'Framework' },
  competencies,
  habits: [],
  handoffs: [],
  breadth: {
    elements: 0,
    steps: 0,
    competencies: 0,
    coordination: 0,
    handoffs: { colleagues: 0, learner: 0, family: 0, system: 0 },
  },
});
