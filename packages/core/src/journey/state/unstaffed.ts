import type { ModelReading } from '../../model/model-reading.js';
import { unassignedIn } from '../../model/unassigned-work.js';
import { processTable } from '../../process/process-table.js';
import { type Issue, ModelError } from '../../vocabulary/input-error.js';

/**
 * Refuses a model under which a journey would get stuck because nobody may do the next step.
 *
 * @throws ModelError
 * @internal
 */
export const refuseUnstaffed = (reading: ModelReading): void => {
  const inJourneys = new Set(processTable(reading.process).elements.map(({ id }) => id));
  const issues = unassignedIn(reading.rows)
    .filter(({ element }) => inJourneys.has(element))
    .map(
      ({ message }): Issue => ({
        path: 'roles',
        code: 'nobody-responsible',
        message: `${message}; a journey would stop there`,
      }),
    );
  if (issues.length > 0) throw new ModelError(`journey under "${reading.model.id}"`, issues);
};

/**
 * Advice on a step that nobody is responsible for, such as one added to the catalogue after the model was written.
 *
 * @internal
 */
export const nobodyDoes = ({ model }: ModelReading, work: string): string =>
  `nobody is responsible for "${work}" in "${model.id}"; move the journey with reassignJourney to a model in ` +
  'which somebody is';
