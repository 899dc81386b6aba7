import { movesFrom } from '../../machine/machine-table.js';
import { elementTable } from '../../process/element-table.js';
import { at } from '../../vocabulary/at.js';
import type { ModelReading } from '../model-reading.js';
import { splitWorkRef, workRef } from '../work-ref.js';
import type { Finding } from './policy.js';

/**
 * An optional step that is switched on, and that one of these events begins, has a cadence that sends the event.
 *
 * @internal
 */
export const optionsAreSent = (reading: ModelReading, events: readonly string[]): readonly Finding[] =>
  events
    .filter((send) => !reading.model.cadence.some((row) => row.send === send))
    .flatMap((send) =>
      stepsBegunBy(reading, send).flatMap((work): readonly Finding[] => {
        const index = reading.model.options.indexOf(work);
        if (index < 0) return [];
        return [
          {
            path: `options[${index}]`,
            message: `"${work}" is switched on, but nothing sends "${send}", which begins it`,
            hint:
              `add { send: ${send}, everyDays: … } to "cadence", or switch the step off; a calendar of your own ` +
              'may send it, too',
            breach: { kind: 'unsent', work, event: send },
          },
        ];
      }),
    );

/** The steps that begin when an element receives an event. */
const stepsBegunBy = ({ elementOf }: ModelReading, send: string): readonly string[] => {
  const { element: id, step: event } = splitWorkRef(send);
  const element = elementOf.get(id);
  if (element === undefined) return [];
  const { machine, steps, activeSteps } = elementTable(element);
  const begun = activeSteps.flatMap((active, state) =>
    movesFrom(machine, state)
      .filter((move) => move.event === event)
      .flatMap((move) => at(activeSteps, move.to).filter((position) => !active.includes(position))),
  );
  return [...new Set(begun)].map((position) => workRef(id, at(steps, position).id));
};
