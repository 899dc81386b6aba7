import { describe, expect, test } from 'vitest';
import { defineElement } from '../../src/index.js';
import { announced, announcements, elementTable, firstEvent } from '../../src/process/element-table.js';
import { element, emitting } from './support/small-process.js';

const desk = element(
  'desk',
  'case',
  {
    waiting: { call: 'work', cancel: 'end' },
    work: { done: emitting('both', 'finished'), cancel: 'end' },
    both: { inside: { initial: 'deep', on: { left: 'end' }, states: { deep: { on: { dug: 'deep' } } } } },
    end: null,
  },
  { steps: ['work', 'both.deep', 'both'], receives: ['call', 'cancel'], ignores: ['call'] },
);

test('an element as a table says what its definition and its machine say', () => {
  const table = elementTable(desk);
  expect(table).toMatchObject({ id: 'desk', kind: 2, receives: ['call', 'cancel'] });
  expect(table.steps.map(({ id }) => id)).toEqual(['work', 'both.deep', 'both']);
  const active = table.machine.states.map(({ active: [state = ''] }, index) => [state, table.activeSteps[index]]);
  expect(Object.fromEntries(active)).toEqual({ waiting: [], work: [0], both: [1, 2], end: [] });
  expect(table.machine.events.filter((_, column) => table.ignores[column])).toEqual(['call']);
  expect(elementTable(desk)).toBe(table);
});

test('nobody works where the machine is done, though a part of it in which somebody worked stays active', () => {
  const part = (on: object) => ({ initial: 'deep', on, states: { deep: {}, over: { type: 'final' } } });
  const { machine, activeSteps } = elementTable(
    defineElement({
      id: 'parts',
      title: 'Parts',
      machine: { type: 'parallel', states: { one: part({ done: '.over' }), two: part({ left: '.over' }) } },
      steps: [{ id: 'one' }, { id: 'two' }],
    } as never),
  );
  expect(machine.states.map(({ value }, state) => [value, activeSteps[state]])).toEqual([
    [{ one: 'deep', two: 'deep' }, [0, 1]],
    [{ one: 'over', two: 'deep' }, [0, 1]],
    [{ one: 'deep', two: 'over' }, [0, 1]],
    [{ one: 'over', two: 'over' }, []],
  ]);
});

test('a move announces what it emits, then its event, each once', () => {
  expect(announced('done', ['finished', 'sent'])).toEqual(['finished', 'sent', 'done']);
  expect(announced('done', ['finished', 'done', 'finished'])).toEqual(['finished', 'done']);
});

test('an element announces what it emits and its outcomes, each once, but not what it receives', () => {
  expect(announcements(desk).toSorted()).toEqual(['done', 'dug', 'finished', 'left']);
});

describe('the event with which an element begins', () => {
  const first = (...words: Parameters<typeof element>) => firstEvent(elementTable(element(...words)));
  const work = { work: { done: 'end' }, end: null };

  test('is the only one that it waits for', () => {
    expect(first('one', 'objective', { waiting: { call: 'work' }, ...work })).toBe('call');
  });

  test('is none where it waits for one of several', () => {
    // What ends the work could end it before, too, and nobody sends that.
    const early = { idle: { call: 'work', done: 'end' }, work: { done: 'end' }, end: null };
    expect(first('early', 'learner', early, { receives: ['call'] })).toBe('call');
    expect(firstEvent(elementTable(desk))).toBeUndefined();
  });

  test('is none where it begins in a step, though that takes an event', () => {
    const states = { work: { done: 'end', call: 'end' }, end: null };
    expect(first('two', 'objective', states, { receives: ['call'] })).toBeUndefined();
  });
});
