import fc from 'fast-check';
import type { ImplementationModel, JourneyEventInput, JourneyStart } from 'work-elements';
import type { Counterexample, LawResult } from '../law.js';
import { BrokenStory } from './broken-story.js';
import type { Reduce } from './reduce.js';
import { type AssignmentOptions, type Setting, settingOf } from './setting.js';
import { storyOf, type Told } from './story.js';
import type { Situation } from './walk.js';

/**
 * Something about an assignment that its owner should know, and that breaks no law.
 *
 * @public
 */
export interface AssignmentFinding {
  readonly message: string;
  /** The ids of the people it is about. */
  readonly people: readonly string[];
  /** The work it is about, as `element/step`, in the order of the process. */
  readonly work: readonly string[];
}

/**
 * A journey on which an assignment breaks a law, made as small as it can be.
 *
 * @public
 */
export interface AssignmentCounterexample extends Counterexample {
  /** The journey as a person reads it, a sentence a line; the last says what is wrong. */
  readonly story: readonly string[];
  /** The same for a program: how the journey starts, where there is one, and its events. */
  readonly start?: JourneyStart;
  readonly events: readonly JourneyEventInput[];
}

/**
 * What trying a law of assignments came to.
 *
 * @public
 */
export interface AssignmentResult extends LawResult {
  readonly findings: readonly AssignmentFinding[];
  readonly counterexample?: AssignmentCounterexample;
}

/**
 * A property of a user's own assignment: a good model keeps it, a badly assigned one does not.
 *
 * @public
 */
export interface AssignmentLaw {
  readonly id: string;
  /** What it promises. */
  readonly sentence: string;
  /** Tries it on a model; pure but for the choice of a seed where none is given. */
  readonly try: (model: ImplementationModel, options?: AssignmentOptions) => AssignmentResult;
}

/** Takes note of a finding; of those with the same key the work is put together. @internal */
type Note = (key: string, people: readonly string[], work: string | null) => void;

/** How a law of assignments is written. @internal */
export interface AssignmentLawText<Case> {
  readonly id: string;
  readonly sentence: string;
  readonly cases: (setting: Setting) => fc.Arbitrary<Case>;
  readonly reduce: Reduce<Case>;
  /** Throws a {@link BrokenStory} where it is broken. */
  readonly holds: (setting: Setting, tried: Case, note: Note) => void;
  /** Says a finding. */
  readonly finding?: (setting: Setting, key: string, people: readonly string[], work: readonly string[]) => string;
}

/**
 * Says that a law is broken in a situation, perhaps after a few more events, and on which earlier ones that rests.
 *
 * @internal
 */
export const brokenIn = (
  situation: Situation,
  message: string,
  then: readonly Told[] = [],
  restsOn: readonly number[] = [],
): never => {
  const told = [...situation.told, ...then];
  const from = situation.told.length;
  const rests = new Set([...restsOn, ...then.map((_, index) => from + index)]);
  throw new BrokenStory(message, storyOf(situation.start, told, rests), { situation, told });
};

const ASSUMED =
  'No people are named: one person is taken for each role of the staff; pass `people` to have yours judged.';

/** @internal */
export const defineAssignmentLaw = <Case>(text: AssignmentLawText<Case>): AssignmentLaw => ({
  id: text.id,
  sentence: text.sentence,
  try: (model, options = {}) => {
    const { numRuns = 100, seed, path, shrink = true } = options;
    const setting = settingOf(model, options);
    const notes = new Map<
      string,
      { readonly key: string; readonly people: readonly string[]; readonly work: Set<string> }
    >();
    const note: Note = (key, people, work) => {
      const id = JSON.stringify([key, people]);
      const known = notes.get(id) ?? { key, people, work: new Set<string>() };
      notes.set(id, known);
      if (work !== null) known.work.add(work);
    };
    const search = searcher(text, setting, note, { numRuns, shrink });
    const first = search(seed, path);
    const order = new Map(
      setting.subject.raci(setting.model).map(({ element, step }, index) => [`${element}/${step}`, index]),
    );
    const findings = [...notes.values()].map(({ key, people, work }): AssignmentFinding => {
      const sorted = [...work].toSorted((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
      return { message: text.finding?.(setting, key, people, sorted) ?? key, people, work: sorted };
    });
    const result = {
      law: text.id,
      sentence: text.sentence,
      holds: first.broken === undefined,
      runs: first.runs,
      findings: setting.assumed ? [{ message: ASSUMED, people: [], work: [] }, ...findings] : findings,
    };
    if (first.broken === undefined) return result;
    // A journey that cannot be made smaller step by step may still be longer than another one.
    const others = shrink && path === undefined ? [1, 2, 3].map((n) => search(first.seed + n, undefined)) : [];
    const shortest = others.reduce((best, other) => (lengthOf(other) < lengthOf(best) ? other : best), first);
    return { ...result, counterexample: counterexampleOf(setting, shortest, shortest.broken ?? first.broken) };
  },
});

interface Searched {
  readonly broken: BrokenStory | undefined;
  readonly runs: number;
  readonly seed: number;
  readonly path: string;
}

/** Looks for a case that breaks a law, and makes it small. */
const searcher = <Case>(
  text: AssignmentLawText<Case>,
  setting: Setting,
  note: Note,
  { numRuns, shrink }: { readonly numRuns: number; readonly shrink: boolean },
): ((seed: number | undefined, path: string | undefined) => Searched) => {
  const property = fc.property(text.cases(setting), (tried) => text.holds(setting, tried, note));
  const breaks = (smaller: Case): BrokenStory | undefined => {
    try {
      text.holds(setting, smaller, () => {});
      return undefined;
    } catch (error) {
      if (error instanceof BrokenStory) return error;
      throw error;
    }
  };
  return (seed, path) => {
    const tried = fc.check(property, {
      numRuns,
      endOnFailure: true,
      ...(seed === undefined ? {} : { seed }),
      ...(path === undefined ? {} : { path }),
    });
    const searched = { runs: tried.numRuns, seed: tried.seed, path: tried.counterexamplePath ?? '' };
    const found = tried.counterexample?.[0];
    if (!tried.failed || found === undefined) return { ...searched, broken: undefined };
    const broken = tried.errorInstance;
    // What is no broken law is a fault of the library, or of an edit or a journey that was passed in.
    if (!(broken instanceof BrokenStory)) throw broken;
    return { ...searched, broken: shrink ? text.reduce(found, broken, breaks) : broken };
  };
};

const lengthOf = ({ broken }: Searched): number =>
  broken === undefined ? Number.POSITIVE_INFINITY : broken.story.length;

const counterexampleOf = (
  { named }: Setting,
  { seed, path }: Searched,
  broken: BrokenStory,
): AssignmentCounterexample => ({
  model: named,
  details: broken.story.map((line, index) => `${index + 1}. ${line}`).join('\n'),
  message: broken.message,
  seed,
  path,
  story: broken.story,
  events: (broken.journey?.told ?? []).map(({ event }) => event),
  ...(broken.journey === undefined ? {} : { start: broken.journey.situation.start }),
});
