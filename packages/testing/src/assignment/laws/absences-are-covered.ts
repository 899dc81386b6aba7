import type { ImplementationModel } from 'work-elements';
import { brokenIn, defineAssignmentLaw } from '../assignment-law.js';
import { BrokenStory } from '../broken-story.js';
import { arbitraryCourse } from '../course.js';
import { heldSteps, likeAbsences, smallestAbsences, stopsOf } from '../cover.js';
import { type Done, freeDoers, holdersOf, keptApartBy, refOf } from '../doers.js';
import { reduceCourse } from '../reduce.js';
import type { Setting } from '../setting.js';
import { aboutOf } from '../story.js';
import { joined, personName, roleTitle, titleOf, titlesOf } from '../titles.js';
import { walk } from '../walk.js';

/** @internal */
export const absencesAreCovered = defineAssignmentLaw({
  id: 'absences-are-covered',
  sentence:
    'Whichever one or two people are away, all work that opens has somebody who may do it; where that fails, the ' +
    'breach names who is away and what stops.',
  cases: arbitraryCourse,
  reduce: reduceCourse,
  // Whoever is the only one to hold a role is known without a journey.
  always: (setting, note) => {
    const { model, subject, mustCover } = setting;
    const held = heldSteps(subject, model);
    for (const { away, work } of stopsOf(held)) for (const ref of work) note('always', away, ref);
    const [first] = stopsOf(held);
    const [ref = ''] = first?.work ?? [];
    if (!mustCover || first === undefined) return;
    const roles = held.find((each) => each.ref === ref)?.responsible.map((id) => roleTitle(model, id)) ?? [];
    throw new BrokenStory(
      `${ifAway(model, first.away)}, nobody can do ${titleOf(model, ref)}: nobody else is ${roles.join(' or ')}.`,
      [`${titleOf(model, ref)} is for ${roles.join(' or ')}.`],
    );
  },
  holds: (setting, course, note) => {
    const certain = new Set(
      stopsOf(heldSteps(setting.subject, setting.model)).flatMap(({ away, work }) =>
        work.map((ref) => keyOf(away, ref)),
      ),
    );
    walk(setting, course, (situation) => {
      const { journey, done } = situation;
      for (const item of setting.subject.openWork(journey)) {
        if (holdersOf(journey, item).some(({ person }) => person === null)) continue;
        for (const away of smallestAbsences(item, freeDoers(setting.subject, journey, item))) {
          if (certain.has(keyOf(away, refOf(item)))) continue;
          // An edit, or a journey that is given, may be about somebody in particular.
          const particular = setting.edits !== undefined || setting.journeys !== undefined;
          for (const each of particular ? [away] : likeAbsences(journey.model, away)) note('then', each, refOf(item));
          if (!setting.mustCover) continue;
          const others = keptApartBy(setting.subject, journey, done, item);
          brokenIn(
            situation,
            `${ifAway(journey.model, away)}, nobody can do ${titleOf(journey.model, refOf(item))}${aboutOf(item)}` +
              `${becauseOf(journey.model, others)}.`,
            [],
            others.map(({ told }) => told),
          );
        }
      }
    });
  },
  finding: (setting, key, people, work) => {
    const { model } = setting;
    const names = joined(people.map((id) => personName(model, id)));
    const atOnce = people.length === 2 ? ' at once' : '';
    const steps = work.length === 1 ? 'one step' : `${work.length} steps`;
    const stop = work.length === 1 ? 'stops' : 'stop';
    const titles = titlesOf(model, work);
    return key === 'always'
      ? `${names} cannot be away${atOnce}: ${steps} of a journey ${stop}, ${titles}.`
      : `${names} cannot always be away${atOnce}${whenOf(setting)}: among the steps that these journeys reached, ` +
          `${steps} ${stop} then, ${titles}.`;
  },
});

const keyOf = (away: readonly string[], ref: string): string => JSON.stringify([...away, ref]);

const whenOf = ({ edits }: Setting): string =>
  edits === undefined
    ? ', because others have done what is kept apart from the work'
    : ', because of an edit, or because others have done what is kept apart from the work';

const ifAway = (model: ImplementationModel, away: readonly string[]): string =>
  `If ${joined(away.map((id) => personName(model, id)))} ${away.length === 1 ? 'is' : 'are'} away`;

const becauseOf = (model: ImplementationModel, others: readonly Done[]): string => {
  const because = others.map(
    ({ person, work }) => `${personName(model, person ?? '')} has done ${titleOf(model, work)}`,
  );
  return because.length === 0 ? '' : `: ${joined([...new Set(because)])}`;
};
