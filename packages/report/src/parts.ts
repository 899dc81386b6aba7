// What pages are made of, for packages that make pages of their own in the same style: markup that escapes, the shell
// of a page, pictures, colours, and hand-offs as arcs.
export { type Content, html, Markup } from './markup/html.js';
export { INK, KIND_COLOUR, LETTER_COLOUR, LINE, MUTED, PALE } from './markup/palette.js';
export { picture } from './markup/svg.js';
export { handoffArcs } from './page/handoff-arcs.js';
export { page, sideways } from './page/page.js';
