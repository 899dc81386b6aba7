/** A number with its noun: `1 week`, `2 weeks`. @internal */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
