import * as z from 'zod';
import { evidenceKindSchema } from './evidence.js';
import { idSchema, workRefSchema } from './ids.js';
import { levelSchema } from './level.js';
import { list } from './list.js';

const countedSchema = {
  kinds: list(evidenceKindSchema, 1, { error: 'name at least one kind of evidence' }).describe(
    'The kinds of evidence to which the rule applies.',
  ),
  level: levelSchema.describe('The level from which evidence that breaks the rule no longer counts.'),
  work: list(workRefSchema, 1)
    .exactOptional()
    .describe('The elements or steps for whose competencies the rule holds; by default all.'),
};

const undatedSchema = z
  .literal('counts')
  .exactOptional()
  .describe(
    'Lets evidence without a date count. By default it is taken to be too old, so that nobody gains by leaving out ' +
      'the date.',
  );

const notBoth = z
  .never({ error: 'give "years" or "schoolYears", and not both' })
  .exactOptional()
  .describe('Left out: a rule counts either years or school years.');

const yearsSchema = z.number().int().min(1).max(50);

/**
 * What a rule asks of evidence:
 *
 * - `ages`: it counts for a number of years after its date, or of school years after the one it falls in; undated
 *   evidence is taken to be too old, unless `undated` says that it counts
 * - `attested`: somebody other than the person attests it; or, with `orSource`, it has a source. With `attesterLevel`,
 *   the attester holds that level in the same competency, as far as their evidence is known; an outsider is taken at
 *   their word
 *
 * @public
 */
export const evidenceRuleSchema = z.union([
  z.strictObject({
    kind: z
      .literal('ages')
      .describe('What the rule asks: that evidence is not too old (ages), or that somebody else says so (attested).'),
    ...countedSchema,
    years: yearsSchema.describe('For how many years after its date such evidence counts.').meta({ unit: 'years' }),
    schoolYears: notBoth,
    undated: undatedSchema,
  }),
  z.strictObject({
    kind: z
      .literal('ages')
      .describe('What the rule asks: that evidence is not too old (ages), or that somebody else says so (attested).'),
    ...countedSchema,
    years: notBoth,
    schoolYears: yearsSchema
      .describe('For how many school years such evidence counts after the one that it is from.')
      .meta({ unit: 'school years' }),
    starts: z
      .string()
      .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: 'expected a month and a day, such as "08-01"' })
      .default('08-01')
      .describe('The day on which a school year starts, as month and day.'),
    undated: undatedSchema,
  }),
  z.strictObject({
    kind: z
      .literal('attested')
      .describe('What the rule asks: that evidence is not too old (ages), or that somebody else says so (attested).'),
    ...countedSchema,
    orSource: z.boolean().default(false).describe('Whether evidence with a source counts as attested.'),
    attesterLevel: levelSchema
      .exactOptional()
      .describe('The level that whoever attests needs in the same competency, where that person’s evidence is known.'),
  }),
]);

/**
 * A policy about evidence, as data: an id, a sentence that states what it promises, and a rule.
 *
 * @public
 */
export const evidencePolicySchema = z
  .strictObject({
    id: idSchema.describe('Lower-case words joined by hyphens.'),
    sentence: z.string().min(1).max(500).describe('What the policy promises, as a sentence.'),
    rule: evidenceRuleSchema.describe('What is asked of evidence.'),
  })
  .readonly();

/**
 * A policy about evidence, as people write it.
 *
 * @public
 */
export type EvidencePolicy = z.input<typeof evidencePolicySchema>;

/** A policy about evidence, with its defaults. @internal */
export type ReadEvidencePolicy = z.output<typeof evidencePolicySchema>;
