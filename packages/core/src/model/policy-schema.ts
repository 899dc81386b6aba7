import * as z from 'zod';
import { actorKindSchema } from '../vocabulary/actor-kind.js';
import { eventRefSchema, idSchema, workRefSchema } from '../vocabulary/ids.js';
import { list } from '../vocabulary/list.js';
import { relationSchema } from './relation.js';

const kind = <const Kind extends string>(name: Kind) => z.literal(name).describe('What the rule asks.');

/**
 * What a policy asks of an assignment, as data.
 *
 * @public
 */
export const policyRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: kind('someone-responsible') }),
  z.strictObject({ kind: kind('one-accountable') }),
  z.strictObject({ kind: kind('enough-people') }),
  z.strictObject({ kind: kind('eligible-performers') }),
  z.strictObject({
    kind: kind('never-accountable'),
    actors: list(actorKindSchema, 1).describe('The kinds of actor to which the rule applies.'),
    work: list(workRefSchema).exactOptional().describe('The elements or steps to which the rule applies.'),
    except: list(workRefSchema).exactOptional().describe('Elements or steps for which the rule does not hold.'),
  }),
  z.strictObject({ kind: kind('accountable-performers') }),
  z.strictObject({ kind: kind('automation-fits') }),
  z.strictObject({ kind: kind('reviewed-by-people') }),
  z.strictObject({ kind: kind('reviewed-by-others') }),
  z.strictObject({ kind: kind('review-has-effect') }),
  z.strictObject({
    kind: kind('only-relations'),
    relations: list(relationSchema, 1).describe(
      'The relation to the learner of the partners to whom the rule applies.',
    ),
    work: list(workRefSchema, 1).describe('The elements or steps to which the rule applies.'),
  }),
  z.strictObject({
    kind: kind('told-alike'),
    relations: list(relationSchema, 1).describe(
      'The relation to the learner of the partners to whom the rule applies.',
    ),
    work: list(workRefSchema, 2).describe('The steps to which the rule applies.'),
  }),
  z.strictObject({
    kind: kind('options-are-sent'),
    events: list(eventRefSchema, 1).describe('Events that elements receive, as element/event.'),
  }),
  z.strictObject({
    kind: kind('cadence-is-about'),
    ofEach: list(eventRefSchema).describe('Events about a learner that may be sent for each objective.'),
  }),
  z.strictObject({ kind: kind('cadence-has-effect') }),
  z.strictObject({
    kind: kind('separate'),
    work: list(workRefSchema, 2).describe('The elements or steps to which the rule applies.'),
  }),
  z.strictObject({ kind: kind('declared-separations') }),
  z.strictObject({ kind: kind('heard-by-others') }),
  z.strictObject({ kind: kind('known-roles') }),
  z.strictObject({ kind: kind('no-empty-role') }),
  z.strictObject({
    kind: kind('only-actors'),
    work: list(workRefSchema, 1).describe('The elements or steps to which the rule applies.'),
    actors: list(actorKindSchema, 1).describe('The kinds of actor to which the rule applies.'),
  }),
  z.strictObject({
    kind: kind('most-steps'),
    limit: z
      .number()
      .int()
      .min(1)
      .describe('The most steps that a role may be responsible for.')
      .meta({ unit: 'steps' }),
  }),
]);

/**
 * What a policy asks:
 *
 * - `someone-responsible`, `one-accountable`: of every step
 * - `enough-people`: if a model names all holders of a step’s roles, there are as many as the step takes
 * - `eligible-performers`: every actor kind that may hold a responsible role may perform the step
 * - `never-accountable`: roles that these actors may hold do not answer for the work (by default for any, except for
 *   `except`)
 * - `accountable-performers`: whoever answers for a step is of an actor kind that may perform it
 * - `automation-fits`: a system works as its mode states; if it only suggests, a person is responsible; if a rule has
 *   its work reviewed, its mode is to act under review
 * - `reviewed-by-people`: what a system does under review is reviewed, at least in part, by people who are responsible
 *   for the review step
 * - `reviewed-by-others`: whoever reviews work is not the only role that is responsible for it
 * - `review-has-effect`: a review rule asks for nothing impossible, such as a limit that no rate exceeds, or something
 *   that applies only to systems where people do the work
 * - `only-relations`: partners with these relations do, and answer for, nothing but the given work
 * - `told-alike`: partners with these relations who are informed of one of these steps take part in the others, or are
 *   informed of them
 * - `options-are-sent`: if one of these clock events, as `element/event`, begins an optional step that is switched on,
 *   a cadence sends it
 * - `cadence-is-about`: a cadence sends events about what the element is about, a learner or an objective, except for
 *   events that may be sent for each objective
 * - `cadence-has-effect`: what a cadence sends is something that its element can take again and again
 * - `separate`: no role, and no person through several roles, is responsible for more than one of these
 * - `declared-separations`: the same for the sets that the model declares under `policies.separate`
 * - `heard-by-others`: if a model names people, an appeal can be heard by somebody other than the person who decided
 * - `known-roles`: people are in roles that exist
 * - `no-empty-role`: each role has work
 * - `only-actors`: only roles held by these actors are responsible for the work
 * - `most-steps`: no role is responsible for more steps than the limit
 *
 * @public
 */
export type PolicyRule = z.infer<typeof policyRuleSchema>;

/** The severity of a broken policy. @internal */
export const severitySchema = z.enum(['error', 'warning']);

/**
 * The severity of a broken policy: an `error` has to be mended, a `warning` may be tolerated.
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
  .strictObject({
    id: idSchema.describe('Lower-case words joined by hyphens.'),
    sentence: z.string().min(1).max(500).describe('What the policy promises, as a sentence.'),
    severity: severitySchema.describe(
      'How serious a breach is: an error has to be corrected, a warning can be accepted.',
    ),
    rule: policyRuleSchema.describe('What is asked of the assignment.'),
  })
  .readonly();

/**
 * A policy as data: an id, a sentence that states what it promises, a severity, and a rule.
 *
 * @public
 */
export type DataPolicy = z.infer<typeof dataPolicySchema>;
