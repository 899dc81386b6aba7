import * as z from 'zod';

/** The name of a setting: a word, or words in camel case, such as `piecesOfEvidence`. @internal */
export const settingIdSchema = z
  .string()
  .max(80)
  .regex(/^[a-z][a-zA-Z0-9]*$/, { error: 'expected the name of a setting, such as "attempts" or "piecesOfEvidence"' });

/**
 * The value of a setting: a number, or `unlimited`. That it is a whole number, and in which range, is checked with the
 * setting, whose unit and range belong in the message.
 *
 * @public
 */
export const settingValueSchema = z.union([z.number().meta({ type: 'integer', minimum: 0 }), z.literal('unlimited')], {
  error: 'expected a whole number, or "unlimited"',
});

/** The maximum to which a machine counts, since each count is another state; also the default for settings. */
const MOST_COUNTED = 100;
/** The maximum of any setting: ten years, in days. */
const MOST = 3660;

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
    least: z.number().int().min(0).max(MOST).default(1).describe('The least that a model may set.'),
    most: z
      .number()
      .int()
      .min(0)
      .max(MOST)
      .exactOptional()
      .describe(
        'The most that a model may set; by default 100, and at most 100 if the machine counts up to it, because ' +
          'each count adds states.',
      ),
    mayBeUnlimited: z.boolean().default(false).describe('Whether a model may set it to `unlimited`.'),
    unit: z.string().min(1).max(80).describe('What is counted, such as attempts.'),
    meaning: z
      .string()
      .min(1)
      .max(500)
      .describe(
        'What the setting means, as a sentence. If no machine reads it, it is a promise that people keep, and the ' +
          'sentence says so.',
      ),
    source: z.string().min(1).max(500).describe('A publication, or `assumption:` and why it is plausible.'),
  })
  .readonly();

/**
 * A setting: its default, its unit, its meaning, and the source of its default.
 *
 * @public
 */
export type Setting = z.infer<typeof settingSchema>;

/** The maximum that a model may set. @internal */
export const mostOf = ({ most = MOST_COUNTED }: Setting): number => most;

/** Whether a machine may count up to the maximum of a setting. @internal */
export const isCountable = (setting: Setting): boolean => mostOf(setting) <= MOST_COUNTED;

/** The limit on the maximum of a setting that a machine counts, in words. @internal */
export const countable = `a "most" of at most ${MOST_COUNTED}`;

/** Whether a setting may have a value. @internal */
export const isAllowed = (setting: Setting, value: SettingValue): boolean =>
  value === 'unlimited'
    ? setting.mayBeUnlimited
    : Number.isInteger(value) && value >= setting.least && value <= mostOf(setting);

/** The values that a setting may have, in words. @internal */
export const allowedValues = (setting: Setting): string =>
  `a whole number of ${setting.unit} from ${setting.least} to ${mostOf(setting)}` +
  (setting.mayBeUnlimited ? ', or "unlimited"' : '');
