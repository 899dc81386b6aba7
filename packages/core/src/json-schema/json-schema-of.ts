import * as z from 'zod';
import { expectParts } from '../vocabulary/expect-parts.js';
import type { Named } from '../vocabulary/ids.js';
import { readInput } from '../vocabulary/read-input.js';
import { isNamed, knownIds } from './known-ids.js';

/**
 * A JSON Schema, as plain data.
 *
 * @public
 */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The kind of JSON Schema to make.
 *
 * @public
 */
export interface JsonSchemaOptions {
  /** The draft: `2020-12`, or `draft-07`, which more editors support. @defaultValue `'2020-12'` */
  readonly draft?: '2020-12' | 'draft-07';
}

/**
 * The JSON Schema of documents that a zod schema reads, for editors: every field has a description, and ids of the
 * catalogue (elements, steps, events, artifacts, competencies, ready models) are `anyOf` an enumeration with
 * descriptions and the pattern of any id. So an editor completes known ids and accepts a user’s own. It is made when
 * first used. For packages that build on this one.
 *
 * @param schema - Such as `modelSchema`.
 * @param options - The draft.
 *
 * @example
 * ```ts
 * import { jsonSchemaOf, teamSchema } from 'work-elements';
 *
 * console.log(jsonSchemaOf(teamSchema, { draft: 'draft-07' }).$schema); // http://json-schema.org/draft-07/schema#
 * ```
 *
 * @public
 */
export const jsonSchemaOf = (schema: z.ZodType, options: JsonSchemaOptions = {}): JsonSchema => {
  expectParts(schema, 'jsonSchemaOf: schema', { _zod: 'a record' });
  const { draft } = readInput(optionsSchema, options, 'options of jsonSchemaOf');
  let made: JsonSchema | undefined;
  const get = (key: string): unknown => {
    made ??= make(schema, draft);
    return made[key];
  };
  return {
    get $schema() {
      return get('$schema');
    },
    get type() {
      return get('type');
    },
    get properties() {
      return get('properties');
    },
    get required() {
      return get('required');
    },
    get additionalProperties() {
      return get('additionalProperties');
    },
    get $defs() {
      return get('$defs');
    },
    get definitions() {
      return get('definitions');
    },
  };
};

const optionsSchema = z.strictObject({ draft: z.enum(['2020-12', 'draft-07']).default('2020-12') });

const make = (schema: z.ZodType, draft: '2020-12' | 'draft-07'): JsonSchema => {
  const target = draft === 'draft-07' ? 'draft-7' : 'draft-2020-12';
  const definitions = draft === 'draft-07' ? 'definitions' : '$defs';
  const ids = new Map<Named, JsonSchema>();

  const refer = (named: Named, written: JsonSchema, description: unknown): JsonSchema => {
    if (!ids.has(named)) ids.set(named, written);
    const $ref = `#/${definitions}/${named}`;
    if (description === undefined) return { $ref };
    // Up to draft 7, siblings of `$ref` are ignored.
    return draft === 'draft-07' ? { description, allOf: [{ $ref }] } : { $ref, description };
  };

  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    const { names, ...rest }: JsonSchema = { ...node };
    if (!isNamed(names)) return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, walk(value)]));
    const { description, ...written } = rest;
    return refer(names, written, description);
  };

  const walked = walk(z.toJSONSchema(schema, { io: 'input', target, reused: 'ref' }));
  const whole: JsonSchema = typeof walked === 'object' && walked !== null ? { ...walked } : {};
  const own = whole[definitions];
  return {
    ...whole,
    [definitions]: {
      ...(typeof own === 'object' ? own : {}),
      ...Object.fromEntries([...ids].map(([named, written]) => [named, eitherOf(named, written)])),
    },
  };
};

const eitherOf = (named: Named, written: JsonSchema): JsonSchema => {
  const known = knownIds(named);
  return {
    anyOf: [
      { enum: known.map(({ id }) => id), enumDescriptions: known.map(({ description }) => description) },
      written,
    ],
  };
};
