import * as z from 'zod';

/** The name of a setting: a word, or words in camel case, such as `piecesOfEvidence`. @internal */
export const settingIdSchema = z
  .string()
  .max(80)
  .regex(/^[a-z][a-zA-Z0-9]*$/, { error: 'expected the name of a setting, such as "attempts" or "piecesOfEvidence"' });

/**
 * The value of a setting: a whole number from 0 to 100, or `unlimited`.
 *
 * @public
 */
export const settingValueSchema = z.union([z.number().int().min(0).max(100), z.literal('unlimited')], {
  error: 'expected a whole number from 0 to 100, or "unlimited"',
});

/**
 * The value of a setting.
 *
 * @public
 */
export type SettingValue = z.infer<typeof settingValueSchema>;

/**
 * A number of the process that a model may set: how many attempts are allowed, or within how many school days feedback
 * is promised.
 *
 * @public
 */
export const settingSchema = z
  .strictObject({
    value: settingValueSchema.describe('The default.'),
    least: z.number().int().min(0).max(100).default(1).describe('The least that a model may set.'),
    most: z
      .number()
      .int()
      .min(0)
      .max(100)
      .exactOptional()
      .describe(
        'The most that a model may set; 100 where nothing is said. A machine that counts so far has that many ' +
          'more states.',
      ),
    mayBeUnlimited: z.boolean().default(false).describe('Whether a model may set it to `unlimited`.'),
    unit: z.string().min(1).max(80).describe('What is counted, such as attempts.'),
    meaning: z
      .string()
      .min(1)
      .max(500)
      .describe('As a sentence. A setting that no machine reads is a promise that people keep, and says so here.'),
    source: z.string().min(1).max(500).describe('A publication, or `assumption:` and why it is plausible.'),
  })
  .readonly();

/**
 * A setting: its default, its unit, its meaning, and the source of its default.
 *
 * @public
 */
export type Setting = z.infer<typeof settingSchema>;

/** Whether a setting may have a value. @internal */
export const isAllowed = ({ least, most = 100, mayBeUnlimited }: Setting, value: SettingValue): boolean =>
  value === 'unlimited' ? mayBeUnlimited : value >= least && value <= most;

/** The values that a setting may have, in words. @internal */
export const allowedValues = ({ least, most = 100, mayBeUnlimited, unit }: Setting): string =>
  `a number of ${unit} from ${least} to ${most}${mayBeUnlimited ? ', or "unlimited"' : ''}`;
