import type { Language } from '../language/language.js';
import { textWidth, wrapped } from '../markup/measure.js';
import { lineHeight } from '../markup/svg.js';
import { artifactsOf, countedArtifact, type RolePair } from '../view/role-pairs.js';

/** The type of the labels of arcs. @internal */
export const ARC_TYPE = 10;

const WIDEST = 130;

/** The lines of a label, and the size of its box. @internal */
export interface ArcText {
  readonly texts: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** Measures a label. @internal */
export const arcText = (texts: readonly string[]): ArcText => ({
  texts,
  width: Math.max(...texts.map((text) => textWidth(text, ARC_TYPE))) + 8,
  height: texts.length * lineHeight(ARC_TYPE) + 3,
});

/** The label of an arc that has none. @internal */
export const NO_TEXT: ArcText = { texts: [], width: 0, height: 0 };

/** The numbers of roles in a picture. @internal */
export type RoleNumbers = ReadonlyMap<string, number>;

const endsOf = ({ from, to }: RolePair, numbers: RoleNumbers): string =>
  `${numbers.get(from) ?? ''}→${numbers.get(to) ?? ''}`;

/**
 * The label of an arc: the numbers of both roles, and the artifacts, each with its count, in a given number of lines if
 * none has to be wrapped.
 *
 * @internal
 */
export const labelOf = (pair: RolePair, numbers: RoleNumbers, language: Language, most: number): readonly string[] => {
  const all = artifactsOf(pair.handoffs).map(([artifact, count]) => countedArtifact(artifact, count, language));
  const ends = `${endsOf(pair, numbers)} `;
  if (most === 1 && all.length > 1) {
    const others = `+${language.number(all.length - 1)}`;
    const whole = wrapped(`${ends}${all[0]}, ${others}`, WIDEST, ARC_TYPE, 3);
    return whole.length < 3 ? whole : [...wrapped(`${ends}${all[0]},`, WIDEST, ARC_TYPE, 1), others];
  }
  const shown = all.length > most ? all.slice(0, most - 1) : all;
  const more = all.length - shown.length;
  return [
    ...shown.flatMap((text, index) => wrapped(index === 0 ? ends + text : text, WIDEST, ARC_TYPE, 3)),
    ...(more === 0 ? [] : [language.say('moreArtifacts', { n: more })]),
  ];
};

/** The label of an arc that has no room for artifacts: the numbers of both roles, and how many hand-offs. @internal */
export const shortLabelOf = (pair: RolePair, numbers: RoleNumbers, language: Language): readonly string[] => {
  const count = pair.handoffs.length;
  return [`${endsOf(pair, numbers)}${count === 1 ? '' : `\u00a0×\u00a0${language.number(count)}`}`];
};
