import type { Competency } from '../../vocabulary/competency.js';
import type { WorkElement } from '../work-element.js';
import { workElements } from '../work-elements.js';
import { type BadgeArea, badgeAreas } from './areas.js';

/**
 * What stands behind one area of the badge framework.
 *
 * @public
 */
export interface AreaCoverage {
  readonly area: BadgeArea;
  /** The competencies placed in the area, with the element each belongs to. */
  readonly competencies: readonly { readonly element: string; readonly competency: Competency }[];
  /** The elements that have a competency in the area. */
  readonly elements: readonly string[];
  /** True where nothing stands behind the area: a finding about the elements, or about the framework. */
  readonly gap: boolean;
}

/**
 * Holds elements against the badge framework: which competencies of which elements stand behind each area, and which areas have
 * nothing behind them.
 *
 * @param elements - By default the catalogue's twelve.
 * @returns The nine areas, in the framework's order.
 *
 * @example
 * ```ts
 * import { badgeCoverage, workElement } from 'work-elements';
 *
 * const bare = badgeCoverage([workElement('assess-progress')]).filter((each) => each.gap);
 * console.log(bare.map((each) => each.area.title));
 * ```
 *
 * @public
 */
export const badgeCoverage = (elements: readonly WorkElement[] = workElements): readonly AreaCoverage[] =>
  badgeAreas.map((area) => {
    const competencies = elements.flatMap((element) =>
      element.competencies
        .filter((competency) => competency.areas.includes(area.id))
        .map((competency) => ({ element: element.id, competency })),
    );
    return {
      area,
      competencies,
      elements: [...new Set(competencies.map(({ element }) => element))],
      gap: competencies.length === 0,
    };
  });
