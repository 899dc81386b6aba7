import type { ModelReading } from '../model/model-reading.js';
import { isSystem } from '../model/role-kind.js';
import { workRef } from '../model/work-ref.js';
import type { AutomationMode } from '../vocabulary/automation-mode.js';
import { automationOf } from './automation-of.js';

/**
 * A system’s work at a step, and a role that supervises it there.
 *
 * @public
 */
export interface Supervision {
  /** The role held by systems. */
  readonly system: string;
  /** `element/step`. */
  readonly work: string;
  /** How the system does the step. */
  readonly mode: AutomationMode;
  /** A role held by people that answers for the step or, if the system only suggests, does it; null if none does. */
  readonly supervisor: string | null;
}

/** Who supervises the systems of a model, step by step, with one entry for each supervisor. @internal */
export const supervisionIn = (reading: ModelReading): readonly Supervision[] =>
  automationOf(reading).flatMap(({ system, mode, row }) => {
    const roles = mode === 'suggests' ? row.responsible : row.accountable;
    const people = roles.filter((role) => !isSystem(reading.roleOf.get(role)));
    const at = { system, work: workRef(row.element, row.step), mode };
    return people.length === 0
      ? [{ ...at, supervisor: null }]
      : people.map((supervisor): Supervision => ({ ...at, supervisor }));
  });
