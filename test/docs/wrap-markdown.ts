/** The line width of this repository, as configured in the formatter. */
export const WIDTH = 120;

/** Markers that begin a block at the start of a line: a list item, a heading, a quotation, a table. */
const MARKER = /^(?:[-*+]|\d+[.)]|#+|>|\|.*|<.*)$/;

/**
 * Words that stay on one line: whole code spans, and otherwise whatever spaces separate. A word that would begin a
 * block at the start of a line stays with the one before.
 */
const wordsOf = (text: string): readonly string[] => {
  const words: string[] = [];
  for (const word of text.match(/(?:`[^`]*`|[^\s`]|`)+/g) ?? []) {
    const last = MARKER.test(word) ? words.pop() : undefined;
    words.push(last === undefined ? word : `${last} ${word}`);
  }
  return words;
};

/** Fills lines with words. */
const filled = (words: readonly string[], first: string, hang: string): readonly string[] => {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of words) {
    if (empty) line += word;
    else if (line.length + 1 + word.length <= WIDTH) line += ` ${word}`;
    else {
      lines.push(line);
      line = hang + word;
    }
    empty = false;
  }
  return [...lines, line];
};

interface Paragraph {
  readonly first: string;
  readonly hang: string;
  readonly lines: string[];
}

/** Within a paragraph, a numbered list begins only with 1; any other number is the end of a sentence. */
const continues = (item: string, open: Paragraph | undefined): boolean =>
  open !== undefined && open.first.trim() === '' && /\d/.test(item) && !/^\s*1[.)]/.test(item);

/** Wraps the paragraphs and list items of a page of Markdown; code, tables, headings and HTML stay as they are. */
export const wrapMarkdown = (page: string, chosen: (lines: readonly string[]) => boolean = () => true): string => {
  const wrapped: string[] = [];
  let open: Paragraph | undefined;
  let fence = false;
  const close = (): void => {
    if (open === undefined) return;
    const { first, hang, lines } = open;
    const kept = !chosen(lines) || lines.some((line) => /(?: {2}|\\)$/.test(line));
    const text = [lines[0]?.slice(first.length) ?? '', ...lines.slice(1)].join(' ');
    wrapped.push(...(kept ? lines : filled(wordsOf(text), first, hang)));
    open = undefined;
  };
  const head = /^---\n[\s\S]*?\n---\n/.exec(page)?.[0] ?? '';
  for (const line of page.slice(head.length).split('\n')) {
    const fences = /^\s*(?:```|~~~)/.test(line);
    const item = /^\s*(?:[-*+]|\d+[.)])\s+(?=\S)/.exec(line)?.[0];
    if (fences) fence = !fence;
    if (fence || fences || line.trim() === '' || /^\s*(?:[#>|<]|\[[^\]]+\]:|---)/.test(line)) {
      close();
      wrapped.push(line);
    } else if (item !== undefined && !continues(item, open)) {
      close();
      open = { first: item, hang: ' '.repeat(item.length), lines: [line] };
    } else if (open === undefined) {
      const indent = /^\s*/.exec(line)?.[0] ?? '';
      open = { first: indent, hang: indent, lines: [line] };
    } else open.lines.push(line);
  }
  close();
  return head + wrapped.join('\n');
};
