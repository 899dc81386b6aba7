import type { Process } from '../catalogue/process.js';
import type { Step, WorkElement } from '../catalogue/work-element.js';
import { isAccepted } from './accepted.js';
import type { StepAssignment } from './assignment.js';
import { assignSteps } from './assignment.js';
import type { Within } from './due-schema.js';
import type { ImplementationModel, Role } from './model.js';
import { parseModel } from './parse-model.js';
import { processOf } from './process-of.js';
import { splitWorkRef, workRef } from './work-ref.js';

/** A model with lookup tables for everything that is often needed. @internal */
export interface ModelReading {
  readonly model: ImplementationModel;
  readonly process: Process;
  readonly rows: readonly StepAssignment[];
  readonly rowOf: ReadonlyMap<string, StepAssignment>;
  readonly roleOf: ReadonlyMap<string, Role>;
  readonly elementOf: ReadonlyMap<string, WorkElement>;
  readonly stepOf: ReadonlyMap<string, Step>;
  /** How soon the work of a step is due; null if the model has no rule for it. */
  withinOf(ref: string): Within | null;
}

const readings = new WeakMap<ImplementationModel, ModelReading>();

/**
 * Reads a model. The reading of an accepted model is cached, since the model is frozen; anything else is parsed first.
 *
 * @throws ModelError if the model is not one.
 * @internal
 */
export const modelReading = (model: ImplementationModel): ModelReading => {
  const known = readings.get(model);
  if (known !== undefined) return known;
  const accepted = isAccepted(model) ? model : parseModel(model);
  const process = processOf(accepted);
  const rows = assignSteps(accepted.roles, process.elements);
  const reading: ModelReading = {
    model: accepted,
    process,
    rows,
    rowOf: new Map(rows.map((row) => [workRef(row.element, row.step), row])),
    roleOf: new Map(accepted.roles.map((role) => [role.id, role])),
    elementOf: new Map(process.elements.map((element) => [element.id, element])),
    stepOf: new Map(
      process.elements.flatMap((element) => element.steps.map((step) => [workRef(element.id, step.id), step])),
    ),
    withinOf: withinOf(accepted.due ?? []),
  };
  readings.set(accepted, reading);
  return reading;
};

const withinOf = (rules: NonNullable<ImplementationModel['due']>): ModelReading['withinOf'] => {
  const byWork = new Map(rules.map(({ work, within }) => [work, within]));
  return (ref) => byWork.get(ref) ?? byWork.get(splitWorkRef(ref).element) ?? null;
};
