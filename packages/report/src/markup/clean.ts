/**
 * Makes a text valid for XML and HTML: control characters and lone surrogates become the replacement character.
 *
 * @internal
 */
export const clean = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to replace
  text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu, '\ufffd');

/**
 * Limits stacked combining marks, which would cover the lines above, to six per character; no script needs more.
 *
 * @internal
 */
export const unstacked = (text: string): string =>
  UNMARKED.test(text) ? text : text.replaceAll(/(\p{M}{6})\p{M}+/gu, '$1');

/** Latin letters and common punctuation, among which there are no combining marks. */
const UNMARKED = /^[\0-\u02ff\u2010-\u2027\u2190-\u21ff]*$/;

/** Text escaped for markup, including attributes. @internal */
export const escaped = (text: string): string =>
  unstacked(clean(text))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
