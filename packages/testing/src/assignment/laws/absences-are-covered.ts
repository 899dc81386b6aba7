import { brokenIn, defineAssignmentLaw } from '../assignment-law.js';
import { areEnough, holdersOf, properDoers, refOf } from '../doers.js';
import { reduceCourse } from '../reduce.js';
import { aboutOf } from '../story.js';
import { arbitraryCourse, walk } from '../walk.js';

/** @internal */
export const absencesAreCovered = defineAssignmentLaw({
  id: 'absences-are-covered',
  sentence:
    'Whichever one or two people are away, all work that opens has somebody who may do it; where that fails, the ' +
    'breach names who is away and what stops.',
  cases: arbitraryCourse,
  reduce: reduceCourse,
  holds: (setting, course, note) =>
    walk(setting, course, (situation) => {
      const { journey, done } = situation;
      for (const item of setting.subject.openWork(journey)) {
        if (holdersOf(journey, item).some(({ person }) => person === null)) continue;
        const proper = properDoers(journey, done, item);
        // Work that nobody can do even if nobody is away is not a matter of absences.
        if (!areEnough(item, proper)) continue;
        for (const away of smallestAbsences([...new Set(proper.flatMap(({ person }) => person ?? []))], (gone) =>
          areEnough(
            item,
            proper.filter(({ person }) => person === null || !gone.includes(person)),
          ),
        )) {
          note('away', away, refOf(item));
          if (!setting.mustCover) continue;
          const names = away.map((id) => journey.model.people.find((person) => person.id === id)?.name ?? id);
          const are = names.length === 1 ? 'is' : 'are';
          const who = names.join(' and ');
          brokenIn(situation, `If ${who} ${are} away, nobody can do “${item.title}”${aboutOf(item)} (${refOf(item)}).`);
        }
      }
    }),
  finding: ({ model }, _, people, work) => {
    const names = people.map((id) => model.people.find((person) => person.id === id)?.name ?? id);
    const steps = work.length === 1 ? 'one step stops' : `${work.length} steps stop`;
    return (
      `${names.join(' and ')} cannot be away${names.length === 2 ? ' at once' : ''}: ` + `${steps}, ${work.join(', ')}.`
    );
  },
});

/** The minimal absences that stop the work: single people, and pairs of people neither of whom stops it alone. */
const smallestAbsences = (
  people: readonly string[],
  enoughWithout: (gone: readonly string[]) => boolean,
): readonly (readonly string[])[] => {
  const singles = people.filter((one) => !enoughWithout([one]));
  const spared = people.filter((one) => !singles.includes(one)).toSorted();
  const pairs = spared.flatMap((one, index) => spared.slice(index + 1).map((other) => [one, other]));
  return [...singles.map((one) => [one]), ...pairs.filter((pair) => !enoughWithout(pair))];
};
