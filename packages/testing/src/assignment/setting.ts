import fc from 'fast-check';
import { type ImplementationModel, parseModel } from 'work-elements';
import type { ArbitraryEdit } from '../arbitraries/arbitrary-edit.js';
import type { ArbitraryJourney } from '../arbitraries/arbitrary-journey-events.js';
import type { LawOptions } from '../law.js';
import { library, type Subject } from '../subject.js';
import { comesWithTheLearner, withStandIns } from './doers.js';

/**
 * What an assignment is tried with.
 *
 * @public
 */
export interface AssignmentOptions extends LawOptions {
  /**
   * Who holds the roles. @defaultValue the people of the model; where it names none, one person for each role, and a
   * finding says so. Learners, families and information systems come with the journey, and need nobody.
   */
  readonly people?: ImplementationModel['people'];
  /**
   * Journeys of your own, such as those of your school’s log; work that names no person is done by somebody who may.
   * @defaultValue arbitrary ones
   */
  readonly journeys?: fc.Arbitrary<ArbitraryJourney>;
  /**
   * The edits that you call allowed: a list, or what makes them, such as `arbitraryMove`. They are made in any order,
   * between journeys and in the middle of one. @defaultValue none
   */
  readonly edits?: readonly ArbitraryEdit[] | ((model: ImplementationModel) => fc.Arbitrary<ArbitraryEdit>);
  /**
   * What becomes of work that stops when one person, or two, are away: a finding, or a failure. @defaultValue `report`
   */
  readonly absences?: 'report' | 'must-cover';
}

/** A model with those who hold its roles, and what may happen to it. @internal */
export interface Setting {
  /** With everybody who holds a role, and somebody for each role where it names nobody. */
  readonly model: ImplementationModel;
  /** The model with the people that are named, and nobody else. */
  readonly named: ImplementationModel;
  /** Whether one person has been taken for each role. */
  readonly assumed: boolean;
  readonly subject: Subject;
  readonly journeys: fc.Arbitrary<ArbitraryJourney> | undefined;
  readonly edits: ((model: ImplementationModel) => fc.Arbitrary<ArbitraryEdit>) | undefined;
  readonly mustCover: boolean;
}

/** @internal */
export const settingOf = (given: ImplementationModel, options: AssignmentOptions): Setting => {
  const { people, journeys, edits, absences = 'report', subject = library } = options;
  const named = people === undefined ? parseModel(given) : parseModel({ ...given, people });
  const bare = named.people.length === 0 && named.roles.some((role) => !comesWithTheLearner(role));
  return {
    model: bare ? parseModel({ ...named, people: withStandIns(named) }) : named,
    named,
    assumed: bare,
    subject,
    journeys,
    edits: editsOf(edits),
    mustCover: absences === 'must-cover',
  };
};

const editsOf = (edits: AssignmentOptions['edits']): Setting['edits'] => {
  if (edits === undefined || typeof edits === 'function') return edits;
  return edits.length === 0 ? undefined : () => fc.constantFrom(...edits);
};
