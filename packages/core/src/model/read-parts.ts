import * as z from 'zod';
import { expectShape } from '../vocabulary/expect-shape.js';
import { readInput } from '../vocabulary/read-input.js';
import { isAccepted } from './accepted.js';
import type { ImplementationModel } from './model.js';
import { modelSchema } from './model-schema.js';

/** The parts of a model that describe its process. @internal */
export type Described = Pick<ImplementationModel, 'process' | 'elements' | 'routes' | 'settings' | 'options'>;

const { process, elements, routes, settings, options, policies } = modelSchema.shape;
const describedSchema = z.object({ process, elements, routes, settings, options });
const keptSchema = z.object({ policies });

/** The parts of a model, or of a part of one, that describe its process. @internal */
export const describedIn = (model: unknown, what: string): Described =>
  isAccepted(model) ? model : readInput(describedSchema, withParts(model, what, ['elements', 'routes']), what);

/** The policies of a model, or of a part of one. @internal */
export const policiesIn = (model: unknown, what: string): ImplementationModel['policies'] =>
  isAccepted(model) ? model.policies : readInput(keptSchema, withParts(model, what, ['policies']), what).policies;

/** Without a default: a model always has these parts, so where one is missing it is no model. */
const withParts = (model: unknown, what: string, parts: readonly string[]): unknown => {
  expectShape(model, what, { parts, from: 'parseModel' });
  return model;
};
