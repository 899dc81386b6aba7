import type { Subject } from '../../subject.js';
import { brokenIn, defineAssignmentLaw } from '../assignment-law.js';
import { arbitraryCourse } from '../course.js';
import { clashOf, holdersOf, refOf } from '../doers.js';
import { endOf } from '../next.js';
import { reduceCourse } from '../reduce.js';
import { nameOf, workLine } from '../story.js';
import { taken } from '../taken.js';
import { titleOf } from '../titles.js';
import { type Situation, walk } from '../walk.js';

/** @internal */
export const dutiesKeptApart = defineAssignmentLaw({
  id: 'duties-kept-apart',
  sentence:
    'Nobody can come to do, on one objective, two steps that the model keeps apart, in whatever roles and after ' +
    'whatever edits.',
  cases: arbitraryCourse,
  reduce: reduceCourse,
  holds: (setting, course) => walk(setting, course, (situation) => tryEverybody(setting.subject, situation)),
});

/**
 * Tries to let each person end an open item that their earlier work must be kept apart from: the journey must refuse.
 */
const tryEverybody = (subject: Subject, situation: Situation): void => {
  const { journey, done, told } = situation;
  if (done.length === 0) return;
  for (const item of subject.openWork(journey)) {
    const [outcome] = item.outcomes;
    for (const doer of holdersOf(journey, item)) {
      const before = clashOf(journey, done, item, doer);
      if (before === undefined || outcome === undefined) continue;
      const at = told.at(-1)?.event.at ?? '';
      const others = holdersOf(journey, item).filter(
        ({ role, person }) => role === doer.role && person !== doer.person,
      );
      const doers = [doer, ...others].slice(0, item.people);
      const event = endOf(item, outcome, doers, `try-${item.id}`, at);
      if (taken(() => subject.advanceJourney(journey, event)) === undefined) continue;
      const name = nameOf(journey.model, doer);
      const message =
        `${name} has done ${titleOf(journey.model, before.work)} and ${titleOf(journey.model, refOf(item))}, which ` +
        'the model keeps apart.';
      brokenIn(situation, message, [{ event, line: workLine(journey, item, outcome, doers) }], [before.told]);
    }
  }
};
