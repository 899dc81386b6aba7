import { type BadgeArea, badgeAreas } from '../../catalogue/badge-framework/areas.js';
import { badgeLevels } from '../../catalogue/badge-framework/levels.js';
import { at } from '../../vocabulary/at.js';
import type { BadgeAreaId } from '../../vocabulary/competency.js';
import { expectNoGetters } from '../../vocabulary/expect-parts.js';
import { InputError, type Issue } from '../../vocabulary/input-error.js';
import type { Level } from '../../vocabulary/level.js';
import { wordOf } from '../../vocabulary/path.js';
import { unknownWord } from '../../vocabulary/spelling.js';
import type { BadgeHolder } from '../badge.js';
import { type AreaLevel, areaLevels, type QuestionLevel } from './area-levels.js';

/**
 * An area badge: a level in one of the nine areas of the framework.
 *
 * @public
 */
export interface AreaBadge {
  /** Unique for level and area. */
  readonly id: string;
  /** Such as "Experienced: Adaptive leadership and change management". */
  readonly title: string;
  readonly level: Level;
  readonly area: BadgeAreaId;
  /** What holding the badge means. */
  readonly description: string;
  /**
   * What it takes, as sentences: the kinds of evidence, and the questions that count for the holder, which have to be
   * answered at the level.
   */
  readonly criteria: readonly string[];
  /** How the holder answers the questions that count, and on which evidence; empty without a holder. */
  readonly evidence: readonly QuestionLevel[];
  /**
   * The questions of the area that need no answer, and why: no competency answers them, or the work of the holder’s
   * roles does not raise them. All of them, if the area is outside the holder’s work.
   */
  readonly leftOut: AreaLevel['leftOut'];
}

/**
 * Makes the badge of an area at a level, as defined in the draft of 2013.
 *
 * @param areaId - One of the nine areas.
 * @param level - 1 Explorer, 2 Novice, 3 Experienced or 4 Expert.
 * @param holder - The person whose badge it is, if their evidence is to be shown on it. {@link areaLevels} determines
 *   whether it has been earned.
 * @throws {@link InputError} if there is no such area or level, or the holder is not a person.
 *
 * @example
 * ```ts
 * import { areaBadge } from 'work-elements';
 *
 * console.log(areaBadge('information-technology', 1).title); // Explorer: Information technology
 * ```
 *
 * @public
 */
export const areaBadge = (areaId: BadgeAreaId, level: Level, holder?: BadgeHolder): AreaBadge => {
  const area = badgeAreas.find(({ id }) => id === areaId);
  const rung = badgeLevels.find((each) => each.level === level);
  const known = badgeAreas.map(({ id }) => id);
  if (area === undefined || rung === undefined) {
    const issues: Issue[] = [];
    if (area === undefined)
      issues.push({ path: 'areaId', code: 'unknown-area', message: unknownWord(wordOf(areaId), 'an area', known) });
    if (rung === undefined) {
      const message = `expected a level from 1 to 4, found ${wordOf(level)}`;
      issues.push({ path: 'level', code: 'unknown-level', message });
    }
    throw new InputError('areaBadge', issues);
  }
  const { questions, leftOut } = holder === undefined ? ofAnybody(area) : answersOf(area, holder);
  return {
    id: `${area.id}-${rung.title.toLowerCase()}`,
    title: `${rung.title}: ${area.title}`,
    level,
    area: area.id,
    description: `${rung.statement} The area: ${area.title}.`,
    criteria: [
      ...rung.evidence.map((group) => `Evidence of ${group.map((kind) => kind.replaceAll('-', ' ')).join(' or ')}.`),
      ...area.questions.filter(({ id }) => !leftOut.some(({ question }) => question === id)).map(({ text }) => text),
    ],
    evidence: questions,
    leftOut,
  };
};

type Answers = Pick<AreaLevel, 'questions' | 'leftOut'>;

const ofAnybody = ({ questions }: BadgeArea): Answers => ({
  questions: [],
  leftOut: questions
    .filter(({ answeredBy }) => answeredBy.length === 0)
    .map(({ id }) => ({ question: id, why: 'no-competency' })),
});

const answersOf = ({ id }: BadgeArea, holder: BadgeHolder): Answers => {
  if (Object(holder) !== holder)
    throw new InputError('areaBadge', [{ path: 'holder', code: 'invalid-type', message: 'expected { person }' }]);
  expectNoGetters(holder, 'areaBadge', 'holder');
  const { person, ...options } = holder;
  const areas = areaLevels(person, options);
  return at(
    areas,
    areas.findIndex(({ area }) => area === id),
  );
};
