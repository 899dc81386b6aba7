import { type AppealSteps, appealSteps, type JourneyEventInput, processOf, type WorkItem } from 'work-elements';
import { learnerIn } from '../../learner-in.js';
import type { Subject } from '../../subject.js';
import { brokenIn, defineAssignmentLaw } from '../assignment-law.js';
import { arbitraryCourse } from '../course.js';
import { areEnough, type Done, holdersOf, refOf } from '../doers.js';
import { endOf } from '../next.js';
import { reduceCourse } from '../reduce.js';
import { eventLine, nameOf, type Told, workLine } from '../story.js';
import { taken } from '../taken.js';
import { joined, titleOf } from '../titles.js';
import { type Situation, walk } from '../walk.js';

/** @internal */
export const appealsHeardByOthers = defineAssignmentLaw({
  id: 'appeals-heard-by-others',
  sentence: 'An appeal is always heard by somebody else than whoever decided.',
  cases: arbitraryCourse,
  reduce: reduceCourse,
  holds: (setting, course) => {
    const steps = appealSteps(processOf(setting.model));
    if (steps.hearing.size === 0) return;
    const elements = new Set([...steps.hearing].map(elementOf));
    walk(setting, course, (situation) => {
      hear(setting.subject, steps, situation, situation, []);
      const last = situation.done.findLast(({ told }) => told === situation.told.length - 1);
      if (last?.objective === undefined || last.objective === null || !elements.has(elementOf(last.work))) return;
      // The last work may have been a decision, or its announcement, so it is appealed.
      const at = situation.told.at(-1)?.event.at ?? '';
      const event: JourneyEventInput = {
        id: 'appeal',
        at,
        type: 'appeal.raised',
        objective: last.objective,
        by: learnerIn(setting.model),
      };
      const appealed = taken(() => setting.subject.advanceJourney(situation.journey, event));
      if (appealed === undefined) return;
      const told = { event, line: eventLine(situation.journey, event) };
      hear(setting.subject, steps, situation, { ...situation, journey: appealed.journey }, [told]);
    });
  },
});

const elementOf = (ref: string): string => ref.slice(0, ref.indexOf('/'));

/** Tries to let whoever decided hear each open appeal: the journey must refuse, and somebody else must be there. */
const hear = (
  subject: Subject,
  steps: AppealSteps,
  before: Situation,
  situation: Situation,
  then: readonly Told[],
): void => {
  const { journey, done } = situation;
  for (const item of subject.openWork(journey)) {
    if (!steps.hearing.has(refOf(item))) continue;
    const decisions = decisionsBefore(steps, done, item);
    const [decided] = decisions;
    if (decided === undefined) continue;
    const holders = holdersOf(journey, item);
    const decisionOf = ({ role, person }: Pick<Done, 'role' | 'person'>): Done | undefined =>
      decisions.find((each) => (person === null ? each.person === null && role === each.role : person === each.person));
    const [outcome] = item.outcomes;
    const at = before.told.at(-1)?.event.at ?? '';
    for (const doer of holders) {
      const own = decisionOf(doer);
      if (own === undefined || outcome === undefined) continue;
      const event = endOf(item, outcome, [doer], 'hearing', at);
      if (taken(() => subject.advanceJourney(journey, event)) === undefined) continue;
      const told = { event, line: workLine(journey, item, outcome, [doer]) };
      const name = nameOf(journey.model, own);
      brokenIn(
        before,
        `${name} has done ${titleOf(journey.model, own.work)}, and has heard the appeal against it.`,
        [...then, told],
        [own.told],
      );
    }
    const others = holders.filter((doer) => decisionOf(doer) === undefined);
    if (!areEnough(item, others)) {
      const by = [...new Set(decisions.map((each) => nameOf(journey.model, each)))];
      const did = [...new Set(decisions.map(({ work }) => titleOf(journey.model, work)))];
      const few =
        holders.length === 0
          ? 'Nobody holds a role that could hear'
          : `Nobody but ${joined(by)}, who ${by.length === 1 ? 'has' : 'have'} done ${joined(did)}, can hear`;
      brokenIn(
        before,
        `${few} the appeal against ${holders.length === 0 ? titleOf(journey.model, decided.work) : 'that'}.`,
        then,
        decisions.map(({ told }) => told),
      );
    }
  }
};

/** The decisions on the same objective, the latest first. */
const decisionsBefore = ({ deciding }: AppealSteps, done: readonly Done[], { subject }: WorkItem): readonly Done[] =>
  done.filter(({ work, objective }) => objective === subject.id && deciding.has(work)).reverse();
