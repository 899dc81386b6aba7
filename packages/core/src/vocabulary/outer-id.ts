import * as z from 'zod';

const LONGEST_ID = 2048;

const CONTROL = /\p{Cc}/u;
const CONTROL_IN_TEXT = /[^\P{Cc}\t\n\r]/u;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** The character of a text that databases and other programs cannot store; null if it has nothing of the kind. */
const unkeepable = (text: string, control: RegExp): string | null => {
  const half = LONE_SURROGATE.exec(text)?.[0];
  if (half !== undefined) return `${numbered(half)}, half of a surrogate pair`;
  const found = control.exec(text)?.[0];
  return found === undefined ? null : `${numbered(found)}, a control character`;
};

const numbered = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

const without = (found: string): string =>
  `expected a text without ${found}, which databases and other programs refuse; remove it`;

/** A text in which U+FFFD replaces whatever cannot be stored. @internal */
export const keepable = (text: string): string => text.replace(/[\p{Surrogate}]|[^\P{Cc}\t\n\r]/gu, '\ufffd');

const refusing = (control: RegExp) => (context: z.core.ParsePayload<string>) => {
  const found = unkeepable(context.value, control);
  if (found === null) return;
  context.issues.push({
    code: 'custom',
    input: context.value,
    message: without(found),
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
