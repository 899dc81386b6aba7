import type { WorkItem } from 'work-elements';
import { brokenIn, defineAssignmentLaw } from '../assignment-law.js';
import { arbitraryCourse } from '../course.js';
import { heldSteps } from '../cover.js';
import { areEnough, freeDoers, holdersOf, keptApartBy, refOf } from '../doers.js';
import { reduceCourse } from '../reduce.js';
import { aboutOf } from '../story.js';
import { roleTitle, titlesOf } from '../titles.js';
import { type Situation, walk } from '../walk.js';

/** @internal */
export const somebodyCanGoOn = defineAssignmentLaw({
  id: 'somebody-can-go-on',
  sentence: 'No journey gets stuck with all its open work for roles that nobody holds, or whose holders may not do it.',
  cases: arbitraryCourse,
  reduce: reduceCourse,
  // Which roles nobody holds is known without a journey.
  always: ({ model, subject }, note) => {
    for (const { ref, holders } of heldSteps(subject, model)) if (holders.length === 0) note('nobody', [], ref);
  },
  holds: (setting, course, note) => {
    const { subject } = setting;
    const vacant = new Set(
      heldSteps(subject, setting.model).flatMap(({ ref, holders }) => (holders.length === 0 ? [ref] : [])),
    );
    walk(setting, course, (situation) => {
      const { journey, done } = situation;
      const open = subject.openWork(journey);
      for (const item of open)
        if (holdersOf(journey, item).length === 0 && !vacant.has(refOf(item))) note('edited', [], refOf(item));
      if (open.length === 0 || open.some((item) => areEnough(item, freeDoers(subject, journey, item)))) return;
      const which = open.map((item) => `“${item.title}”${aboutOf(item)} (${whyNobody(situation, item)})`);
      brokenIn(
        situation,
        `The journey stands still: the only open work is ${which.join(', ')}.`,
        [],
        open.flatMap((item) => keptApartBy(subject, journey, done, item)).map(({ told }) => told),
      );
    });
  },
  finding: ({ model }, key, _, work) =>
    key === 'nobody'
      ? `Nobody holds a role that can do ${titlesOf(model, work)}.`
      : `After an edit, nobody held a role that can do ${titlesOf(model, work)}.`,
});

const whyNobody = ({ journey }: Situation, item: WorkItem): string => {
  const roles = item.responsible.map((id) => roleTitle(journey.model, id)).join(' or ');
  const held = holdersOf(journey, item).length;
  if (held === 0) return `nobody is ${roles}`;
  if (held < item.people) return `it takes ${item.people}, and only ${held} can be ${roles}`;
  return `everybody who is ${roles} has done what is kept apart from it`;
};
