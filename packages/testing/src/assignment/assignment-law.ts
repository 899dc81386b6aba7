import fc from 'fast-check';
import type { ImplementationModel, JourneyEventInput, JourneyStart } from 'work-elements';
import type { Counterexample, LawResult } from '../law.js';
import { withPath } from '../options/law-checks.js';
import { BrokenStory, lengthOfStory } from './broken-story.js';
import { newTally, type Reached, reachedBy, vainIn } from './reached.js';
import type { Reduce } from './reduce.js';
import { type AssignmentOptions, type Setting, settingOf } from './setting.js';
import { storyOf, type Told } from './story.js';
import type { Situation } from './walk.js';

/**
 * Something that the owner of an assignment should know, although it breaks no law.
 *
 * @public
 */
export interface AssignmentFinding {
  readonly message: string;
  /** The ids of the people concerned. */
  readonly people: readonly string[];
  /** The work concerned, as `element/step`, in the order of the process. */
  readonly work: readonly string[];
}

/**
 * A journey on which an assignment breaks a law, shrunk.
 *
 * @public
 */
export interface AssignmentCounterexample extends Counterexample {
  /** The journey for people to read, one sentence per line; the last states what is wrong. */
  readonly story: readonly string[];
  /** The same for programs: the start of the journey, if there is one, and its events. */
  readonly start?: JourneyStart;
  readonly events: readonly JourneyEventInput[];
}

/**
 * The result of checking a law of assignments.
 *
 * @public
 */
export interface AssignmentResult extends LawResult {
  /** What the journeys reached: the law was tested there, and nowhere else. */
  readonly reached: Reached;
  readonly findings: readonly AssignmentFinding[];
  readonly counterexample?: AssignmentCounterexample;
}

/**
 * A property of a user’s own assignment: a well-assigned model keeps it, a badly assigned one does not.
 *
 * @public
 */
export interface AssignmentLaw {
  readonly id: string;
  /** What it promises. */
  readonly sentence: string;
  /** Checks it on a model; pure except for the choice of a seed if none is given. */
  readonly try: (model: ImplementationModel, options?: AssignmentOptions) => AssignmentResult;
}

/** Records a finding; the work of findings with equal keys and people is combined. @internal */
type Note = (key: string, people: readonly string[], work: string | null) => void;

/** The definition of a law of assignments. @internal */
export interface AssignmentLawText<Case> {
  readonly id: string;
  readonly sentence: string;
  readonly cases: (setting: Setting) => fc.Arbitrary<Case>;
  readonly reduce: Reduce<Case>;
  /** What follows from the assignment alone, without a case; throws a {@link BrokenStory} if that breaks the law. */
  readonly always?: (setting: Setting, note: Note) => void;
  /** Throws a {@link BrokenStory} if it is broken. */
  readonly holds: (setting: Setting, tried: Case, note: Note) => void;
  /** The message of a finding. */
  readonly finding?: (setting: Setting, key: string, people: readonly string[], work: readonly string[]) => string;
}

/**
 * Fails a law in a situation, perhaps after a few more events; `restsOn` has the indices of the earlier events that
 * matter.
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
  throw new BrokenStory(message, storyOf(situation.start, told, rests), { situation, told, restsOn: rests });
};

const ASSUMED =
  'No people are named: one person is taken for each role of the staff; pass `people` to have yours judged.';

/** @internal */
export const defineAssignmentLaw = <Case>(text: AssignmentLawText<Case>): AssignmentLaw => ({
  id: text.id,
  sentence: text.sentence,
  try: (model, options = {}) => {
    const what = `law "${text.id}"`;
    const tally = newTally();
    const setting = settingOf(model, options, what, tally);
    const { numRuns = 100, seed, path, shrink = true } = options;
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
    const first = searcher(text, setting, note, { numRuns, shrink })(seed, path);
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
      findings: [
        ...[...(setting.assumed ? [ASSUMED] : []), ...vainIn(tally)].map((message) => ({
          message,
          people: [],
          work: [],
        })),
        ...findings,
      ],
      reached: reachedBy(setting.model, tally),
    };
    if (first.broken === undefined) return result;
    // Shrinking may end in a local minimum, so the shortest journey of several searches is taken.
    const search = searcher(text, { ...setting, tally: newTally() }, () => {}, { numRuns, shrink });
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

/** Returns a search for a case that breaks a law, which it then shrinks. */
const searcher = <Case>(
  text: AssignmentLawText<Case>,
  setting: Setting,
  note: Note,
  { numRuns, shrink }: { readonly numRuns: number; readonly shrink: boolean },
): ((seed: number | undefined, path: string | undefined) => Searched) => {
  const property = fc.property(text.cases(setting), (tried) => {
    text.always?.(setting, note);
    text.holds(setting, tried, note);
  });
  const aside = { ...setting, tally: newTally() };
  const breaks = (smaller: Case): BrokenStory | undefined => {
    try {
      text.holds(aside, smaller, () => {});
      return undefined;
    } catch (error) {
      if (error instanceof BrokenStory) return error;
      throw error;
    }
  };
  return (seed, path) => {
    const tried = withPath(`law "${text.id}"`, path, () =>
      fc.check(property, {
        numRuns,
        endOnFailure: true,
        ...(seed === undefined ? {} : { seed }),
        ...(path === undefined ? {} : { path }),
      }),
    );
    const searched = { runs: tried.numRuns, seed: tried.seed, path: tried.counterexamplePath ?? '' };
    const found = tried.counterexample?.[0];
    if (!tried.failed || found === undefined) return { ...searched, broken: undefined };
    const broken = tried.errorInstance;
    // Any other error is a fault of the library, or of an edit or a journey that was passed in.
    if (!(broken instanceof BrokenStory)) throw broken;
    return { ...searched, broken: shrink ? text.reduce(found, broken, breaks, setting) : broken };
  };
};

const lengthOf = ({ broken }: Searched): number =>
  broken === undefined ? Number.POSITIVE_INFINITY : lengthOfStory(broken);

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
