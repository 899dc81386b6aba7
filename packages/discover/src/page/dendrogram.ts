import type { ModelEvidence } from '../discover/evidence.js';
import { escaped } from './html.js';

const ROW = 18;
const LEFT = 330;
const RIGHT = 880;

/**
 * The tree of joins, from what is most alike on the left to what is least on the right, and where it was cut. @internal
 */
export const dendrogram = ({
  dendrogram: joins,
  threshold,
}: Pick<ModelEvidence, 'dendrogram' | 'threshold'>): string => {
  if (joins.length === 0 || Number.isNaN(threshold)) return '<p>The roles were chosen by a person.</p>';
  const names = leaves(joins);
  const height = ROW * names.length + 40;
  const x = (likeness: number): number => LEFT + (1 - Math.max(0, Math.min(1, likeness))) * (RIGHT - LEFT);
  const places = new Map(names.map((name, index) => [JSON.stringify([name]), { x: x(1), y: 24 + index * ROW }]));
  const lines = joins.map(({ one, other, likeness, because }) => {
    const [a, b] = [places.get(JSON.stringify([...one].sort())), places.get(JSON.stringify([...other].sort()))];
    if (a === undefined || b === undefined) return '';
    // A join is never drawn to the left of those that it is made of.
    const at = Math.max(x(likeness), a.x, b.x);
    places.set(JSON.stringify([...one, ...other].sort()), { x: at, y: (a.y + b.y) / 2 });
    const stroke = because === 'apart' ? '#9ca3af' : because === 'absorbed' ? '#b45309' : '#1f2937';
    return `<path d="M${a.x} ${a.y}H${at}V${b.y}H${b.x}" fill="none" stroke="${stroke}"/>`;
  });
  const cut = x(threshold);
  const labels = names.map(
    (name, index) =>
      `<text x="${LEFT - 8}" y="${28 + index * ROW}" text-anchor="end">${escaped(name.slice(0, 48))}</text>`,
  );
  return `<svg viewBox="0 0 900 ${height}" role="img" aria-label="Dendrogram of the staff’s activities" font-size="12">
${labels.join('\n')}
${lines.join('\n')}
<line x1="${cut}" x2="${cut}" y1="8" y2="${height - 16}" stroke="#b91c1c" stroke-dasharray="4 3"/>
<text x="${cut + 4}" y="${height - 4}" fill="#b91c1c">cut at ${threshold}</text>
</svg>`;
};

/** The activities in such an order that no line crosses another. */
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
