import { brokenIn, defineAssignmentLaw } from '../assignment-law.js';
import { areEnough, clashOf, decisionOf, holdersOf, refOf } from '../doers.js';
import { reduceCourse } from '../reduce.js';
import { arbitraryCourse, walk } from '../walk.js';

/** @internal */
export const somebodyCanGoOn = defineAssignmentLaw({
  id: 'somebody-can-go-on',
  sentence: 'No journey gets stuck with all its open work for roles that nobody holds, or whose holders may not do it.',
  cases: arbitraryCourse,
  reduce: reduceCourse,
  holds: (setting, course, note) =>
    walk(setting, course, (situation) => {
      const { journey, done } = situation;
      const open = setting.subject.openWork(journey);
      // A person who decided may never hear an appeal against that decision.
      const refused = journey.model.policies.persons === 'error' ? clashOf : decisionOf;
      const able = open.filter((item) => {
        const holders = holdersOf(journey, item);
        if (holders.length === 0) note('nobody', [], refOf(item));
        const free = holders.filter((doer) => refused(journey, done, item, doer) === undefined);
        return areEnough(item, free);
      });
      if (open.length === 0 || able.length > 0) return;
      const which = open.map((item) => {
        const roles = item.responsible
          .map((id) => journey.model.roles.find((role) => role.id === id)?.title ?? id)
          .join(' or ');
        const held = holdersOf(journey, item).length;
        const why =
          held === 0
            ? `nobody is ${roles}`
            : held < item.people
              ? `it takes ${item.people}, and only ${held} can be ${roles}`
              : `everybody who is ${roles} has done what is kept apart from it`;
        return `“${item.title}” (${why})`;
      });
      brokenIn(situation, `The journey stands still: the only open work is ${which.join(', ')}.`);
    }),
  finding: (_, __, ___, work) =>
    `Nobody holds a role that could do ${work.join(', ')}; what comes after waits for ever.`,
});
