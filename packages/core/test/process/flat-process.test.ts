import { describe, expect, test } from 'vitest';
import { processTable } from '../../src/index.js';
import { ADVANCE, flatProcess, NO_STEP, SEVERAL_STEPS } from '../../src/process/flat-process.js';
import { element, emitting, entry, numbered, small } from './support/small-process.js';

const twoSteps = {
  inside: { initial: 'deep', on: { left: 'end' }, states: { deep: { on: { dug: 'deep' } } } },
};
const plan = element('plan', 'learner', { work: { planned: 'end' }, end: null });
// Begins by itself with the event that it waits for, and its machine does not begin in the first of its states.
const learn = element(
  'learn',
  'objective',
  { waiting: { call: 'work' }, work: { learnt: 'both', failed: 'waiting' }, both: twoSteps, end: null },
  { steps: ['work', 'both', 'both.deep'], receives: ['call'] },
);
const office = element(
  'office',
  'organization',
  { work: { done: 'end', tell: 'work' }, end: null },
  { receives: ['tell'] },
);
const trouble = element(
  'trouble',
  'case',
  { waiting: { raise: 'work', hush: 'end' }, work: { solved: 'end' }, end: null },
  {
    receives: ['raise', 'hush'],
    ignores: ['hush'],
  },
);
const told = element('told', 'learner', {
  waiting: { tell: 'work', stop: 'end' },
  work: { done: 'waiting' },
  end: null,
});
const assess = element(
  'assess',
  'learner-objective',
  { waiting: { tell: 'work' }, work: { good: emitting('end', 'mastered'), bad: 'waiting' }, end: null },
  { receives: ['tell'] },
);
const alone = element('alone', 'objective', { waiting: { start: 'work' }, work: { done: 'end' }, end: null });
const process = {
  ...small(
    [plan, learn, office, trouble, told, assess, alone],
    [
      'plan planned > told tell',
      'learn failed > trouble raise',
      'assess mastered > office tell',
      'learn learnt > assess tell',
      'plan planned > learn call',
      'assess mastered > told tell',
    ],
    [
      'journey-started > told tell',
      'exception-raised > trouble raise',
      'journey-settled > office tell',
      'journey-settled > told stop',
    ],
  ),
  advancement: { from: 'assess', on: 'mastered' },
};
const table = processTable(process);
const { tables, ...numbers } = numbered(process);
const names = ['plan', 'learn', 'trouble', 'told', 'assess', 'alone'];

describe('elements', () => {
  test('are those of a journey, in the order of the process', () => {
    expect(tables.elements.map(({ id }) => id)).toEqual(names);
    expect([...tables.numberOf]).toEqual(names.map((name, index) => [name, index]));
  });

  test('have a position among those of their kind of place', () => {
    expect([...tables.kindOf]).toEqual([0, 1, 2, 0, 1, 1]);
    expect([...tables.positionOf]).toEqual([0, 0, 0, 1, 1, 2]);
    expect(tables.elements.map(({ position }) => position)).toEqual([...tables.positionOf]);
    expect(tables.ofKind).toEqual([[0, 3], [1, 4, 5], [2]]);
    expect(tables.elementCount).toEqual([2, 3, 1]);
  });

  test('of an objective that something else than objectives reaches are known', () => {
    expect(tables.reachedFromOutside).toEqual([1]);
    const entered = { ...process, entries: [...process.entries, entry('recognition-requested > assess tell')] };
    expect(flatProcess(processTable(entered)).reachedFromOutside).toEqual([1, 4]);
  });

  test('begin by themselves where nothing leads to them, with the event for which they wait', () => {
    expect(tables.begins).toEqual([
      [{ to: 0, column: -1, element: 'plan', event: null }],
      [{ to: 5, column: numbers.column('alone/start'), element: 'alone', event: 'start' }],
      [],
    ]);
    expect(numbers.column('alone/start')).toBe(0);
  });

  test('of the organisation are refused within a journey', () => {
    const within = { ...table, elements: [...table.elements, ...table.outside] };
    expect(() => flatProcess(within)).toThrow(new RangeError('"office" is not within a journey'));
  });
});

