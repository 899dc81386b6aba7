/**
 * The characters of the bytes from 0x80 to 0x9F in Windows-1252, by the Encoding Standard. Five of them are not
 * assigned and stay control characters.
 */
const LETTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const FIRST = 0x80;

/**
 * Restores quotation marks and dashes in text decoded as Windows-1252. Some versions of Node decode it as Latin-1,
 * which has control characters in their place. Text that was decoded correctly is unchanged.
 *
 * @internal
 */
export const asWindows1252 = (text: string): string =>
  text.replaceAll(/[\u0080-\u009f]/g, (control) => LETTERS.charAt(control.charCodeAt(0) - FIRST));
