import { fromOutside } from '../../process/from-outside.js';
import { takesOnceTold } from '../../process/left-open.js';
import { at } from '../../vocabulary/at.js';
import type { Engine } from '../engine/engine.js';
import type { PlacedRun } from '../state/placed-run.js';
import { subjectOf } from '../state/work-item.js';

/**
 * Warns of requests from outside that are still queued and lapse because what they are about ends: they have opened no
 * work whose closing would show it.
 *
 * @internal
 */
export const warnOfLapsed = ({ draft, warnings }: Engine, runs: readonly PlacedRun[]): void => {
  const { process } = draft.table;
  for (const { element, kind, place, run } of runs) {
    const entered = process.entries.filter(({ on, to }) => to === element && !ENDS.has(on)).map(({ send }) => send);
    const asked = new Set([...entered, ...fromOutside(process, element)]);
    const counts = new Map<string, number>();
    for (const { send } of run.waiting) if (asked.has(send)) counts.set(send, (counts.get(send) ?? 0) + 1);
    const { id } = subjectOf(draft.before, kind, place);
    for (const [event, times] of counts) {
      const often = times === 1 ? '' : ` (${times} times)`;
      const again = isTakenAfterwards(draft, element, event) ? '; send it again, and it will be taken' : '';
      const message = `"${event}" was waiting for "${element}"${often}, about "${id}", and lapses${again}`;
      warnings.push({ path: 'type', code: 'lapsed', message });
    }
  }
};

/** Entries that announce the end of a journey, and so are not requests. */
const ENDS: ReadonlySet<string> = new Set(['journey-settled', 'journey-withdrawn']);

const isTakenAfterwards = ({ tables }: Engine['draft'], element: string, event: string): boolean =>
  tables.entries['journey-withdrawn'].some(
    (entry) =>
      entry.element === element && takesOnceTold(tables, entry, at(tables.elements, entry.to).events.indexOf(event)),
  );
