import * as z from 'zod';

/**
 * How far a role, a place or a rubric reaches: one school, a district with its schools, or a state with its districts.
 *
 * @public
 */
export const scopeSchema = z.enum(['school', 'district', 'state']);

/**
 * `school`, `district` or `state`, from the narrowest to the widest.
 *
 * @public
 */
export type Scope = z.infer<typeof scopeSchema>;
