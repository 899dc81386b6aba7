import type { Competency } from '../vocabulary/competency.js';
import type { Habit } from '../vocabulary/habit.js';
import type { Level } from '../vocabulary/level.js';
import type { Handoff, HandoffKind } from './handoffs.js';
import type { Reason } from './reason.js';
import type { SystemProfile } from './system-profile.js';

/**
 * A competency that a role needs, the level it needs it at, and every reason why.
 *
 * @public
 */
export interface DerivedCompetency {
  readonly competency: Competency;
  /** The highest level that a reason asks for. */
  readonly level: Level;
  /** At least one reason. */
  readonly because: readonly Reason[];
}

/**
 * How broad a role is, and how much of it is coordination: the trade between one teacher who does it all and a team of
 * specialists.
 *
 * @public
 */
export interface Breadth {
  /** Elements in which the role is responsible or accountable for a step. */
  readonly elements: number;
  /** Steps for which the role is responsible or accountable. */
  readonly steps: number;
  /** Competencies, all together. */
  readonly competencies: number;
  /** Competencies that only hand-offs among colleagues ask for. */
  readonly coordination: number;
  /** Hand-offs the role is an end of, by who is at the other. */
  readonly handoffs: Readonly<Record<HandoffKind, number>>;
}

/**
 * What a role needs in a model, derived from its work.
 *
 * @public
 */
export interface RoleProfile {
  /** The role's id. */
  readonly role: string;
  readonly title: string;
  /** The model in which this is so. */
  readonly model: { readonly id: string; readonly title: string };
  /** In the order of the process; those of tools, supervision and hand-offs after those of steps. */
  readonly competencies: readonly DerivedCompetency[];
  /** The role's own, then those of the elements in which it does work. */
  readonly habits: readonly Habit[];
  /** The hand-offs that the role gives or takes. */
  readonly handoffs: readonly Handoff[];
  readonly breadth: Breadth;
  /**
   * Whether the role has no work yet: no letter for any step, and none that it suggests how to do. Then it needs
   * nothing.
   */
  readonly withoutWork?: true;
  /** What is asked of it instead of competencies, where only information systems hold the role. */
  readonly system?: SystemProfile;
}
