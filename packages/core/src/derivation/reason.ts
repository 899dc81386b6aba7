import type { AutomationMode } from '../vocabulary/automation-mode.js';
import type { Level } from '../vocabulary/level.js';
import type { Responsibility } from '../vocabulary/responsibility.js';
import type { Handoff } from './handoffs.js';

/**
 * Why a role needs a competency: the trail from the work to the level.
 *
 * - `step`: the role has a responsibility for a step that needs it
 * - `hand-off`: the role gives or takes an artifact
 * - `tool`: a step of the role is performed with a tool
 * - `supervision`: the role answers for a step at which an information system acts or makes proposals, or governs the
 *   systems of the model
 *
 * @public
 */
export type Reason = {
  /** The level that this reason alone requires. */
  readonly level: Level;
  /** The reason as a sentence. */
  readonly text: string;
} & (
  | { readonly kind: 'step'; readonly element: string; readonly step: string; readonly responsibility: Responsibility }
  | {
      readonly kind: 'hand-off';
      readonly end: 'from' | 'to';
      readonly handoff: Handoff;
      readonly element: string;
      readonly step: string;
    }
  | {
      readonly kind: 'tool';
      readonly tool: string;
      readonly element: string;
      readonly step: string;
      readonly responsibility: Responsibility;
    }
  | {
      readonly kind: 'supervision';
      readonly system: string;
      /** How the system does the step; null where the role governs the systems of the model. */
      readonly mode: AutomationMode | null;
      readonly element: string;
      readonly step: string;
    }
);
