import type { WorkElement } from '../../catalogue/work-element.js';
import type { ModelReading } from '../../model/model-reading.js';
import { workRef } from '../../model/work-ref.js';
import type { Competency } from '../../vocabulary/competency.js';
import { responsibilitySchema } from '../../vocabulary/responsibility.js';
import type { Reason } from '../reason.js';
import { asked, holdersOf, levelIn } from './asked.js';
import type { Need } from './needs.js';

/** What roles need because of their responsibilities for steps. @internal */
export const needsOfSteps = (reading: ModelReading, need: Need): void => {
  const competenciesOf = competenciesByStep(reading);
  for (const row of reading.rows) {
    const { element, step } = row;
    const ref = workRef(element, step);
    const competencies = competenciesOf(element, step);
    for (const responsibility of responsibilitySchema.options) {
      for (const role of row[responsibility]) {
        const level = levelIn(reading, row, role, responsibility);
        const reason: Reason = {
          kind: 'step',
          element,
          step,
          responsibility,
          level,
          text: `${responsibility} for ${ref}`,
        };
        const wanted = asked(reading, responsibility, ref, holdersOf(reading, role), competencies);
        for (const competency of wanted) need(role, competency, reason);
      }
    }
  }
};

const competenciesByStep = ({ elementOf }: ModelReading) => {
  const ofElement = new Map<string, ReadonlyMap<string, readonly Competency[]>>();
  for (const element of elementOf.values()) ofElement.set(element.id, stepCompetencies(element));
  return (element: string, step: string): readonly Competency[] => ofElement.get(element)?.get(step) ?? [];
};

const stepCompetencies = (element: WorkElement): ReadonlyMap<string, readonly Competency[]> =>
  new Map(
    element.steps.map(({ id }) => [
      id,
      element.competencies.filter(({ steps }) => steps === undefined || steps.includes(id)),
    ]),
  );
