import { type Content, html, type Markup, sideways } from '@work-elements/report/parts';

/** A section of the page: a heading and a sentence on how to read it. @internal */
export const section = (title: string, note: string, body: Content): Markup =>
  html`<section><h2>${title}</h2><p class="note">${note}</p>${body}</section>`;

/** A table that is cut off after a number of rows, and says so; its first column names the rows. @internal */
export const table = (
  label: string,
  head: readonly string[],
  rows: readonly (readonly Content[])[],
  most = 200,
): Markup => {
  const shown = rows.slice(0, most);
  const more = rows.length - shown.length;
  return html`${sideways(
    label,
    html`<table><thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${shown.map(
      ([first = '', ...others]) =>
        html`<tr><th scope="row">${first}</th>${others.map((cell) => html`<td>${cell}</td>`)}</tr>\n`,
    )}</tbody></table>`,
  )}${more > 0 && html`<p class="small">… and ${more} more.</p>`}`;
};
