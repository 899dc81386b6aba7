import { type ImplementationModel, type JourneyEventInput, processOf, processTable, type WorkItem } from 'work-elements';
import { learnerIn } from '../../learner-in.js';
import type { Subject } from '../../subject.js';
import { brokenIn, defineAssignmentLaw } from '../assignment-law.js';
import { areEnough, type Done, holdersOf, refOf } from '../doers.js';
import { reduceCourse } from '../reduce.js';
import { eventLine, nameOf, type Told, workLine } from '../story.js';
import { arbitraryCourse, endOf, type Situation, taken, walk } from '../walk.js';

/** @internal */
export const appealsHeardByOthers = defineAssignmentLaw({
  id: 'appeals-heard-by-others',
  sentence: 'An appeal is always heard by somebody else than whoever decided.',
  cases: arbitraryCourse,
  reduce: reduceCourse,
  holds: (setting, course) => {
    const steps = stepsOf(setting.model);
    if (steps.hearing.size === 0) return;
    walk(setting, course, (situation) => {
      hear(setting.subject, steps, situation, situation, []);
      const last = situation.done.findLast(({ told }) => told === situation.told.length - 1);
      if (last?.objective === undefined || last.objective === null || !steps.elements.has(elementOf(last.work))) return;
      // What has just been done may have been a decision, or its announcement: it is appealed.
      const at = situation.told.at(-1)?.event.at ?? '';
      const event: JourneyEventInput = { id: 'appeal', at, type: 'appeal.raised', objective: last.objective, by: learnerIn(setting.model) };
      const appealed = taken(() => setting.subject.advanceJourney(situation.journey, event));
      if (appealed === undefined) return;
      const told = { event, line: eventLine(situation.journey, event) };
      hear(setting.subject, steps, situation, { ...situation, journey: appealed.journey }, [told]);
    });
  },
});

interface AppealSteps {
  /** The elements in which appeals are heard. */
  readonly elements: ReadonlySet<string>;
  /** The steps, as `element/step`, to which an appeal leads. */
  readonly hearing: ReadonlySet<string>;
  /** The steps that choose between outcomes, of which the last one before an appeal made the decision. */
  readonly deciding: ReadonlySet<string>;
}

/** Which steps hear an appeal, and which decide, read off the machines. */
const stepsOf = (model: ImplementationModel): AppealSteps => {
  const table = processTable(processOf(model));
  const lanes = table.entries['appeal-raised'];
  const elements = new Set(lanes.map(({ to }) => to));
  const hearing = new Set(
    lanes.flatMap(({ to, send }) => {
      const element = table.element(to);
      if (element === undefined) return [];
      const { events, next } = element.machine;
      const column = events.indexOf(send);
      return element.machine.states.flatMap((_, state) => {
        const target = next[state * events.length + column] ?? -1;
        if (column < 0 || target < 0 || target === state) return [];
        return (element.activeSteps[target] ?? []).map((index) => `${to}/${element.steps[index]?.id ?? ''}`);
      });
    }),
  );
  const deciding = new Set(
    [...elements].flatMap((id) =>
      (table.element(id)?.steps ?? []).filter(({ outcomes }) => outcomes.length > 1).map((step) => `${id}/${step.id}`),
    ),
  );
  return { elements, hearing, deciding: new Set([...deciding].filter((ref) => !hearing.has(ref))) };
};

const elementOf = (ref: string): string => ref.slice(0, ref.indexOf('/'));

/** Lets whoever decided hear every open appeal; the journey has to refuse them, and somebody else has to be there. */
const hear = (subject: Subject, steps: AppealSteps, before: Situation, situation: Situation, then: readonly Told[]): void => {
  const { journey, done } = situation;
  for (const item of subject.openWork(journey)) {
    if (!steps.hearing.has(refOf(item))) continue;
    const decided = decisionBefore(steps, done, item);
    if (decided === undefined) continue;
    const holders = holdersOf(journey, item);
    const isDecider = ({ role, person }: Pick<Done, 'role' | 'person'>): boolean =>
      person === null ? decided.person === null && role === decided.role : person === decided.person;
    const name = nameOf(journey.model, decided);
    const [outcome] = item.outcomes;
    const at = before.told.at(-1)?.event.at ?? '';
    for (const doer of holders.filter(isDecider)) {
      if (outcome === undefined) continue;
      const event = endOf(item, outcome, [doer], 'hearing', at);
      if (taken(() => subject.advanceJourney(journey, event)) === undefined) continue;
      const told = { event, line: workLine(journey, item, outcome, [doer]) };
      brokenIn(before, `${name} decided (“${decided.work}”), and has heard the appeal against it.`, [...then, told], [decided.told]);
    }
    const others = holders.filter((doer) => !isDecider(doer));
    if (!areEnough(item, others)) {
      const few = holders.length === 0 ? 'Nobody holds a role that could hear' : `Nobody but ${name}, who decided, can hear`;
      brokenIn(before, `${few} the appeal against “${decided.work}”.`, then, [decided.told]);
    }
  }
};

const decisionBefore = ({ deciding }: AppealSteps, done: readonly Done[], { element, subject }: WorkItem): Done | undefined =>
  done.findLast(({ work, objective }) => objective === subject.id && deciding.has(work) && elementOf(work) === element);
