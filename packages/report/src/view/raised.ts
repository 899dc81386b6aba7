import { type Entry, type ProcessTable, processTable } from 'work-elements';
import type { ModelView } from './model-view.js';

/**
 * The events that people raise about a journey: appeals, claims and the like; all others happen by themselves.
 *
 * @internal
 */
export const RAISED = [
  'appeal-raised',
  'exception-raised',
  'mastery-claimed',
  'recognition-requested',
  'evidence-shared',
] as const satisfies readonly Entry['on'][];

/** Something that is raised, the steps of people that it begins, and who does them. @internal */
export interface RaisedView {
  readonly on: (typeof RAISED)[number];
  readonly steps: readonly { readonly element: string; readonly step: string }[];
  readonly roles: readonly string[];
}

/** What can be raised in a model, with the steps that it begins, derived from the machines. @internal */
export const raisedIn = (view: ModelView): readonly RaisedView[] => {
  const table = processTable(view.process);
  return RAISED.flatMap((on): readonly RaisedView[] => {
    const steps = table.entries[on].flatMap((entry) => begun(table, entry));
    const doing = view.rows.filter(
      (row) =>
        row.responsible.length > 0 && steps.some(({ element, step }) => element === row.element && step === row.step),
    );
    const roles = [...new Set(doing.flatMap(({ responsible }) => responsible))];
    return roles.length === 0 ? [] : [{ on, steps: doing.map(({ element, step }) => ({ element, step })), roles }];
  });
};

/** The steps that begin when an element takes an event, in any of its states. */
const begun = (table: ProcessTable, { to, send }: Entry): RaisedView['steps'] => {
  const element = table.element(to);
  if (element === undefined) return [];
  const { machine, steps, activeSteps } = element;
  const column = machine.events.indexOf(send);
  const positions = activeSteps.flatMap((active, state) => {
    const next = column < 0 ? -1 : (machine.next[state * machine.events.length + column] ?? -1);
    return (activeSteps[next] ?? []).filter((position) => !active.includes(position));
  });
  return steps.flatMap(({ id }, position) => (positions.includes(position) ? [{ element: to, step: id }] : []));
};
