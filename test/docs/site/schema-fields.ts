/** A field of a document, as described by its schema. */
export interface SchemaField {
  /** Such as `roles[].actors[]`. */
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  /** In JSON; null if there is no default. */
  readonly fallback: string | null;
  /** The unit of a number; null if it has none. */
  readonly unit: string | null;
  readonly description: string;
  /** In JSON: the schema’s own example, or else the only value or the first word allowed. */
  readonly example: string | null;
}

type Schema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A depth limit, because conditions may contain conditions; documents are not nested as deeply. */
const DEEPEST = 7;

/** Every field of a document in the order of its JSON Schema. */
export const schemaFields = (root: Schema): readonly SchemaField[] => {
  const resolved = (schema: Schema): Schema => {
    const { $ref, ...beside } = schema;
    if (typeof $ref !== 'string') return schema;
    const found: unknown = $ref
      .split('/')
      .slice(1)
      .reduce<unknown>((at, key) => (isSchema(at) ? at[key] : undefined), root);
    // Keywords beside a reference count too, such as a default.
    return isSchema(found) ? { ...resolved(found), ...beside } : beside;
  };
  const branches = (schema: Schema): readonly Schema[] =>
    [...listOf(schema.anyOf), ...listOf(schema.oneOf), ...listOf(schema.allOf)].filter(isSchema).map(resolved);

  const typeOf = (schema: Schema): string => {
    const among = listOf(schema.enum);
    if (among.length > 0) return among.length > MOST_WORDS ? 'one of many words' : among.map(String).join(', ');
    if (schema.const !== undefined) return String(schema.const);
    const parts = branches(schema);
    if (parts.length > 0) return [...new Set(parts.map(typeOf))].join(' or ');
    if (schema.type === 'array') return isSchema(schema.items) ? `list of: ${typeOf(resolved(schema.items))}` : 'list';
    if (schema.type === 'object' && schema.properties === undefined) return 'names with values';
    const bounds = [
      ...(typeof schema.minimum === 'number' ? [`from ${schema.minimum}`] : []),
      ...(typeof schema.exclusiveMinimum === 'number' ? [`above ${schema.exclusiveMinimum}`] : []),
      ...(typeof schema.maximum === 'number' && Math.abs(schema.maximum) < Number.MAX_SAFE_INTEGER
        ? [`to ${schema.maximum}`]
        : []),
    ];
    return [typeof schema.type === 'string' ? (TYPES[schema.type] ?? schema.type) : 'anything', ...bounds].join(' ');
  };

  const within = (schema: Schema, path: string, depth: number): readonly SchemaField[] => {
    if (depth > DEEPEST) return [];
    const item =
      schema.type === 'array' && isSchema(schema.items) ? within(resolved(schema.items), `${path}[]`, depth) : [];
    const required = new Set(listOf(schema.required).map(String));
    const own = Object.entries(isSchema(schema.properties) ? schema.properties : {}).flatMap(([key, value]) => {
      if (!isSchema(value)) return [];
      const field = resolved(value);
      const at = path === '' ? key : `${path}.${key}`;
      return [fieldOf(at, field, required.has(key)), ...within(field, at, depth + 1)];
    });
    const values = isSchema(schema.additionalProperties)
      ? within(resolved(schema.additionalProperties), `${path}.*`, depth + 1)
      : [];
    return [...own, ...item, ...values, ...branches(schema).flatMap((branch) => within(branch, path, depth + 1))];
  };

  const fieldOf = (path: string, schema: Schema, required: boolean): SchemaField => ({
    path,
    type: typeOf(schema),
    required,
    fallback: schema.default === undefined ? null : JSON.stringify(schema.default),
    unit: unitOf(schema),
    description: typeof schema.description === 'string' ? schema.description : '',
    example: exampleOf(schema),
  });

  const unitOf = (schema: Schema): string | null =>
    typeof schema.unit === 'string'
      ? schema.unit
      : (branches(schema)
          .map(unitOf)
          .find((unit) => unit !== null) ?? null);

  const exampleOf = (schema: Schema): string | null => {
    const [example] = [
      ...listOf(schema.examples),
      ...(schema.const === undefined ? listOf(schema.enum) : [schema.const]),
    ];
    if (example !== undefined) return JSON.stringify(example);
    if (schema.type === 'boolean') return 'true';
    return (
      branches(schema)
        .map(exampleOf)
        .find((each) => each !== null) ?? null
    );
  };

  const seen = new Set<string>();
  return within(root, '', 0).filter(({ path }) => !seen.has(path) && seen.add(path) !== undefined);
};

const MOST_WORDS = 16;

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true or false',
  object: 'fields',
};
