import { movesFrom } from '../../machine/machine-table.js';
import { elementTable } from '../../process/element-table.js';
import { OBJECTIVE, placeKindOf } from '../../process/place-kind.js';
import { at, atKey } from '../../vocabulary/at.js';
import type { ModelReading } from '../model-reading.js';
import { splitWorkRef, workRef } from '../work-ref.js';
import type { Finding } from './policy.js';

/** If one of these events begins an optional step that is switched on, a cadence sends the event. @internal */
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

/**
 * A cadence sends events about what the element is about, a learner or an objective. Some events about a learner
 * concern one objective, such as a date that passes.
 *
 * @internal
 */
export const cadenceIsAbout = ({ model, elementOf }: ModelReading, ofEach: readonly string[]): readonly Finding[] =>
  model.cadence.flatMap(({ send, each }, index): readonly Finding[] => {
    if (each === 'objective' && ofEach.includes(send)) return [];
    const { element } = splitWorkRef(send);
    // A parsed model’s cadence sends nothing to elements about a case or the organization.
    const about = placeKindOf(atKey(elementOf, element).subject) === OBJECTIVE ? 'objective' : 'learner';
    if (about === each) return [];
    return [
      {
        path: `cadence[${index}].each`,
        message: `"${send}" is sent for each ${each}, and "${element}" is about ${NAMED[about]}`,
        hint: `write each: ${about}`,
        breach: { kind: 'sent-for-another', event: send, each, about },
      },
    ];
  });

const NAMED = { learner: 'a learner', objective: 'a learner’s work on one objective' } as const;

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
