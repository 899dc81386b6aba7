/** A page of the site that is written from what the packages say, by its path below `docs`. */
export interface SitePage {
  readonly path: string;
  readonly text: string;
}

/** A text as it stands in a cell of a table, with nothing that Markdown or the site would read as its own. */
export const cell = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('{{', '&#123;&#123;')
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ');

/** A table in Markdown. */
export const markdownTable = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headings, headings.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** A word as code. */
export const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;
