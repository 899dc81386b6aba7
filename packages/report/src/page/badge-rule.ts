import type { Level } from 'work-elements';
import type { Language } from '../language/language.js';
import { levelTitle } from './card.js';

/** From this level up, a role requires a competency in full; only these competencies determine its badge. */
const FULLY: Level = 3;

/**
 * The rule by which a badge follows from levels, as `assessReadiness` applies it: the number of gaps does not matter.
 *
 * @internal
 */
export const badgeRule = (language: Language): string =>
  language.say('badgeRule', { level: levelTitle(language, FULLY) });
