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
  type Sending,
  workElement,
  workElements,
} from '../../src/index.js';

const table = processTable(learningProcess);

/** What an event sends from the state with this value and these facts. */
const sent = (element: string, value: string, event: string, facts: Readonly<Record<string, unknown>> = {}) => {
  const states = table.element(element)?.machine.states ?? [];
  const at = states.findIndex(
    (state) =>
      state.value === value &&
      Object.entries(facts).every(([fact, is]) => Reflect.get(Object(state.context), fact) === is),
  );
  return table.sends(element, at, event).map((each) => {
    if (each.kind === 'advance') return 'advance';
    const { to, send } = learningProcess.routes[each.route] ?? { to: '', send: '' };
    return `${to} ${send}`;
  });
};

/** The name of the event that causes each sending. */
const namesOf = (sendings: readonly Sending[]): readonly string[] =>
  sendings.map((each) => (each.kind === 'advance' ? 'advance' : (learningProcess.routes[each.route]?.on ?? '')));

/** Widens the type: XState lists only the actions that the machine names, but returns built-in ones. */
const emissions = (actions: readonly { readonly type: string; readonly params?: unknown }[]) => actions;

describe('the table of the learning process', () => {
  test('is read once', () => {
    expect(processTable(learningProcess)).toBe(table);
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
    expect(sent('assess-progress', 'check', 'misconception-found')).toEqual([
      'experience-activities not-yet',
      'give-remedial-feedback hint-needed',
      'track-progress record',
    ]);
    expect(sent('give-remedial-feedback', 'waiting', 'feedback-needed', { attempt: 2 })).toEqual([]);
    expect(sent('give-remedial-feedback', 'waiting', 'feedback-needed', { attempt: 3 })).toEqual([
      'handle-exceptions refer-decision',
    ]);
  });

  test(
    'says which move advances an objective, before what it sends because of that, and after the condition if ' +
      'there is one',
    () => {
      const states = table.element('decide-advancement')?.machine.states ?? [];
      const advancing = states.flatMap((_, state) =>
        (table.element('decide-advancement')?.machine.events ?? [])
          .map((event) => table.sends('decide-advancement', state, event))
          .filter((all) => all.some(({ kind }) => kind === 'advance')),
      );
      expect(advancing.length).toBeGreaterThan(0);
      for (const all of advancing) {
        const at = all.findIndex(({ kind }) => kind === 'advance');
        expect(namesOf(all.slice(0, at)).filter((name) => name !== 'condition-set')).toEqual([]);
        expect(namesOf(all.slice(at + 1))).toEqual(
          learningProcess.routes
            .filter(({ from, on }) => from === 'decide-advancement' && on === 'advanced')
            .map(({ on }) => on),
        );
      }
      expect(advancing.some((all) => all[0]?.kind === 'advance')).toBe(true);
      expect(advancing.some((all) => all[0]?.kind !== 'advance')).toBe(true);
    },
  );

  test('sends nothing where the machine does not take the event, or is not there', () => {
    expect(table.sends('assess-progress', 0, 'reported')).toEqual([]);
    expect(table.sends('assess-progress', 0, 'no-such-event')).toEqual([]);
    expect(() => table.sends('no-such-element', 0, 'reported')).toThrow(/no element "no-such-element"/);
    expect(() => table.sends('assess-progress', 999, 'reported')).toThrow(RangeError);
  });

  test.each(workElements.map(({ id, machine }) => [id, machine] as const))(
    'agrees with XState on every move of %s',
    (id, machine) => {
      const compiled = table.element(id)?.machine;
      if (compiled === undefined) throw new Error('no such element');
      let [snapshot] = initialTransition(machine);
      let state = compiled.initial;
      // A walk that takes varying events, each where the machine accepts it.
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
        expect(table.sends(id, state, type).map((each) => (each.kind === 'advance' ? 'advance' : each.route))).toEqual(
          expected,
        );
        state = compiled.next[state * compiled.events.length + compiled.events.indexOf(type)] ?? -1;
        expect(compiled.states[state]?.value).toEqual(after.value);
        expect(compiled.states[state]?.context).toEqual(after.context);
        snapshot = after;
      }
    },
  );
});

describe('the table of a model’s process', () => {
  test('is shared by models that choose the same', () => {
    expect(models.summitLearning.options).toEqual(models.validator.options);
    expect(models.summitLearning.settings).not.toEqual(models.validator.settings);
    expect(processTable(processOf(models.singleTeacher))).toBe(processTable(processOf(models.validator)));
    expect(processTable(processOf(models.summitLearning))).not.toBe(processTable(processOf(models.validator)));
  });

  test('has no step that is switched off, and says so of what would have led there', () => {
    const refs = processTable(processOf(models.specialistTeam)).steps.map(({ ref }) => ref);
    const off = workElements.flatMap(({ id, steps }) =>
      steps.flatMap((step) => (step.optional === undefined ? [] : [`${id}/${step.id}`])),
    );
    expect(off.length).toBeGreaterThan(3);
    expect(table.steps.map(({ ref }) => ref)).toEqual(expect.arrayContaining(off));
    expect(refs.filter((ref) => off.includes(ref))).toEqual([]);
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
    expect(processTable({ elements: [element], routes: [], entries: [] }).begins).toEqual([
      { element: 'tutor', event: 'request' },
    ]);
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
