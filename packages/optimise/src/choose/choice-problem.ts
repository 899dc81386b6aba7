/** A module that can be chosen. @internal */
interface ChoiceModule {
  /** Participants per session. */
  readonly capacity: number;
  /** Hours of a trainer or coach per session. */
  readonly trainerHours: number;
  /** The part of these that only trainers can give. */
  readonly taughtHours: number;
  /** Whether it is already in the catalogue, so that offering it again adds nothing. */
  readonly offered: boolean;
}

/** A person, or several identical ones, for whom modules are chosen. @internal */
export interface ChoicePerson {
  readonly count: number;
  /** Hours available to each. */
  readonly budget: number;
  /** For each need, the index of the one that must be met before or together with it; −1 for none. */
  readonly before: readonly number[];
  readonly offers: readonly ChoiceOffer[];
}

/** A module as it applies to a person. @internal */
export interface ChoiceOffer {
  readonly module: number;
  readonly hours: number;
  /** Hours of a coach for this person alone, in addition to the session’s. */
  readonly coaching: number;
  readonly covers: readonly number[];
}

/** The problem of which modules to offer and who takes which. @internal */
export interface ChoiceProblem {
  readonly modules: readonly ChoiceModule[];
  readonly people: readonly ChoicePerson[];
  /** Maximum size of the catalogue. */
  readonly mostModules: number;
  /** Hours of trainers and coaches together, and of trainers alone. */
  readonly trainerHours: number;
  readonly taughtHours: number;
}

/** For each person, the indices of the offers taken. @internal */
export type Taken = readonly (readonly number[])[];

/** The measures of a choice, most important first. @internal */
export interface ChoiceMeasure {
  /** Needs left uncovered, counted per person. */
  readonly uncovered: number;
  /** Modules in the catalogue. */
  readonly modules: number;
  /** Hours of all participants, and of trainers. */
  readonly hours: number;
}

/** Measures a choice; null if it is not feasible. @internal */
export const measureChoice = (problem: ChoiceProblem, taken: Taken): ChoiceMeasure | null => {
  const takers = problem.modules.map(() => 0);
  let [uncovered, hours, coaching] = [0, 0, 0];
  for (const [index, person] of problem.people.entries()) {
    const offers = (taken[index] ?? []).flatMap((offer) => person.offers[offer] ?? []);
    const met = new Set(offers.flatMap(({ covers }) => covers));
    const ordered = [...met].every((need) => (person.before[need] ?? -1) < 0 || met.has(person.before[need] ?? -1));
    const own = offers.reduce((sum, offer) => sum + offer.hours, 0);
    if (!ordered || own > person.budget + TOLERANCE) return null;
    for (const { module } of offers) takers[module] = (takers[module] ?? 0) + person.count;
    uncovered += person.count * (person.before.length - met.size);
    hours += person.count * own;
    coaching += person.count * offers.reduce((sum, offer) => sum + offer.coaching, 0);
  }
  const sessions = problem.modules.map(({ capacity }, module) => Math.ceil((takers[module] ?? 0) / capacity));
  const sum = (of: 'trainerHours' | 'taughtHours'): number =>
    problem.modules.reduce((all, each, module) => all + (sessions[module] ?? 0) * each[of], 0);
  const trainers = coaching + sum('trainerHours');
  const tooMuch = trainers > problem.trainerHours + TOLERANCE || sum('taughtHours') > problem.taughtHours + TOLERANCE;
  const modules = problem.modules.filter(({ offered }, module) => offered || (takers[module] ?? 0) > 0).length;
  if (tooMuch || modules > problem.mostModules) return null;
  return { uncovered, modules, hours: hours + trainers };
};

/** Tolerance for sums of hours. @internal */
export const TOLERANCE = 1e-9;

/** Whether one measure is better than another. @internal */
export const isBetter = (one: ChoiceMeasure, other: ChoiceMeasure): boolean => {
  if (one.uncovered !== other.uncovered) return one.uncovered < other.uncovered;
  if (one.modules !== other.modules) return one.modules < other.modules;
  return one.hours < other.hours - TOLERANCE;
};
