import * as z from 'zod';

/**
 * The five kinds of actor over whom the work can be distributed, as Goodell lists them.
 *
 * @public
 */
export const actorKindSchema = z.enum([
  'onsite-educator',
  'online-educator',
  'learner',
  'information-system',
  'partner',
]);

/**
 * `onsite-educator`, `online-educator`, `learner`, `information-system`, or `partner` (other people and organisations).
 *
 * @public
 */
export type ActorKind = z.infer<typeof actorKindSchema>;
