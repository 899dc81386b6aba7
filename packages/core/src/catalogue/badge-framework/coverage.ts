import type { Competency } from '../../vocabulary/competency.js';
import { expectElements } from '../expect-process.js';
import type { WorkElement } from '../work-element.js';
import { workElements } from '../work-elements.js';
import { type BadgeArea, type BadgeQuestion, badgeAreas } from './areas.js';

/**
 * A competency with the element it belongs to.
 *
 * @public
 */
export interface PlacedCompetency {
  /** The id of the element. */
  readonly element: string;
  readonly competency: Competency;
}

/**
 * What answers one guiding question of the badge framework.
 *
 * @public
 */
export interface QuestionCoverage extends Pick<BadgeQuestion, 'id' | 'text'> {
  /** The competencies that answer it, in the order of the elements; empty if the elements leave it open. */
  readonly competencies: readonly PlacedCompetency[];
}

/**
 * How one area of the badge framework is covered.
 *
 * @public
 */
export interface AreaCoverage {
  readonly area: BadgeArea;
  /** Each guiding question of the area, and the competencies that answer it. */
  readonly questions: readonly QuestionCoverage[];
  /** The competencies placed in the area, whether or not they answer one of its questions. */
  readonly competencies: readonly PlacedCompetency[];
  /** The ids of the elements that have a competency in the area. */
  readonly elements: readonly string[];
  /** True if nothing answers one of the area’s questions: a finding about the elements, or about the framework. */
  readonly gap: boolean;
}

/**
 * Checks elements against the badge framework: what each area contains, what answers each of its guiding questions, and
 * which questions remain open. Answers come from a reviewed list of the catalogue’s competencies, so a competency of
 * your own element counts for its area but answers no question.
 *
 * @param elements - By default the catalogue’s twelve.
 * @returns The nine areas, in the framework’s order.
 *
 * @example
 * ```ts
 * import { badgeCoverage, workElement } from 'work-elements';
 *
 * const [engagement] = badgeCoverage([workElement('handle-exceptions')]);
 * console.log(engagement?.gap); // true
 * const answered = engagement?.questions.filter(({ competencies }) => competencies.length > 0);
 * console.log(answered?.map(({ id }) => id)); // ['bringing-people-in']
 * ```
 *
 * @public
 */
export const badgeCoverage = (elements: readonly WorkElement[] = workElements): readonly AreaCoverage[] => {
  if (elements !== workElements) expectElements(elements, 'badgeCoverage');
  const placed = placedCompetencies(elements);
  return badgeAreas.map((area) => {
    const competencies = placed.filter(({ competency }) => competency.areas.includes(area.id));
    const questions = area.questions.map(({ id, text, answeredBy }) => ({
      id,
      text,
      competencies: placed.filter(({ competency }) => answeredBy.includes(competency.id)),
    }));
    return {
      area,
      questions,
      competencies,
      elements: [...new Set(competencies.map(({ element }) => element))],
      gap: questions.some((question) => question.competencies.length === 0),
    };
  });
};

/** The competencies of elements, each with its element. @internal */
export const placedCompetencies = (elements: readonly WorkElement[]): readonly PlacedCompetency[] =>
  elements.flatMap((element) => element.competencies.map((competency) => ({ element: element.id, competency })));
