/**
 * What the bytes from 0x80 to 0x9F are in Windows-1252, by the Encoding Standard; five are no letter, and stay control
 * characters.
 */
const LETTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const FIRST = 0x80;

/**
 * Text that was decoded as Windows-1252, with its quotation marks and dashes. Some versions of Node take Windows-1252
 * for Latin-1, which has control characters in their place; text that was decoded rightly is left as it is.
 *
 * @internal
 */
export const asWindows1252 = (text: string): string =>
  text.replaceAll(/[\u0080-\u009f]/g, (control) => LETTERS.charAt(control.charCodeAt(0) - FIRST));
