/** Escapes text for HTML. @internal */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @internal */
export const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

/** A table whose cells are already HTML. @internal */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const cells = (row: readonly string[]): string => row.map((cell) => `<td>${cell}</td>`).join('');
  const heads = head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('');
  const body = rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n');
  return `<table><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`;
};

/** @internal */
export const section = (title: string, note: string, body: string): string =>
  `<section><h2>${escaped(title)}</h2><p class="note">${escaped(note)}</p>${body}</section>`;

/** A list of sentences. @internal */
export const list = (sentences: readonly string[]): string =>
  `<ul>${sentences.map((sentence) => `<li>${escaped(sentence)}</li>`).join('')}</ul>`;

/** A self-contained page: no scripts, nothing to load. @internal */
export const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${body}
</main>
</body>
</html>
`;

const STYLE =
  'body{margin:0;background:#f3f4f6;color:#1f2937;font:16px/1.5 ' +
  'system-ui,sans-serif}main{max-width:960px;margin:0 auto;padding:24px 20px ' +
  '60px;background:#fff}h1{margin:0}h2{margin:36px 0 4px}.note{color:#4b5563;margin:0 0 ' +
  '12px}svg{max-width:100%;height:auto}table{border-collapse:collapse;width:100%;font-size:14px}' +
  'th,td{text-align:left;padding:4px 8px;border-bottom:1px solid #e5e7eb;vertical-align:top}' +
  'section{overflow-x:auto}@media print{body,main{background:#fff}}';
