/** What a cell of a spreadsheet holds; null stands for an empty one. @internal */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** A date as `2026-09-01`, with a time behind it where there is one (`2026-09-01T08:30:00`). */
  | { readonly kind: 'date'; readonly date: string }
  /** `#REF!` and its like, or a formula whose result was never stored. */
  | { readonly kind: 'error'; readonly text: string };

const BLANKS = /[\s\p{Cc}\u200b\u2060]+/gu;

/**
 * A text without blanks at its ends, no-break and zero-width ones included, and with single spaces within its lines.
 *
 * @internal
 */
const tidy = (text: string): string =>
  text
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(BLANKS, ' ').trim())
    .join('\n')
    .trim();

/** What a cell says, as tidy text; empty for an empty cell. @internal */
export const textOf = (cell: Cell | null | undefined): string => {
  if (cell === null || cell === undefined) return '';
  switch (cell.kind) {
    case 'text':
      return tidy(cell.text);
    case 'number':
    case 'boolean':
      return String(cell.value);
    case 'date':
      return cell.date;
    case 'error':
      return cell.text;
  }
};

/** A text to be quoted in a message. @internal */
export const shown = (text: string): string => {
  const line = text.replaceAll('\n', ' ');
  return `"${line.length <= 60 ? line : `${line.slice(0, 60)}…`}"`;
};
