/** At most so many items, and how many more there are. */
export const shortened = (items: readonly string[], most: number): string => {
  if (items.length === 0) return 'nothing';
  const more = items.length - most;
  return more > 0 ? `${items.slice(0, most).join(', ')} … and ${more} more` : items.join(', ');
};

/** The characters of a line for people to read. */
export const WIDTH = 100;

/** A text in lines of at most so many characters, each indented. */
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
