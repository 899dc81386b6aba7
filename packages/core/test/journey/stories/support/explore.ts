import { type ImplementationModel, JourneyError, openWork, type WorkItem } from '../../../../src/index.js';
import { ended, expectEnd, expectLogKept, expectWork, finish } from './promises.js';
import { Story } from './story.js';

type Happening = Parameters<Story['happens']>[0];

const clock = (event: string): Happening => ({
  type: 'signal.received',
  element: 'track-progress',
  event,
  by: 'clock',
});

/** Events from outside. */
const outside: readonly Happening[] = [
  { type: 'appeal.raised', objective: 'fractions', by: 'learner' },
  { type: 'mastery.claimed', objective: 'fractions', by: 'learner' },
  { type: 'recognition.requested', objective: 'fractions', by: 'learner' },
  { type: 'exception.raised', concerns: 'fractions', by: 'learner', reason: 'away' },
  { type: 'exception.raised', concerns: 'ada', by: 'learner', reason: 'moved' },
  clock('check-in-due'),
  clock('retention-due'),
  clock('period-ended'),
  clock('target-date-passed'),
  clock('record-disputed'),
  clock('transfer-requested'),
  { type: 'signal.received', element: 'map-objectives', event: 'revision-requested', by: 'manage-organization' },
];

/**
 * The state of the machine of an item, which distinguishes the same step before and after an appeal or a missed
 * appointment.
 */
const placeOf = ({ journey }: Story, { element, subject }: WorkItem): unknown => {
  const { learner, objectives, cases } = journey;
  const run =
    subject.kind === 'case'
      ? cases.find(({ id }) => id === subject.id)?.run
      : (subject.kind === 'learner' ? learner : objectives.find(({ id }) => id === subject.id))?.runs[element];
  return [run?.value, run?.facts];
};

/**
 * Takes every outcome of every step once in each state of its machine, and each event from outside once in each state
 * of deciding and tracking, and then lets all go well: every such journey keeps the promises on the way and is
 * completed.
 *
 * @returns The outcomes that were taken, as `element/step outcome`.
 */
export const explore = (model: ImplementationModel): ReadonlySet<string> => {
  const seen = new Set<string>();
  const taken = new Set<string>();
  const queue = [Story.of(model), ...lookedAgain(model)];
  for (const next of queue) {
    const stories = finish(next);
    const end = stories.at(-1);
    expectEnd(end);
    if (end !== undefined) expectLogKept(end);
    for (const story of stories) {
      expectWork(story);
      for (const item of openWork(story.journey)) {
        for (const outcome of item.outcomes) {
          const key = JSON.stringify([item.element, placeOf(story, item), outcome]);
          if (seen.has(key)) continue;
          seen.add(key);
          taken.add(`${item.element}/${item.step} ${outcome}`);
          queue.push(ended(story, item, outcome));
        }
      }
      for (const event of outside) {
        const key = JSON.stringify([
          event,
          story.journey.objectives[0]?.runs['decide-advancement']?.value,
          story.status,
        ]);
        const after = seen.has(key) ? undefined : happened(story, event);
        if (after === undefined) continue;
        seen.add(key);
        queue.push(after);
      }
    }
  }
  return taken;
};

/** Stories in which mastery is checked again when one objective has been advanced while another is open. */
const lookedAgain = (model: ImplementationModel): readonly Story[] => {
  const all = finish(Story.of(model, ['fractions', { id: 'ratios', requires: ['fractions'] }]));
  const mastered = all.find(({ status }) => status.fractions === 'advanced');
  const due = mastered === undefined ? undefined : happened(mastered, clock('retention-due'));
  return due === undefined ? [] : [due];
};

/** The story after an event; undefined if the event is refused. */
const happened = (story: Story, event: Happening): Story | undefined => {
  try {
    return story.happens(event);
  } catch (error) {
    if (error instanceof JourneyError) return undefined;
    throw error;
  }
};
