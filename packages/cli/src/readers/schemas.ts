/** The JSON Schemas of the documents that people write. */
export const schemaOf = async (document: string): Promise<Readonly<Record<string, unknown>>> => {
  if (document === 'scenario') return (await import('@work-elements/simulate')).scenarioJsonSchema;
  const { modelJsonSchema } = await import('work-elements');
  // Its parts are made when they are asked for.
  return { ...modelJsonSchema };
};
