import type { JsonSchema, JsonSchemaOptions } from 'work-elements';

/** Documents that have a JSON Schema. */
export const schemaNames = ['model', 'scenario', 'team', 'rubric'] as const;

/** The name of a kind of document that has a JSON Schema. */
export type SchemaName = (typeof schemaNames)[number];

/** The JSON Schema of documents that people write. */
export const schemaOf = async (name: SchemaName, options: JsonSchemaOptions = {}): Promise<JsonSchema> => {
  const { jsonSchemaOf, modelSchema, rubricSchema, teamSchema } = await import('work-elements');
  const zod =
    name === 'scenario'
      ? (await import('@work-elements/simulate')).scenarioSchema
      : { model: modelSchema, team: teamSchema, rubric: rubricSchema }[name];
  // The schema’s parts are made on demand.
  return { ...jsonSchemaOf(zod, options) };
};
