// Building blocks for packages that make pages in the same style: escaped markup, the page frame, pictures, colours,
// and hand-offs as arcs.
export { type Content, html, Markup } from './markup/html.js';
export { INK, KIND_COLOUR, LETTER_COLOUR, LINE, MUTED, PALE } from './markup/palette.js';
export { picture } from './markup/svg.js';
export { handoffArcs } from './page/handoff-arcs.js';
export { page, sideways } from './page/page.js';
