/** A count with its noun, such as "1 case" or "12 cases". @internal */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
