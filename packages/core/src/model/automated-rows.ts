import type { StepAssignment } from './assignment.js';
import type { Automation } from './automation-schema.js';
import type { ModelReading } from './model-reading.js';
import { splitWorkRef, workRef } from './work-ref.js';

/**
 * The steps to which a row of the automation applies: those of its work for which its role has no more specific row.
 *
 * @internal
 */
export const automatedRows = ({ rows, model }: ModelReading, { role, work }: Automation): readonly StepAssignment[] => {
  const { element, step } = splitWorkRef(work);
  const own = new Set(model.automation.filter((each) => each.role === role).map((each) => each.work));
  return rows.filter(
    (row) => row.element === element && (step === undefined ? !own.has(workRef(element, row.step)) : row.step === step),
  );
};
