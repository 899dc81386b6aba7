/** A page of the site that is generated from the packages, with its path below `docs`. */
export interface SitePage {
  readonly path: string;
  readonly text: string;
}

/** A text escaped for a table cell, so that neither Markdown nor the site interprets any of it. */
export const cell = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('{{', '&#123;&#123;')
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ');

/** A Markdown table. */
export const markdownTable = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headings, headings.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** A word as inline code. */
export const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;
