/** How the cells of a column are aligned. */
export type Side = 'left' | 'right';

const widthOf = (text: string): number => [...text].length;

const padded = (text: string, width: number, side: Side): string => {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'left' ? text + space : space + text;
};

/**
 * Rows of cells as lines, their columns aligned, each indented by two spaces; no line ends in a space.
 *
 * @param rows - The rows; a heading is a row like any other.
 * @param sides - The alignment of each column; left by default.
 */
export const table = (rows: readonly (readonly string[])[], sides: readonly Side[] = []): readonly string[] => {
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((cells) => widthOf(cells[column] ?? ''))),
  );
  return rows.map((cells) => {
    const line = widths.map((width, column) => padded(cells[column] ?? '', width, sides[column] ?? 'left'));
    return `  ${line.join('  ')}`.trimEnd();
  });
};
