import type { ModelReading } from '../../model/model-reading.js';
import { flatProcess } from '../../process/flat-process.js';
import { stateAfter, staysOpen } from '../../process/left-open.js';
import { LEARNER } from '../../process/place-kind.js';
import { processTable } from '../../process/process-table.js';
import { at } from '../../vocabulary/at.js';
import type { Journey } from '../state/journey.js';
import type { Run } from '../state/run.js';
import { runStateAt, stateIndexOf } from '../state/run-state.js';

const NOT_BEGUN: Omit<Run, 'value' | 'facts' | 'done'> = { concerning: null, items: [], waiting: [], lastBy: null };

/**
 * A withdrawn journey as it would be if its elements had been told that the learner has left, which earlier versions
 * did not do.
 *
 * @internal
 */
export const toldOfLeaving = ({ process }: ModelReading, journey: Journey): Journey => {
  if (journey.status !== 'withdrawn') return journey;
  const table = processTable(process);
  const tables = flatProcess(table);
  const told = tables.entries['journey-withdrawn'].flatMap((entry): readonly (readonly [string, Run])[] => {
    const element = table.elements[entry.to];
    if (element?.kind !== LEARNER) return [];
    const { firstState, initial } = at(tables.elements, entry.to);
    const run = journey.learner.runs[entry.element];
    const index = run === undefined ? initial - firstState : stateIndexOf(element, run);
    // An impossible state, or work that should not be open, is reported when the journey is checked.
    if (index === undefined || (run !== undefined && run.items.length > 0)) return [];
    const state = firstState + index;
    const next = staysOpen(tables, entry, state) ? -1 : stateAfter(tables, state, entry.column);
    return next < 0 ? [] : [[entry.element, { ...NOT_BEGUN, ...runStateAt(element, next - firstState) }]];
  });
  if (told.length === 0) return journey;
  return {
    ...journey,
    learner: { ...journey.learner, runs: { ...journey.learner.runs, ...Object.fromEntries(told) } },
  };
};
