import type { Candidate, Candidates } from '../modules/candidates.js';
import { evidenceOf } from '../modules/forms.js';
import type { GroupNeeds } from '../people/needs.js';
import { at } from '../vocabulary/at.js';
import type { Progress } from './progress.js';
import type { NamedModule, Participant, TrainingModule, UncoveredNeed } from './training-plan.js';

/** A module’s name, level and form, whether or not somebody takes it. @internal */
export const namedModule = ({ id, topic, level, form }: Candidate): NamedModule => ({
  id,
  title: topic.title,
  level,
  form,
});

/** The catalogue of a plan, with who takes each module. @internal */
export const modulesOf = (
  everybody: readonly GroupNeeds[],
  { modules }: Candidates,
  offered: ReadonlySet<number>,
  taken: readonly ReadonlySet<number>[],
): readonly TrainingModule[] => {
  const known = new Map(everybody.flatMap(({ needs }) => needs.map(({ competency }) => [competency.id, competency])));
  return modules.flatMap((candidate, module): readonly TrainingModule[] => {
    if (!offered.has(module)) return [];
    const { topic, form, competencies, hours, capacity, source } = candidate;
    const takers = everybody.filter((_, group) => at(taken, group).has(module)).map(({ group }) => group);
    return [
      {
        ...namedModule(candidate),
        topic: topic.whole,
        competencies: competencies.flatMap((competency) => known.get(competency) ?? []),
        hours: { value: hours, source },
        capacity,
        trainerHours: hours,
        evidence: evidenceOf[form],
        audience: summed(
          takers.map(({ id, name, count }): Participant => ({ id, name, count })),
          ({ id }) => id,
        ),
      },
    ];
  });
};

/** Every need that remains uncovered, with identical people counted together. @internal */
export const uncoveredOf = (everybody: readonly GroupNeeds[], progress: Progress): readonly UncoveredNeed[] =>
  summed(
    everybody.flatMap(({ group, needs }, index) =>
      needs.flatMap(({ competency, level }, need): readonly UncoveredNeed[] =>
        at(progress.covered, index).has(need)
          ? []
          : [{ id: group.id, count: group.count, competency: competency.id, level }],
      ),
    ),
    ({ id, competency, level }) => `${id} ${competency} ${level}`,
  );

/** Merges items with the same key, adding up their counts. */
const summed = <Counted extends { readonly count: number }>(
  all: readonly Counted[],
  keyOf: (each: Counted) => string,
): readonly Counted[] => {
  const found = new Map<string, Counted>();
  for (const each of all) {
    const key = keyOf(each);
    found.set(key, { ...each, count: each.count + (found.get(key)?.count ?? 0) });
  }
  return [...found.values()];
};
