import * as z from 'zod';
import { actorKindSchema } from '../vocabulary/actor-kind.js';
import { idSchema, workRefSchema } from '../vocabulary/ids.js';
import { list } from '../vocabulary/list.js';
import { relationSchema } from './relation.js';

/**
 * What a policy asks of an assignment, as data.
 *
 * @public
 */
export const policyRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('someone-responsible') }),
  z.strictObject({ kind: z.literal('one-accountable') }),
  z.strictObject({ kind: z.literal('eligible-performers') }),
  z.strictObject({
    kind: z.literal('never-accountable'),
    actors: list(actorKindSchema, 1),
    work: list(workRefSchema).exactOptional(),
    except: list(workRefSchema).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('accountable-performers') }),
  z.strictObject({ kind: z.literal('automation-fits') }),
  z.strictObject({ kind: z.literal('reviewed-by-people') }),
  z.strictObject({ kind: z.literal('reviewed-by-others') }),
  z.strictObject({
    kind: z.literal('only-relations'),
    relations: list(relationSchema, 1),
    work: list(workRefSchema, 1),
  }),
  z.strictObject({ kind: z.literal('options-are-sent'), events: list(workRefSchema, 1) }),
  z.strictObject({ kind: z.literal('separate'), work: list(workRefSchema, 2) }),
  z.strictObject({ kind: z.literal('declared-separations') }),
  z.strictObject({ kind: z.literal('known-roles') }),
  z.strictObject({ kind: z.literal('no-empty-role') }),
  z.strictObject({ kind: z.literal('only-actors'), work: list(workRefSchema, 1), actors: list(actorKindSchema, 1) }),
  z.strictObject({ kind: z.literal('most-steps'), limit: z.number().int().min(1) }),
]);

/**
 * What a policy asks:
 *
 * - `someone-responsible`, `one-accountable`: of every step
 * - `eligible-performers`: every actor kind that may hold a responsible role may perform the step
 * - `never-accountable`: roles that these actors may hold do not answer for the work (by default for any, but for `except`)
 * - `accountable-performers`: whoever answers for a step is of an actor kind that may perform it
 * - `automation-fits`: a system does what its mode says; where it only suggests, a person is responsible; where a rule has its work reviewed,
 *   it acts under review
 * - `reviewed-by-people`: what a system does under review is reviewed, some of it at least, by people who are responsible for the step of the
 *   review
 * - `reviewed-by-others`: whoever reviews work is not the only role that is responsible for it
 * - `only-relations`: partners of these relations do and answer for nothing but the work that is named
 * - `options-are-sent`: where one of these events of the clock, as `element/event`, begins an optional step that is switched on, a cadence
 *   sends it
 * - `separate`: no role, and no person through several roles, is responsible for more than one of these
 * - `declared-separations`: the same for what the model declares under `policies.separate`
 * - `known-roles`: people are in roles that exist
 * - `no-empty-role`: each role has work
 * - `only-actors`: only roles held by these actors are responsible for the work
 * - `most-steps`: no role is responsible for more steps than the limit
 *
 * @public
 */
export type PolicyRule = z.infer<typeof policyRuleSchema>;

/** How bad a broken policy is. @internal */
export const severitySchema = z.enum(['error', 'warning']);

/**
 * How bad a broken policy is: an `error` must be mended, a `warning` may be lived with.
 *
 * @public
 */
export type Severity = z.infer<typeof severitySchema>;

/**
 * A policy as data.
 *
 * @public
 */
export const dataPolicySchema = z
  .strictObject({ id: idSchema, sentence: z.string().min(1).max(500), severity: severitySchema, rule: policyRuleSchema })
  .readonly();

/**
 * A policy as data: an id, a sentence that says what it promises, a severity, and a rule.
 *
 * @public
 */
export type DataPolicy = z.infer<typeof dataPolicySchema>;
