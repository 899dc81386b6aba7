import type { RoleKind } from 'work-elements';
import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import { KIND_COLOUR, PALE } from '../markup/palette.js';
import { arrowhead, at } from '../markup/svg.js';
import { KINDS } from '../view/role-pairs.js';
import type { Lanes } from './lanes.js';
import type { LegendEntry } from './legend.js';

/** The phrase for an arrow of each kind, saying between whom it passes something. @internal */
export const PASSING = {
  staff: 'amongColleagues',
  learner: 'withLearners',
  family: 'withFamilies',
  system: 'withSystems',
} as const satisfies Record<RoleKind, string>;

/**
 * The arrowhead for a kind of arrow; those of systems are hollow, because in grey they are as dark as those of
 * learners.
 *
 * @internal
 */
export const headOf = (kind: RoleKind, x: number, y: number, direction: number, size: number): Markup =>
  arrowhead(x, y, direction, size, KIND_COLOUR[kind], kind === 'system');

/** An arrow of a kind, for a legend; those of systems are dashed if the picture dashes them. @internal */
export const arrowSign =
  (kind: RoleKind, dashed = false): LegendEntry['sign'] =>
  (x, y) =>
    html`<line x1="${at(x - 14)}" x2="${at(x + 8)}" y1="${at(y)}" y2="${at(y)}" stroke="${KIND_COLOUR[kind]}"
stroke-width="2"${dashed ? html` stroke-dasharray="3 3"` : null}/>${headOf(kind, x + 14, y, 0, 9)}`;

const rim = (x: number, y: number, width: number, fill: string, stroke: string, dashed: boolean): Markup =>
  html`<rect x="${at(x - width / 2)}" y="${at(y - 6)}" width="${at(width)}" height="12" rx="3" fill="${fill}"
stroke="${stroke}" stroke-width="0.8"${dashed ? html` stroke-dasharray="3 3"` : null}/>`;

/** The legend of a process, with an entry for each sign in use. @internal */
export const processSigns = ({ lanes, bands, numbered }: Lanes, language: Language): readonly LegendEntry[] => {
  const kinds = new Set(bands.flatMap(({ passages }) => passages.map(({ kind }) => kind)));
  const passing: readonly LegendEntry[] = numbered
    ? KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({
        sign: arrowSign(kind),
        text: language.say(PASSING[kind]),
      }))
    : kinds.size > 0
      ? [{ sign: arrowSign('staff'), text: language.say('keyHands') }]
      : [];
  const together = lanes.some(({ shared }) => shared.length > 0);
  const systems = lanes.some(({ kind }) => kind === 'system');
  return [
    {
      sign: (x, y) => rim(x, y, numbered ? 28 : 12, '#e7f0f7', KIND_COLOUR.staff, false),
      text: language.say(numbered ? 'keyDoes' : 'keyElement'),
    },
    ...passing,
    ...(systems ? [{ sign: headSign('system'), text: language.say('keySystem') }] : []),
    ...(together ? [{ sign: headSign('staff'), text: language.say('keyTogether') }] : []),
  ];
};

const headSign =
  (kind: RoleKind): LegendEntry['sign'] =>
  (x, y) =>
    rim(x, y, 28, kind === 'system' ? '#fff' : PALE, KIND_COLOUR[kind], true);
