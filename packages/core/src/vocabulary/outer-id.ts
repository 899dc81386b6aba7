import * as z from 'zod';

const LONGEST_ID = 2048;

const CONTROL = /\p{Cc}/u;
const CONTROL_IN_TEXT = /[^\P{Cc}\t\n\r]/u;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** What a text contains that databases and other programs cannot store; null if it has nothing of the kind. */
const unkeepable = (text: string, control: RegExp): string | null => {
  if (LONE_SURROGATE.test(text)) return 'half of a surrogate pair';
  return control.test(text) ? 'a control character' : null;
};

/** A text in which U+FFFD replaces whatever cannot be stored. @internal */
export const keepable = (text: string): string => text.replace(/[\p{Surrogate}]|[^\P{Cc}\t\n\r]/gu, '\ufffd');

const refusing = (control: RegExp) => (context: z.core.ParsePayload<string>) => {
  const found = unkeepable(context.value, control);
  if (found === null) return;
  context.issues.push({
    code: 'custom',
    input: context.value,
    message: `expected a text without ${found}, which databases refuse`,
  });
};

/**
 * An id that somebody else has assigned: a UUID, a URI, a code such as `CCSS.Math.Content.6.RP.A.1`. It is compared
 * code point by code point, and has at most 2,048 characters, no control characters and no lone surrogates.
 *
 * @public
 */
export const outerIdSchema = z
  .string()
  .min(1, { error: 'expected an id' })
  .max(LONGEST_ID, { error: `an id has at most ${LONGEST_ID} characters` })
  .check(refusing(CONTROL));

/** Free text: line breaks and tabs are allowed, but nothing that a database refuses. @internal */
export const textSchema = (longest: number) => z.string().max(longest).check(refusing(CONTROL_IN_TEXT));
