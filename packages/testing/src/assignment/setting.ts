import fc from 'fast-check';
import { type ImplementationModel, InputError, parseModel, safeParseModel } from 'work-elements';
import type { ArbitraryEdit } from '../arbitraries/arbitrary-edit.js';
import type { ArbitraryJourney } from '../arbitraries/arbitrary-journey-events.js';
import type { LawOptions } from '../law.js';
import { assignmentChecks, madeEdit, madeEdits } from '../options/assignment-checks.js';
import { type Check, type Checks, isRecord, optionIssues } from '../options/check.js';
import { library, type Subject } from '../subject.js';
import { comesWithTheLearner, withStandIns } from './doers.js';
import type { Tally } from './reached.js';

/**
 * What an assignment is checked with.
 *
 * @public
 */
export interface AssignmentOptions extends LawOptions {
  /**
   * Who holds the roles. @defaultValue the people of the model; if it names none, one person for each role, and a
   * finding says so. Learners, families and information systems come with the journey, and need no names.
   */
  readonly people?: ImplementationModel['people'];
  /**
   * Your own journeys, such as those of your school’s log; work that names no person is done by somebody who may do it.
   * @defaultValue arbitrary ones
   */
  readonly journeys?: fc.Arbitrary<ArbitraryJourney>;
  /**
   * The edits that you allow: a list, or a function that generates them, such as `arbitraryMove`. They are made in any
   * order, between journeys and in the middle of one. @defaultValue none
   */
  readonly edits?: readonly ArbitraryEdit[] | ((model: ImplementationModel) => fc.Arbitrary<ArbitraryEdit>);
  /** Whether work that stops when one or two people are away is a finding or a failure. @defaultValue `report` */
  readonly absences?: 'report' | 'must-cover';
}

/** A model with the people who hold its roles, and what may happen to it. @internal */
export interface Setting {
  /** The model with its people or, if it names none, with one for each role. */
  readonly model: ImplementationModel;
  /** The model with only the people that are named. */
  readonly named: ImplementationModel;
  /** Whether one person was assumed for each role. */
  readonly assumed: boolean;
  readonly subject: Subject;
  readonly journeys: fc.Arbitrary<ArbitraryJourney> | undefined;
  readonly edits: ((model: ImplementationModel) => fc.Arbitrary<ArbitraryEdit>) | undefined;
  readonly mustCover: boolean;
  /** Counts what the journeys reach. */
  readonly tally: Tally;
}

/** Reads a model with the people of the options; refuses everything that is wrong with either at once. @internal */
export const readAssigned = (
  given: ImplementationModel,
  options: AssignmentOptions,
  what: string,
  checks: Checks = assignmentChecks,
): ImplementationModel => {
  const issues = optionIssues(options, checks);
  const people: unknown = isRecord(options) ? Object.getOwnPropertyDescriptor(options, 'people')?.value : undefined;
  const parsed = safeParseModel(people === undefined || !isRecord(given) ? given : { ...given, people });
  if (issues.length > 0) {
    const ofPeople = parsed.success ? [] : parsed.issues.filter(({ path }) => path.startsWith('people'));
    throw new InputError(`options of ${what}`, [...issues, ...ofPeople]);
  }
  if (!parsed.success) throw parsed.error;
  return parsed.data;
};

/** @internal */
export const settingOf = (
  given: ImplementationModel,
  options: AssignmentOptions,
  what: string,
  tally: Tally,
): Setting => {
  const named = readAssigned(given, options, what);
  const { journeys, edits, absences = 'report', subject = library } = options;
  const bare = named.people.length === 0 && named.roles.some((role) => !comesWithTheLearner(role));
  return {
    model: bare ? parseModel({ ...named, people: withStandIns(named) }) : named,
    named,
    assumed: bare,
    subject,
    journeys,
    edits: editsOf(edits, what),
    mustCover: absences === 'must-cover',
    tally,
  };
};

const editsOf = (edits: AssignmentOptions['edits'], what: string): Setting['edits'] => {
  if (edits === undefined) return undefined;
  if (typeof edits !== 'function') return edits.length === 0 ? undefined : () => fc.constantFrom(...edits);
  const refuse = (check: Check, found: unknown): void => {
    const issues = check(found, 'edits');
    if (issues.length > 0) throw new InputError(`options of ${what}`, issues);
  };
  return (model) => {
    const made = edits(model);
    refuse(madeEdits, made);
    return made.map((edit) => {
      refuse(madeEdit, edit);
      return edit;
    });
  };
};
