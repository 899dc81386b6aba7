import * as z from 'zod';
import { competencySchema } from '../../vocabulary/competency.js';
import { list } from '../../vocabulary/list.js';
import { toolSchema } from '../model-schema.js';

// Only the form is checked here; names are looked up in the model later, where the nearest one can be suggested.
const name = z.string().max(300);

/** @internal */
export const workMoveSchema = z.strictObject({ element: name, step: name.exactOptional(), from: name, to: name });

/** @internal */
export const roleSplitSchema = z.strictObject({
  role: name,
  into: z.record(z.string(), z.unknown()),
  work: list(name, 1, { error: 'name the work that goes over' }),
});

/** @internal */
export const roleMergeSchema = z.strictObject({ from: name, into: name });

/** @internal */
export const toolReplacementSchema = z.strictObject({
  tool: name,
  by: z.strictObject({
    ...toolSchema.omit({ usedIn: true, competencies: true }).shape,
    competencies: list(competencySchema).exactOptional(),
  }),
});
