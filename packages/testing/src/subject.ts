import * as workElements from 'work-elements';

/**
 * The functions that laws are held against: those of `work-elements`, or others of the same types.
 *
 * @public
 */
export type Subject = typeof workElements;

/**
 * What the laws are held against by default: the library itself. Put a function of your own in the place of one of its, to see that a
 * law catches what is wrong with it.
 *
 * @public
 */
export const library: Subject = workElements;
