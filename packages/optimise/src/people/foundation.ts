import {
  type BadgeArea,
  badgeFramework,
  type DerivedCompetency,
  type ImplementationModel,
  processOf,
} from 'work-elements';

// The only module that knows what the framework asks of everybody: the competencies that answer the questions of its
// first area, at level Explorer.

/** The area of the framework that applies to everybody. @internal */
export const foundationArea = (): BadgeArea | undefined => badgeFramework.areas[0];

/**
 * What the framework asks of all staff, whatever their role; competencies worded for learners or families are excluded.
 *
 * @internal
 */
export const foundationOf = (models: readonly ImplementationModel[]): readonly DerivedCompetency[] => {
  const area = foundationArea();
  if (area === undefined) return [];
  const answered = new Map(
    area.questions.flatMap(({ text, answeredBy }) => answeredBy.map((competency) => [competency, text] as const)),
  );
  const found = new Map<string, DerivedCompetency>();
  for (const model of models) {
    for (const element of processOf(model).elements) {
      for (const competency of element.competencies) {
        const step = competency.steps?.[0] ?? element.steps[0]?.id;
        const question = answered.get(competency.id);
        if (question === undefined || step === undefined || found.has(competency.id)) continue;
        if (competency.holders?.includes('educator') === false) continue;
        const text = `answers “${question}”, which the framework asks of everybody`;
        const reason = { kind: 'step', element: element.id, step, responsibility: 'informed', level: 1, text } as const;
        found.set(competency.id, { competency, level: 1, because: [reason] });
      }
    }
  }
  return [...found.values()];
};
