import { assessReadiness, type DerivedCompetency, type RoleProfile } from 'work-elements';
import { askedBy, asksEvidence, type Judging } from '../people/judging.js';
import { EXPERIENCED, type GroupNeeds, modelsOf, personOf } from '../people/needs.js';
import type { Group } from '../people/trainees.js';
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
    const asking = askingIn(everybody, ({ needs }) =>
      needs.map(({ competency, because }) => ({ competency, level: EXPERIENCED, because })),
    );
    const needed = new Set(asking.flatMap(({ competencies }) => competencies.map(({ competency }) => competency.id)));
    // What nobody lacks is no less held by those of whom their own roles do not ask it.
    const beside = askingIn(everybody, ({ asExperienced }) =>
      asExperienced.filter(({ competency }) => !needed.has(competency.id)),
    );
    this.#experienced = everybody.map(({ group, held, judging }) => {
      // What counts as held for a person’s own roles was judged by their models; other models may require more of
      // evidence.
      const own = modelsOf(group);
      const found = new Set([...held].filter(([id, level]) => level >= 3 && !needed.has(id)).map(([id]) => id));
      for (const { models, competencies } of asking) {
        const missing = competencies.filter(({ competency: { id } }) => {
          const isHeld = (held.get(id) ?? 0) >= 3 && models.every((model) => own.has(model));
          if (isHeld) found.add(id);
          return !isHeld;
        });
        for (const id of experiencedIn(group, judging, models, missing)) found.add(id);
      }
      for (const { models, competencies } of beside) {
        const missing = competencies.filter(({ competency: { id } }) => !found.has(id));
        for (const id of experiencedIn(group, judging, models, missing)) found.add(id);
      }
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

  /** The groups that are Experienced in all of the given competencies. */
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

/** Those of some competencies in which somebody is Experienced, by what some models ask of evidence. */
const experiencedIn = (
  group: Group,
  judging: Judging,
  models: readonly string[],
  competencies: readonly DerivedCompetency[],
): readonly string[] => {
  if (group.evidence.length === 0 || competencies.length === 0) return [];
  const options = askedBy(judging, new Set(models));
  const { competencies: judged } = assessReadiness(personOf(group), profileOf(competencies), options);
  return judged.flatMap(({ competency, level }) => (level >= EXPERIENCED ? [competency.id] : []));
};

/** The competencies needed in scope, grouped by the models that need them and have requirements for evidence. */
const askingIn = (
  everybody: readonly GroupNeeds[],
  neededBy: (somebody: GroupNeeds) => readonly DerivedCompetency[],
): readonly { readonly models: readonly string[]; readonly competencies: readonly DerivedCompetency[] }[] => {
  const needed = new Map<string, { derived: DerivedCompetency; models: Set<string> }>();
  for (const somebody of everybody) {
    const { group, judging } = somebody;
    const own = modelsOf(group);
    const asking = [...own].filter((model) => asksEvidence(judging, model));
    for (const derived of neededBy(somebody)) {
      const { competency } = derived;
      const known = needed.get(competency.id) ?? { derived, models: new Set<string>() };
      needed.set(competency.id, known);
      for (const model of asking) known.models.add(model);
    }
  }
  const alike = new Map<string, { models: readonly string[]; competencies: DerivedCompetency[] }>();
  for (const { derived, models } of needed.values()) {
    const key = [...models].sort().join();
    const known = alike.get(key) ?? { models: [...models], competencies: [] };
    alike.set(key, known);
    known.competencies.push(derived);
  }
  return [...alike.values()];
};

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
