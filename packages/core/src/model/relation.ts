import * as z from 'zod';

/**
 * The relation of partners to a learner: the family, an employer, a provider of learning, or another school.
 *
 * @public
 */
export const relationSchema = z.enum(['family', 'employer', 'provider', 'peer-school']);

/** The relation of partners to a learner. @internal */
export type Relation = z.infer<typeof relationSchema>;
