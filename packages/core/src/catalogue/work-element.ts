import type { ElementMachine } from '../machine/element-machine.js';
import type { ActorKind } from '../vocabulary/actor-kind.js';
import type { Competency } from '../vocabulary/competency.js';
import type { Effort } from '../vocabulary/effort.js';
import type { ElementDefinition, Subject } from '../vocabulary/element-definition.js';
import type { Habit } from '../vocabulary/habit.js';
import type { Setting } from '../vocabulary/setting.js';
import type { Group, Share } from '../vocabulary/share.js';

/**
 * A state of an element’s machine in which somebody has to work: the finest thing that can be assigned.
 *
 * @public
 */
export interface Step<StepId extends string = string> {
  /** The machine’s state id, dotted if nested. */
  readonly id: StepId;
  /** What people call it. */
  readonly title: string;
  /** The events with which its work can end, derived from the machine. */
  readonly outcomes: readonly string[];
  /** The actor kinds that may be responsible for it. */
  readonly performers: readonly ActorKind[];
  /** Working time in minutes, as a triangular estimate with its source. */
  readonly effort: Effort;
  /** Who has to be heard in it; a model has them consulted. */
  readonly hears?: readonly ('learner' | 'family')[];
  /** Whether it only files what others have settled; only at such steps may the mode of a system be `records`. */
  readonly files?: true;
  /** How many people have to do it and agree, if more than one. */
  readonly people?: number;
  /** Artifacts it makes or changes. */
  readonly produces: readonly string[];
  /** Artifacts it reads. */
  readonly consumes: readonly string[];
  /**
   * Why some institutions leave the step out; a model switches it on under `options`. Absent if the step is always
   * included.
   */
  readonly optional?: string;
  /** The share of cases that end in each outcome, unless a scenario says otherwise. */
  readonly shares?: Readonly<Record<string, Share>>;
  /** How many learners share its time; absent if each takes all of it. */
  readonly group?: Group;
}

/**
 * A unit of the competency-based learning process. Everything but the machine is plain data, and everything is derived
 * from `definition`, the single source of the element.
 *
 * @public
 */
export interface WorkElement<
  Id extends string = string,
  StepId extends string = string,
  Machine extends ElementMachine = ElementMachine,
> {
  readonly id: Id;
  readonly title: string;
  readonly summary: string;
  /** One of the ten elements of the learning process, or a supporting process. */
  readonly kind: 'learning' | 'supporting';
  /** What one run of the machine is about. */
  readonly subject: Subject;
  /**
   * The XState machine: pure and finite. In the catalogue, at the default settings and with every optional step
   * switched on.
   */
  readonly machine: Machine;
  /** The states in which somebody works, in the order of the definition. */
  readonly steps: readonly Step<StepId>[];
  /** Events that reach the element from outside: by routes, or from whoever runs it. */
  readonly receives: readonly string[];
  /** Received events that are dropped instead of queued when the machine cannot take them. */
  readonly ignores: readonly string[];
  /** The numbers that a model may set, with the values used in this machine. */
  readonly settings: Readonly<Record<string, Setting>>;
  /** Events that the machine emits to other elements. */
  readonly emits: readonly string[];
  /** Artifacts that its steps read. */
  readonly consumes: readonly string[];
  /** Artifacts that its steps make or change. */
  readonly produces: readonly string[];
  /** The competencies needed by those who do the work. */
  readonly competencies: readonly Competency[];
  /** Recurring behaviours that make the work go well. */
  readonly habits: readonly Habit[];
  /** The element as data. */
  readonly definition: ElementDefinition;
}
