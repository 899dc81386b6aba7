import type { StepAssignment } from '../model/assignment.js';
import type { ModelReading } from '../model/model-reading.js';
import { isSystem } from '../model/role-kind.js';
import { workRef } from '../model/work-ref.js';
import type { AutomationMode } from '../vocabulary/automation-mode.js';

/** What a system does at a step. @internal */
export interface AutomatedStep {
  readonly system: string;
  readonly mode: AutomationMode;
  readonly row: StepAssignment;
}

/** What the systems of a model do, step by step; the mode is `acts` unless the model states another. @internal */
export const automationOf = ({ model, rows, roleOf }: ModelReading): readonly AutomatedStep[] =>
  rows.flatMap((row) => {
    const modeOf = (role: string): AutomationMode | undefined => {
      const own = model.automation.filter((each) => each.role === role);
      return (
        own.find(({ work }) => work === workRef(row.element, row.step)) ?? own.find(({ work }) => work === row.element)
      )?.mode;
    };
    const doing = row.responsible
      .filter((role) => isSystem(roleOf.get(role)))
      .map((system): AutomatedStep => ({ system, mode: modeOf(system) ?? 'acts', row }));
    const suggesting = model.roles
      .filter(({ id }) => !row.responsible.includes(id) && modeOf(id) === 'suggests')
      .map(({ id }): AutomatedStep => ({ system: id, mode: 'suggests', row }));
    return [...doing, ...suggesting];
  });
