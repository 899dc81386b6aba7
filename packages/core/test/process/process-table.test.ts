import { describe, expect, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import {
  defineElement,
  InputError,
  learningProcess,
  models,
  type Process,
  processOf,
  processTable,
  workElement,
  workElements,
} from '../../src/index.js';

const table = processTable(learningProcess);

/** What a step sends when it ends in an outcome, where the machine is in a state with such facts. */
const sent = (element: string, value: string, event: string, facts: Readonly<Record<string, unknown>> = {}) => {
  const states = table.element(element)?.machine.states ?? [];
  const at = states.findIndex(
    (state) => state.value === value && Object.entries(facts).every(([fact, is]) => Reflect.get(Object(state.context), fact) === is),
  );
  return table.sends(element, at, event).map((each) => {
    if (each.kind === 'advance') return 'advance';
    const { to, send } = learningProcess.routes[each.route] ?? { to: '', send: '' };
    return `${to} ${send}`;
  });
};

/** XState types these by the actions that the machine names; what it gives are its own. */
const emissions = (actions: readonly { readonly type: string; readonly params?: unknown }[]) => actions;

describe('the table of the learning process', () => {
  test('is read once', () => {
    expect(processTable(learningProcess)).toBe(table);
    expect(processTable(processOf(models.validator))).toBe(table);
  });

  test('has the ten elements of a journey, and the two of the organisation outside', () => {
    expect(table.elements).toHaveLength(10);
    expect(table.outside.map(({ id }) => id)).toEqual(['transition-organization', 'manage-organization']);
    expect(table.element('manage-organization')).toBe(table.outside[1]);
    expect(table.steps.map(({ ref }) => ref)).toEqual(
      learningProcess.elements.slice(0, 10).flatMap(({ id, steps }) => steps.map((step) => `${id}/${step.id}`)),
    );
  });

  test('sends what a machine emits, along every route that listens, by what the machine remembers', () => {
    expect(sent('assess-progress', 'report', 'reported', { approach: 'formative' })).toEqual([
      'give-remedial-feedback feedback-needed',
      'track-progress record',
    ]);
    expect(sent('assess-progress', 'report', 'reported', { approach: 'summative' })).toEqual([
      'decide-advancement consider',
      'track-progress record',
    ]);
  });

  test('says which move advances an objective, before what else it sends', () => {
    const states = table.element('decide-advancement')?.machine.states ?? [];
    const advancing = states.flatMap((_, state) =>
      (table.element('decide-advancement')?.machine.events ?? [])
        .map((event) => table.sends('decide-advancement', state, event))
        .filter((all) => all.some(({ kind }) => kind === 'advance')),
    );
    expect(advancing.length).toBeGreaterThan(0);
    for (const all of advancing) {
      expect(all[0]).toEqual({ kind: 'advance' });
      expect(all).toHaveLength(
        1 + learningProcess.routes.filter(({ from, on }) => from === 'decide-advancement' && on === 'advanced').length,
      );
    }
  });

  test('sends nothing where the machine does not take the event, or is not there', () => {
    expect(table.sends('assess-progress', 0, 'reported')).toEqual([]);
    expect(table.sends('assess-progress', 0, 'no-such-event')).toEqual([]);
    expect(() => table.sends('no-such-element', 0, 'reported')).toThrow(/no element "no-such-element"/);
    expect(() => table.sends('assess-progress', 999, 'reported')).toThrow(RangeError);
  });

  test.each(workElements.map(({ id, machine }) => [id, machine] as const))('agrees with XState on every move of %s', (id, machine) => {
    const compiled = table.element(id)?.machine;
    if (compiled === undefined) throw new Error('no such element');
    let [snapshot] = initialTransition(machine);
    let state = compiled.initial;
    // A walk that takes every event in turn, wherever it can be taken.
    for (let turn = 0; turn < 400 && snapshot.status === 'active'; turn++) {
      const takes = compiled.events.filter((type) => machine.getTransitionData(snapshot, { type }).length > 0);
      const type = takes[(turn * 7) % takes.length] ?? '';
      const [after, actions] = transition(machine, snapshot, { type });
      const said = [
        ...new Set([
          ...emissions(actions).flatMap(({ type: action, params }) =>
            action === 'xstate.emit' ? [Reflect.get(Object(Reflect.get(Object(params), 'event')), 'type')] : [],
          ),
          type,
        ]),
      ];
      const expected = said.flatMap((name) => [
        ...(id === 'decide-advancement' && name === 'advanced' ? ['advance'] : []),
        ...learningProcess.routes.flatMap(({ from, on }, route) => (from === id && on === name ? [route] : [])),
      ]);
      expect(table.sends(id, state, type).map((each) => (each.kind === 'advance' ? 'advance' : each.route))).toEqual(expected);
      state = compiled.next[state * compiled.events.length + compiled.events.indexOf(type)] ?? -1;
      expect(compiled.states[state]?.value).toEqual(after.value);
      expect(compiled.states[state]?.context).toEqual(after.context);
      snapshot = after;
    }
  });
});

describe('a process of somebody’s own', () => {
  const waiting = workElement('recommend');
  const bare: Process = { elements: [waiting, workElement('handle-exceptions')], routes: [], entries: [] };

  test('begins with what nothing leads to, cases excepted', () => {
    expect(processTable(bare).begins).toEqual([{ element: 'recommend', event: null }]);
    const led: Process = { ...bare, entries: [{ on: 'journey-started', to: 'recommend', send: 'consider' }] };
    expect(processTable(led).begins).toEqual([]);
    expect(processTable(led).entries['journey-started']).toEqual(led.entries);
  });

  test('says with which event an element begins, where it waits for just one', () => {
    const element = defineElement({
      id: 'tutor',
      title: 'Tutoring',
      machine: {
        initial: 'waiting',
        states: { waiting: { on: { request: 'session' } }, session: { on: { done: 'end' } }, end: { type: 'final' } },
      },
      steps: [{ id: 'session' }],
    });
    expect(processTable({ elements: [element], routes: [], entries: [] }).begins).toEqual([{ element: 'tutor', event: 'request' }]);
  });

  test('is refused where it names what does not exist, all at once', () => {
    const wrong: Process = {
      ...bare,
      routes: [{ from: 'recomend', on: 'plan-kept', to: 'recommend', send: 'considr', artifact: 'recommendation' }],
      entries: [{ on: 'journey-started', to: 'nowhere', send: 'consider' }],
      advancement: { from: 'recommend', on: 'advancd' },
    };
    const paths = (): readonly string[] => {
      try {
        processTable(wrong);
        return [];
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        return error.issues.map(({ path }) => path);
      }
    };
    expect(paths()).toEqual(['routes[0].from', 'routes[0].send', 'entries[0].to', 'advancement.on']);
  });
});
