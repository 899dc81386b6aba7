/** How a text begins that a spreadsheet would take for a formula, or that has been made safe already. */
const RISKY = /^'*[=+\-@\t\r]/;

/** A text as CSV has it: with an apostrophe before it, where a spreadsheet would take it for a formula. @internal */
export const guarded = (text: string): string => (RISKY.test(text) ? `'${text}` : text);

/** What {@link guarded} was given. @internal */
export const unguarded = (text: string): string => (text.startsWith("'") && RISKY.test(text) ? text.slice(1) : text);
