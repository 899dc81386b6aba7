import { modelSchema } from '../model/model-schema.js';
import { rubricSchema } from '../rubric/rubric-schema.js';
import { teamSchema } from '../team/team-schema.js';
import { type JsonSchema, jsonSchemaOf } from './json-schema-of.js';

/**
 * The JSON Schema (draft 2020-12) of an implementation model, made from {@link modelSchema}; editors use it to complete
 * and check files as they are written. It is made when first used; {@link jsonSchemaOf} makes it in draft 7.
 *
 * @example
 * ```ts
 * import { modelJsonSchema } from 'work-elements';
 *
 * console.log(JSON.stringify(modelJsonSchema).includes('assess-progress/score')); // true
 * ```
 *
 * @public
 */
export const modelJsonSchema: JsonSchema = /* @__PURE__ */ jsonSchemaOf(modelSchema);

/**
 * The JSON Schema (draft 2020-12) of a team.
 *
 * @public
 */
export const teamJsonSchema: JsonSchema = /* @__PURE__ */ jsonSchemaOf(teamSchema);

/**
 * The JSON Schema (draft 2020-12) of a rubric.
 *
 * @public
 */
export const rubricJsonSchema: JsonSchema = /* @__PURE__ */ jsonSchemaOf(rubricSchema);
