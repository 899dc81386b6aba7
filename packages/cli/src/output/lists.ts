/** The first items of a list, up to a number, and how many more there are. */
export const shortened = (items: readonly string[], most: number): string => {
  if (items.length === 0) return 'nothing';
  const more = items.length - most;
  return more > 0 ? `${items.slice(0, most).join(', ')} … and ${more} more` : items.join(', ');
};

/** The width of a line for people, in characters. */
export const WIDTH = 100;

/** A text wrapped to a number of characters, each line indented. */
export const wrapped = (text: string, width: number, indent = ''): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line];
};
