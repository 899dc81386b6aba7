import type { Competency } from '../vocabulary/competency.js';
import type { Habit } from '../vocabulary/habit.js';
import type { Level } from '../vocabulary/level.js';
import type { Handoff, HandoffKind } from './handoffs.js';
import type { Reason } from './reason.js';
import type { SystemProfile } from './system-profile.js';

/**
 * A competency that a role needs, the level at which it needs it, and every reason why.
 *
 * @public
 */
export interface DerivedCompetency {
  readonly competency: Competency;
  /** The highest level that any of the reasons requires. */
  readonly level: Level;
  /** At least one reason. */
  readonly because: readonly Reason[];
}

/**
 * How broad a role is, and how much of it is coordination: the trade-off between one teacher who does everything and a
 * team of specialists.
 *
 * @public
 */
export interface Breadth {
  /** Elements in which the role is responsible or accountable for a step. */
  readonly elements: number;
  /** Steps for which the role is responsible or accountable. */
  readonly steps: number;
  /** The number of competencies. */
  readonly competencies: number;
  /** Competencies that only hand-offs among colleagues require. */
  readonly coordination: number;
  /** The number of hand-offs that the role gives or takes, by who is at the other end. */
  readonly handoffs: Readonly<Record<HandoffKind, number>>;
}

/**
 * What a role needs in a model, derived from its work.
 *
 * @public
 */
export interface RoleProfile {
  /** The role’s id. */
  readonly role: string;
  readonly title: string;
  /** The model from which the profile was derived. */
  readonly model: { readonly id: string; readonly title: string };
  /** In the order of the process; those from tools, supervision and hand-offs follow those from steps. */
  readonly competencies: readonly DerivedCompetency[];
  /** The role’s own habits, then those of the elements in which it works. */
  readonly habits: readonly Habit[];
  /** The hand-offs that the role gives or takes. */
  readonly handoffs: readonly Handoff[];
  readonly breadth: Breadth;
  /**
   * Set if the role has no work yet: it has no responsibility for any step, and as a system suggests nothing at any.
   * Then it needs nothing.
   */
  readonly withoutWork?: true;
  /** What is required instead of competencies, if only information systems hold the role. */
  readonly system?: SystemProfile;
}
