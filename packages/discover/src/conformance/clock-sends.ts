import { advanceJourney, type ImplementationModel, type Journey, processOf } from 'work-elements';
import { waysInto } from '../discover/ways-into.js';
import type { CaseSubjects } from './case-subjects.js';
import { situationKey } from './situation-key.js';
import { taken } from './taken.js';
import type { WorkEvent } from './work-events.js';

type Row = ImplementationModel['cadence'][number];

/**
 * What the clock may send to open a step; if the event does not lead to a step, it may open any step of its element.
 */
const rowsFor = (model: ImplementationModel, { element, step }: WorkEvent): readonly Row[] =>
  model.cadence.filter(({ send }) => {
    if (!send.startsWith(`${element}/`)) return false;
    const found = processOf(model).elements.find(({ id }) => id === element);
    const ids = found?.steps.map(({ id }) => id) ?? [];
    const event = send.slice(element.length + 1);
    return waysInto(found?.definition.machine.states).some(({ event: by, target }) => {
      if (by !== event) return false;
      const steps = ids.filter((id) => id === target || id.endsWith(`.${target}`));
      return steps.length === 0 || steps.some((id) => step === `${element}/${id}`);
    });
  });

/**
 * The journeys reachable by what the clock may send now, according to the model’s cadence, so that a step can be done
 * later. A log shows the work that follows but not the clock’s event, and institutions keep their cadence only roughly,
 * so the days in between are not checked.
 *
 * @internal
 */
export const clockSends = (
  journey: Journey,
  work: WorkEvent,
  subjects: CaseSubjects,
  place: number,
  at: string,
): readonly Journey[] => {
  if (journey.status !== 'under-way') return [];
  const before = situationKey(journey);
  return rowsFor(journey.model, work).flatMap(({ send, each }) => {
    const slash = send.indexOf('/');
    const [element, event] = [send.slice(0, slash), send.slice(slash + 1)];
    return aboutWhat(journey, each, work, subjects).flatMap((about) =>
      taken(() => {
        const id = `${send} before ${place}`;
        return advanceJourney(journey, { id, at, type: 'signal.received', by: 'clock', element, event, ...about })
          .journey;
      }).filter((sent) => situationKey(sent) !== before),
    );
  });
};

/** What a clock event is about: the learner, each objective in progress, or only the objective of the work. */
const aboutWhat = (
  { objectives }: Journey,
  each: 'learner' | 'objective',
  work: WorkEvent,
  subjects: CaseSubjects,
): readonly { readonly objective?: string }[] => {
  if (each === 'learner') return [{}];
  const only = subjects.known(work.subject) ? subjects.idOf(work.subject) : null;
  return objectives
    .filter(({ id, stage }) => stage === 'in-progress' && (only === null || id === only))
    .map(({ id }) => ({ objective: id }));
};
