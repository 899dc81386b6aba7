import { html, INK, LETTER_COLOUR, LINE, type Markup, MUTED, picture, sideways } from '@work-elements/report/parts';
import type { ModelEvidence } from '../discover/evidence.js';

const ROW = 18;
const LEFT = 330;
/** Where parts with a likeness of 1 are joined: to the right of the lines that lead there from the labels. */
const ALIKE = 360;
const RIGHT = 870;
const MOST_LETTERS = 48;

const STROKE = { alike: INK, absorbed: LETTER_COLOUR.accountable, apart: MUTED } as const;

/**
 * The tree of joins, from the most alike on the left to the least alike on the right, and where it was cut. @internal
 */
export const dendrogram = ({
  dendrogram: joins,
  threshold,
}: Pick<ModelEvidence, 'dendrogram' | 'threshold'>): Markup => {
  if (joins.length === 0 || Number.isNaN(threshold)) return html`<p>The roles were chosen by a person.</p>`;
  const names = leaves(joins);
  const height = ROW * names.length + 40;
  const x = (likeness: number): number => ALIKE + (1 - Math.max(0, Math.min(1, likeness))) * (RIGHT - ALIKE);
  const places = new Map(names.map((name, index) => [JSON.stringify([name]), { x: LEFT, y: 24 + index * ROW }]));
  const lines = joins.map(({ one, other, likeness, because }) => {
    const [a, b] = [places.get(JSON.stringify([...one].sort())), places.get(JSON.stringify([...other].sort()))];
    if (a === undefined || b === undefined) return null;
    // A join is never drawn to the left of its parts.
    const at = Math.max(x(likeness), a.x, b.x);
    places.set(JSON.stringify([...one, ...other].sort()), { x: at, y: (a.y + b.y) / 2 });
    return html`<path d="M${a.x} ${a.y}H${at}V${b.y}H${b.x}" fill="none"
stroke="${STROKE[because]}"${because === 'apart' && html` stroke-dasharray="2 3"`}/>\n`;
  });
  const cut = x(threshold);
  const labels = names.map(
    (name, index) =>
      html`<text x="${LEFT - 8}" y="${28 + index * ROW}" text-anchor="end">${name.slice(0, MOST_LETTERS)}</text>\n`,
  );
  const tree = picture(
    900,
    height,
    'Dendrogram of the staff’s activities',
    html`<g font-size="12">${labels}${lines}<line x1="${cut}" x2="${cut}" y1="8" y2="${height - 16}" stroke="${LINE}"
stroke-width="6" stroke-opacity="0.6"/>
<text x="${cut + 4}" y="${height - 4}" fill="${MUTED}">cut at ${threshold}</text>
<text x="${ALIKE}" y="${height - 4}" text-anchor="middle" fill="${MUTED}">1: alike</text>
<text x="${RIGHT}" y="${height - 4}" text-anchor="end" fill="${MUTED}">0</text></g>`,
  );
  return html`<figure>${sideways('Dendrogram', tree)}</figure>`;
};

/** The activities in an order in which no lines cross. */
const leaves = (joins: ModelEvidence['dendrogram']): readonly string[] => {
  const orders = new Map<string, readonly string[]>();
  const orderOf = (group: readonly string[]): readonly string[] =>
    orders.get(JSON.stringify([...group].sort())) ?? group;
  let last: readonly string[] = [];
  for (const { one, other } of joins) {
    last = [...orderOf(one), ...orderOf(other)];
    orders.set(JSON.stringify([...last].sort()), last);
  }
  return last;
};
