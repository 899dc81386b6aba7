import { expectParts, expectText } from './expect-parts.js';

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
export const counted = (count: number, one: string, many?: string): string => {
  if (typeof count !== 'number' || Number.isNaN(count) || typeof one !== 'string')
    expectParts({ count, one }, 'counted', { count: 'a number', one: 'a text' });
  if (many !== undefined) expectText(many, 'counted', 'many');
  return `${grouped(count)} ${count === 1 ? one : (many ?? `${one}s`)}`;
};

/** A count with its thousands separated. @internal */
// Loading the locale data takes longer than checking a model.
export const grouped = (count: number): string => (count < 1000 ? String(count) : count.toLocaleString('en-US'));