describe('steps', () => {
  test('have a position among those of their kind of place', () => {
    expect(tables.steps.map(({ ref, position }) => `${ref} ${position}`)).toEqual([
      'plan/work 0',
      'learn/work 0',
      'learn/both 1',
      'learn/both.deep 2',
      'trouble/work 0',
      'told/work 1',
      'assess/work 3',
      'alone/work 4',
    ]);
    expect([...tables.stepPosition]).toEqual([0, 0, 1, 2, 0, 1, 3, 4]);
    expect(tables.stepCount).toEqual([2, 5, 1]);
    expect(tables.steps.map(({ element: number }) => names[number])).toEqual(table.steps.map(({ element: id }) => id));
  });

  test('are known for each state: none, one or several', () => {
    expect(tables.onlyStep[numbers.state('plan/work')]).toBe(0);
    expect(tables.onlyStep[numbers.state('plan/end')]).toBe(NO_STEP);
    expect(tables.onlyStep[numbers.state('assess/work')]).toBe(6);
    const several = tables.onlyStep.indexOf(SEVERAL_STEPS);
    expect(names[tables.elementOf[several] ?? -1]).toBe('learn');
    expect(tables.activeSteps[several]).toEqual([2, 3]);
  });

  test('of an element outside the journey are refused', () => {
    const [step = expect.fail()] = table.steps;
    const within = { ...table, steps: [...table.steps, { ...step, element: 'office' }] };
    expect(() => flatProcess(within)).toThrow(new RangeError('"office" is not within a journey'));
  });
});

describe('the machines', () => {
  test('one after the other say the same as each by itself', () => {
    table.elements.forEach(({ machine, ignores, id }, number) => {
      const { firstState = Number.NaN, initial, states } = tables.elements[number] ?? {};
      expect([states, initial, tables.initialOf[number]]).toEqual([
        machine.states.length,
        firstState + machine.initial,
        firstState + machine.initial,
      ]);
      for (const state of machine.states.keys()) {
        const global = firstState + state;
        expect([tables.elementOf[global], tables.isFinal[global]]).toEqual([number, machine.isFinal[state]]);
        for (const [column, event] of machine.events.entries()) {
          const move = (tables.firstMove[global] ?? Number.NaN) + column;
          const next = machine.next[state * machine.events.length + column] ?? Number.NaN;
          expect(tables.next[move]).toBe(next < 0 ? -1 : firstState + next);
          expect(tables.emits[move]).toEqual(machine.emits[state * machine.events.length + column]);
          expect(tables.isIgnored[move] === 1).toBe(ignores[column]);
          const sent = table.sends(id, state, event).map((each) => (each.kind === 'advance' ? ADVANCE : each.route));
          expect(tables.effects[move]).toEqual(sent.length === 0 ? undefined : sent);
        }
      }
    });
    expect(tables.next).toHaveLength(table.elements.reduce((sum, { machine }) => sum + machine.next.length, 0));
  });

  test('send along routes, and advance objectives', () => {
    const effectsOf = (state: string, event: string) =>
      tables.effects[(tables.firstMove[numbers.state(state)] ?? Number.NaN) + numbers.column(event)];
    expect(effectsOf('plan/work', 'plan/planned')).toEqual([0, 4]);
    expect(effectsOf('assess/work', 'assess/good')).toEqual([ADVANCE, 2, 5]);
    expect(effectsOf('assess/work', 'assess/bad')).toBeUndefined();
  });

  test('know which element advances an objective, if the process says so', () => {
    expect(tables.advancing).toBe(numbers.element('assess'));
    expect(numbered(small([plan])).tables.advancing).toBe(-1);
  });
});

describe('the destinations of signals', () => {
  test('are an element and the column of an event, or the organisation outside', () => {
    expect(tables.routes).toBe(process.routes);
    expect(tables.lanes).toEqual([
      { to: 3, column: numbers.column('told/tell'), element: 'told', event: 'tell' },
      { to: 2, column: numbers.column('trouble/raise'), element: 'trouble', event: 'raise' },
      { to: -1, column: -1, element: 'office', event: 'tell' },
      { to: 4, column: numbers.column('assess/tell'), element: 'assess', event: 'tell' },
      { to: 1, column: numbers.column('learn/call'), element: 'learn', event: 'call' },
      { to: 3, column: numbers.column('told/tell'), element: 'told', event: 'tell' },
    ]);
  });

  test('are known for each event of the journey as a whole', () => {
    const entered = Object.entries(tables.entries).map(([on, lanes]) => [
      on,
      lanes.map(({ element: id, event }) => `${id} ${event}`),
    ]);
    expect(entered.filter(([, lanes]) => lanes?.length !== 0)).toEqual([
      ['journey-started', ['told tell']],
      ['exception-raised', ['trouble raise']],
      ['journey-settled', ['office tell', 'told stop']],
    ]);
  });
});

test('a process is flattened once', () => {
  expect(flatProcess(table)).toBe(tables);
});
