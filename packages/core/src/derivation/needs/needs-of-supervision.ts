import { supervising } from '../../catalogue/coordination.js';
import { canShow } from '../../model/holder-kinds.js';
import type { ModelReading } from '../../model/model-reading.js';
import { workRef } from '../../model/work-ref.js';
import { automationOf } from '../automation-of.js';
import type { Reason } from '../reason.js';
import { holdersOf, levelIn } from './asked.js';
import type { Need } from './needs.js';

/** What roles need because they answer for what a system does, or end what it proposes. @internal */
export const needsOfSupervision = (reading: ModelReading, need: Need): void => {
  const { roleOf, model } = reading;
  for (const { system: systemId, mode, row } of automationOf(reading)) {
    const system = roleOf.get(systemId);
    if (system === undefined) continue;
    const { element, step } = row;
    const ref = workRef(element, step);
    const suggests = mode === 'suggests';
    const text = suggests ? `ends ${ref}, where ${system.title} proposes` : `answers for ${ref}, which ${system.title} does`;
    for (const role of suggests ? row.responsible : row.accountable) {
      const level = suggests ? levelIn(reading, row, role, 'responsible') : model.levels.accountable;
      const reason: Reason = { kind: 'supervision', system: systemId, mode, element, step, level, text };
      const holders = holdersOf(reading, role);
      for (const competency of supervising(system, mode)) if (canShow(holders, competency)) need(role, competency, reason);
    }
  }
};
