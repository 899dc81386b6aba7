import * as z from 'zod';
import { modelSchema } from './model-schema.js';

/**
 * The JSON Schema (draft 2020-12) of an implementation model, made from {@link modelSchema}; editors use it to complete and check
 * files as they are written.
 *
 * @example
 * ```ts
 * import { modelJsonSchema } from 'work-elements';
 *
 * console.log(JSON.stringify(modelJsonSchema).includes('expectations-manager')); // false
 * ```
 *
 * @public
 */
export const modelJsonSchema: Readonly<Record<string, unknown>> = /* @__PURE__ */ z.toJSONSchema(modelSchema, { io: 'input' });
