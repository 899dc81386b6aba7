/** The content of a spreadsheet cell; null for an empty one. @internal */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** A date as `2026-09-01`, followed by the time if there is one (`2026-09-01T08:30:00`). */
  | { readonly kind: 'date'; readonly date: string }
  /** An error such as `#REF!`, or a formula whose result was never stored. */
  | { readonly kind: 'error'; readonly text: string };

const BLANKS = /[\s\p{Cc}\u200b\u2060]+/gu;

/**
 * A text trimmed of blanks, including no-break and zero-width ones, and with single spaces within its lines.
 *
 * @internal
 */
const tidy = (text: string): string =>
  text
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(BLANKS, ' ').trim())
    .join('\n')
    .trim();

/** The content of a cell as tidy text; empty for an empty cell. @internal */
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

/** A text as a message quotes it. @internal */
export const shown = (text: string): string => {
  const line = text.replaceAll('\n', ' ');
  return `"${line.length <= 60 ? line : `${line.slice(0, 60)}…`}"`;
};
