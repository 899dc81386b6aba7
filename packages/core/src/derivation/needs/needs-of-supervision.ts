import { supervising, validating } from '../../catalogue/coordination.js';
import type { StepAssignment } from '../../model/assignment.js';
import { canShow } from '../../model/holder-kinds.js';
import type { ModelReading } from '../../model/model-reading.js';
import { isSystem } from '../../model/role-kind.js';
import { workRef } from '../../model/work-ref.js';
import { automationOf } from '../automation-of.js';
import type { Reason } from '../reason.js';
import { holdersOf, levelIn } from './asked.js';
import type { Need } from './needs.js';

/** The step in which systems are approved, monitored and retired. */
const GOVERNING = 'manage-organization/govern-systems';

/** What roles need because they answer for what a system does, end what it proposes, or govern systems. @internal */
export const needsOfSupervision = (reading: ModelReading, need: Need): void => {
  const { roleOf, rowOf, model } = reading;
  const governing = rowOf.get(GOVERNING);
  const isGoverned = governing !== undefined && [...governing.responsible, ...governing.accountable].length > 0;
  if (isGoverned) needsOfGoverning(reading, governing, need);
  for (const { system: systemId, mode, row } of automationOf(reading)) {
    const system = roleOf.get(systemId);
    if (system === undefined) continue;
    const { element, step } = row;
    const ref = workRef(element, step);
    const suggests = mode === 'suggests';
    const text = suggests
      ? `ends ${ref}, where ${system.title} proposes`
      : `answers for ${ref}, which ${system.title} does`;
    const reviewed = model.review.some(({ work }) => work === ref);
    // A system that only records is checked, not validated; if nobody governs systems, those who answer for one
    // validate it.
    const before = isGoverned || mode === 'records' ? [] : [validating(system)];
    for (const role of suggests ? row.responsible : row.accountable) {
      const level = suggests ? levelIn(reading, row, role, 'responsible') : model.levels.accountable;
      const reason: Reason = { kind: 'supervision', system: systemId, mode, element, step, level, text };
      const holders = holdersOf(reading, role);
      for (const competency of [...supervising(system, mode, reviewed), ...before])
        if (canShow(holders, competency)) need(role, competency, reason);
    }
  }
};

/** Systems are validated before use, so this applies as soon as the model has one. */
const needsOfGoverning = (reading: ModelReading, row: StepAssignment, need: Need): void => {
  const { element, step } = row;
  for (const responsibility of ['responsible', 'accountable'] as const)
    for (const role of row[responsibility])
      for (const system of reading.model.roles.filter(isSystem)) {
        const competency = validating(system);
        if (!canShow(holdersOf(reading, role), competency)) continue;
        const level = levelIn(reading, row, role, responsibility);
        const text = `${responsibility} for ${GOVERNING}, and ${system.title} is a system of the model`;
        need(role, competency, { kind: 'supervision', system: system.id, mode: null, element, step, level, text });
      }
};
