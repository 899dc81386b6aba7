import type { WorkElement } from '../catalogue/work-element.js';
import { movesFrom } from '../machine/machine-table.js';
import { at } from '../vocabulary/at.js';
import { elementTable } from './element-table.js';

/** The steps that begin when a step of an element ends in an outcome. @internal */
export const stepsAfter = (element: WorkElement, step: string, outcome: string): readonly string[] => {
  const { machine, steps, activeSteps } = elementTable(element);
  const found = new Set<string>();
  for (const [state, active] of activeSteps.entries()) {
    if (!active.some((position) => at(steps, position).id === step)) continue;
    for (const move of movesFrom(machine, state))
      if (move.event === outcome) for (const position of at(activeSteps, move.to)) found.add(at(steps, position).id);
  }
  return [...found];
};
