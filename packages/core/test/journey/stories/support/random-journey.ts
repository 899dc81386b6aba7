import fc from 'fast-check';
import {
  type ImplementationModel,
  JourneyError,
  learningProcess,
  openWork,
  type WorkItem,
} from '../../../../src/index.js';
import { Story } from './story.js';

/** A random next event, as numbers that are resolved against the journey at that time. */
export interface Turn {
  readonly kind: 'work' | 'appeal' | 'claim' | 'recognition' | 'share' | 'exception' | 'take-back' | 'signal' | 'add';
  readonly pick: number;
  /** Which outcome; `rare` is the one with which this step has ended least often in this journey. */
  readonly outcome: number | 'rare';
}

const OUTSIDE = ['appeal', 'claim', 'recognition', 'share', 'exception', 'take-back', 'signal', 'add'] as const;

/**
 * Random turns of a journey: mostly work, which ends with its first outcome, with any, or with a rare one, and now and
 * then an event from outside.
 */
export const arbitraryTurns = (maxLength: number): fc.Arbitrary<readonly Turn[]> =>
  fc.array(
    fc.record({
      kind: fc.oneof(
        { weight: 8, arbitrary: fc.constant('work' as const) },
        { weight: 1, arbitrary: fc.constantFrom(...OUTSIDE) },
      ),
      pick: fc.nat({ max: 999 }),
      outcome: fc.oneof(fc.constant(0), fc.nat({ max: 9 }), fc.constant('rare' as const)),
    }),
    { minLength: Math.floor(maxLength / 2), maxLength, size: 'max' },
  );

/** Every event that any element receives, including those that may not be sent from outside and are refused. */
const SIGNALS = learningProcess.elements.flatMap(({ id, receives }) => receives.map((event) => [id, event] as const));

/** The journey after each turn, beginning with the start; turns that have no effect are left out. */
export const wander = (model: ImplementationModel, turns: readonly Turn[]): readonly Story[] => {
  const stories = [Story.of(model, ['fractions', 'decimals', { id: 'ratios', requires: ['fractions'] }])];
  for (const turn of turns) {
    const story = stories.at(-1);
    const next = story === undefined ? undefined : taken(story, turn);
    if (next !== undefined) stories.push(next);
  }
  return stories;
};

const taken = (story: Story, turn: Turn): Story | undefined => {
  const event = eventOf(story, turn);
  if (event === undefined) return undefined;
  try {
    return story.happens(event);
  } catch (error) {
    // It is refused in this state, such as an appeal without a decision, or a signal of a step that is switched off.
    if (error instanceof JourneyError) return undefined;
    throw error;
  }
};

type Happening = Parameters<Story['happens']>[0];

const rarest = (story: Story, item: WorkItem | undefined): string | undefined => {
  if (item === undefined) return undefined;
  const step = `${item.element}/${item.step} `;
  const done = story.done(step);
  const times = (outcome: string): number => done.filter((each) => each === step + outcome).length;
  return item.outcomes.toSorted((one, other) => times(one) - times(other))[0];
};

const eventOf = (story: Story, { kind, pick, outcome }: Turn): Happening | undefined => {
  const among = <Item>(items: readonly Item[], number: number): Item | undefined =>
    items[number % Math.max(1, items.length)];
  const { journey, status } = story;
  const by = among(journey.model.roles, pick)?.id ?? '';
  const objective = among(Object.keys(status), pick) ?? '';
  switch (kind) {
    case 'work': {
      const item = among(openWork(journey), pick);
      const end = outcome === 'rare' ? rarest(story, item) : among(item?.outcomes ?? [], outcome);
      const role = among(item?.responsible ?? [], pick);
      return item === undefined || end === undefined || role === undefined
        ? undefined
        : { type: 'work.ended', workItem: item.id, outcome: end, by: role };
    }
    case 'appeal':
      return { type: 'appeal.raised', objective, by };
    case 'claim':
      return { type: 'mastery.claimed', objective, by };
    case 'recognition':
      return { type: 'recognition.requested', objective, by };
    case 'share':
      return {
        type: 'evidence.shared',
        objectives: ['fractions', 'decimals'],
        artifacts: [{ artifact: 'evidence', ref: 'x' }],
        by,
      };
    case 'exception':
      return { type: 'exception.raised', concerns: outcome === 0 ? journey.learner.id : objective, by, reason: 'away' };
    case 'take-back': {
      const open = among(
        journey.cases.filter((each) => each.open),
        pick,
      );
      return open === undefined ? undefined : { type: 'exception.withdrawn', case: open.id, by };
    }
    case 'signal': {
      const [element, event] = among(SIGNALS, pick) ?? ['', ''];
      return { type: 'signal.received', element, event, by: 'clock', ...(outcome === 0 ? {} : { objective }) };
    }
    case 'add':
      return { type: 'objective.added', objective: { id: `extra-${pick}` }, by };
  }
};
