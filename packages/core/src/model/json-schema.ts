import * as z from 'zod';
import { modelSchema } from './model-schema.js';

let made: Readonly<Record<string, unknown>> | undefined;

const schema = (): Readonly<Record<string, unknown>> => {
  made ??= z.toJSONSchema(modelSchema, { io: 'input' });
  return made;
};

/**
 * The JSON Schema (draft 2020-12) of an implementation model, made from {@link modelSchema}; editors use it to complete and check
 * files as they are written. It is made when first used.
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
export const modelJsonSchema: Readonly<Record<string, unknown>> = {
  get $schema() {
    return schema().$schema;
  },
  get type() {
    return schema().type;
  },
  get properties() {
    return schema().properties;
  },
  get required() {
    return schema().required;
  },
  get additionalProperties() {
    return schema().additionalProperties;
  },
  get $defs() {
    return schema().$defs;
  },
};
