import { type Competency, type ImplementationModel, processOf, type WorkElement } from 'work-elements';

/** What modules need to know about an element. @internal */
export type TaughtElement = Pick<WorkElement, 'id' | 'title' | 'steps' | 'competencies'>;

/**
 * The elements of several models, merged: each with the steps and competencies that it has in any of them.
 *
 * @internal
 */
export const elementsOf = (models: readonly ImplementationModel[]): ReadonlyMap<string, TaughtElement> => {
  const found = new Map<string, TaughtElement>();
  for (const element of models.flatMap((model) => processOf(model).elements)) {
    const known = found.get(element.id);
    found.set(element.id, known === undefined ? element : together(known, element));
  }
  return found;
};

const together = (one: TaughtElement, other: TaughtElement): TaughtElement => {
  if (one.steps === other.steps && one.competencies === other.competencies) return one;
  const competencies = new Map(one.competencies.map((competency) => [competency.id, competency]));
  for (const competency of other.competencies) {
    const known = competencies.get(competency.id);
    competencies.set(competency.id, known === undefined ? competency : needingEither(known, competency));
  }
  const steps = other.steps.filter(({ id }) => !one.steps.some((step) => step.id === id));
  return { ...one, steps: [...one.steps, ...steps], competencies: [...competencies.values()] };
};

/** Merges two versions of a competency; one without steps is needed for the whole element. */
const needingEither = (one: Competency, other: Competency): Competency => {
  if (one.steps === undefined) return one;
  if (other.steps === undefined) return other;
  return { ...one, steps: [...new Set([...one.steps, ...other.steps])] };
};
