/**
 * A count with its noun, for use in a sentence. For packages that build on this one.
 *
 * @param count - How many.
 * @param one - The noun for one.
 * @param many - The noun for any other count; by default, `one` with an s.
 *
 * @example
 * ```ts
 * import { counted } from 'work-elements';
 *
 * console.log(counted(1, 'role'), counted(1200, 'person', 'people')); // 1 role 1,200 people
 * ```
 *
 * @public
 */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;

/** A count with its thousands separated. @internal */
// Loading the locale data takes longer than checking a model.
export const grouped = (count: number): string => (count < 1000 ? String(count) : count.toLocaleString('en-US'));
