/** Text that is text in HTML and SVG too. @internal */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @internal */
export const percent = (share: number): string => `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;

/** A number of three digits or so. @internal */
export const short = (value: number): string =>
  Number.isFinite(value) ? value.toLocaleString('en-US', { maximumSignificantDigits: value >= 1000 ? 4 : 3 }) : '–';

/** A table whose cells are HTML already. @internal */
export const table = (head: readonly string[], rows: readonly (readonly string[])[], most = 200): string => {
  const shown = rows.slice(0, most);
  const more = rows.length > shown.length ? `<p class="note">… and ${rows.length - shown.length} more.</p>` : '';
  const line = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${line(head, 'th')}</thead><tbody>${shown.map((cells) => line(cells, 'td')).join('\n')}</tbody></table>${more}`;
};

/** @internal */
export const section = (title: string, note: string, body: string): string =>
  `<section><h2>${escaped(title)}</h2><p class="note">${escaped(note)}</p>${body}</section>`;
