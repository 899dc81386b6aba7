/** The decimal separator. @internal */
export type DecimalMark = '.' | ',';

/** A regular expression source for a number in a cell or a heading. @internal */
export const NUMBER = '[-−–+]?\\d+(?:[.,]\\d+)?\\s*%?';

const PARTS = /^([-−–+])?(\d+)(?:([.,])(\d+))?\s*(%)?$/;

/** Whether a number’s comma may be a decimal or a thousands separator. */
const isAmbiguous = (text: string, decimal: DecimalMark | undefined): boolean =>
  decimal === undefined && /^[-−–+]?[1-9]\d{0,2},\d{3}\s*%?$/.test(text.trim());

/**
 * Reads a number with a decimal point or comma, a sign, or a per cent sign; null if the text is not a number, or is
 * ambiguous.
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

/** What to do about a text that is not a number, if there is a known remedy. @internal */
export const numberHint = (text: string, decimal: DecimalMark | undefined): string =>
  isAmbiguous(text, decimal) ? '; say which decimal mark the table uses (decimal), "." or ","' : '';
