import type { Level } from 'work-elements';
import type { Language } from '../language/language.js';
import { levelTitle } from './card.js';

/** From this level up, a role needs a competency fully; its badge hangs on these alone. */
const FULLY: Level = 3;

/** How a badge follows from levels, as `assessReadiness` derives it: the number of gaps plays no part. @internal */
export const badgeRule = (language: Language): string =>
  language.say('badgeRule', { level: levelTitle(language, FULLY) });
