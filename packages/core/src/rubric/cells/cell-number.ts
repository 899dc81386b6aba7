/** The mark before the decimals of numbers. @internal */
export type DecimalMark = '.' | ',';

/** A number as a cell or a heading has it, for a pattern. @internal */
export const NUMBER = '[-−–+]?\\d+(?:[.,]\\d+)?\\s*%?';

const PARTS = /^([-−–+])?(\d+)(?:([.,])(\d+))?\s*(%)?$/;

/** Whether the comma of a number may be before its decimals or between thousands. */
const isAmbiguous = (text: string, decimal: DecimalMark | undefined): boolean =>
  decimal === undefined && /^[-−–+]?[1-9]\d{0,2},\d{3}\s*%?$/.test(text.trim());

/**
 * Reads a number with a point or a comma before its decimals, with a sign, or per cent; null for a text that is none,
 * or that may be two.
 *
 * @internal
 */
export const cellNumber = (text: string, decimal: DecimalMark | undefined): number | null => {
  const [, sign = '', whole, mark, part = '', percent] = PARTS.exec(text.trim()) ?? [];
  if (whole === undefined || isAmbiguous(text, decimal)) return null;
  const areThousands = mark === ',' && decimal === '.';
  if (areThousands && part.length !== 3) return null;
  const size = Number(areThousands ? `${whole}${part}` : `${whole}.${part}`) / (percent === undefined ? 1 : 100);
  return sign === '' || sign === '+' ? size : -size;
};

/** What to do about a number that is none, where that is known. @internal */
export const numberHint = (text: string, decimal: DecimalMark | undefined): string =>
  isAmbiguous(text, decimal) ? '; say which mark is before decimals (decimal), "." or ","' : '';
