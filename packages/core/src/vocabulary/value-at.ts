/** The value at a path of plain data; undefined where there is none. @internal */
export const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (hasKey(value, key) ? Reflect.get(value, key) : undefined), data);

const hasKey = (value: unknown, key: PropertyKey): value is object =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key);
