import type { MachineTable } from '../../machine/machine-table.js';
import { movesFrom, nextState } from '../../machine/machine-table.js';
import { elementTable } from '../../process/element-table.js';
import { atKey } from '../../vocabulary/at.js';
import type { ModelReading } from '../model-reading.js';
import { splitWorkRef } from '../work-ref.js';
import type { Finding } from './policy.js';

/**
 * Each event of a cadence has an effect after the start of a journey: from some state that its element can then be in,
 * it leads to another state or emits something.
 *
 * @internal
 */
export const cadenceHasEffect = (reading: ModelReading): readonly Finding[] =>
  reading.model.cadence.flatMap(({ send, everyDays }, index): readonly Finding[] => {
    const { element: id, step: event } = splitWorkRef(send);
    const { machine } = elementTable(atKey(reading.elementOf, id));
    const acts = [...statesAfterStart(reading, id, machine)].some((state) =>
      movesFrom(machine, state).some((move) => move.event === event && (move.to !== state || move.emits.length > 0)),
    );
    if (acts) return [];
    return [
      {
        path: `cadence[${index}].send`,
        message:
          `"${send}" is sent every ${everyDays} days, but "${id}" takes it only at the start, or never, so nothing ` +
          'happens',
        hint: 'leave the row out, or send an event that the element takes again and again',
        breach: { kind: 'sent-in-vain', event: send },
      },
    ];
  });

/** The states that a machine can be in once it has been told of the start of a journey. */
const statesAfterStart = ({ process }: ModelReading, id: string, machine: MachineTable): ReadonlySet<number> => {
  const told = process.entries.find(({ on, to }) => on === 'journey-started' && to === id)?.send;
  const started = told === undefined ? -1 : nextState(machine, machine.initial, told);
  const found = new Set([started < 0 ? machine.initial : started]);
  for (const state of found) for (const { to } of movesFrom(machine, state)) found.add(to);
  return found;
};
