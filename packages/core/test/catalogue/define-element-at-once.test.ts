import { expect, test } from 'vitest';
import { defineElement, InputError } from '../../src/index.js';

const pathsOf = (define: () => unknown): readonly string[] => {
  try {
    define();
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(({ path, code }) => `${path} ${code}`).toSorted();
    throw error;
  }
  return [];
};

test('wrong shapes and wrong names of a machine are told at once', () => {
  const written: unknown = {
    id: 'x',
    title: 'X',
    machine: {
      initial: 'nope',
      states: { a: { type: 'finall', on: { b: { target: 'c', guard: 'zz', actions: 'foo' } } } },
    },
    steps: [{ id: 'q' }],
  };
  expect(pathsOf(() => Reflect.apply(defineElement, undefined, [written]))).toEqual([
    'machine.initial unknown-state',
    'machine.states.a.on.b.actions invalid-type',
    'machine.states.a.on.b.guard unknown-guard',
    'machine.states.a.on.b.target unknown-state',
    'machine.states.a.type invalid-value',
    'steps[0].id unknown-state',
  ]);
});

test('a machine that cannot be run is told once its names are right', () => {
  const machine = { initial: 'a', states: { a: { on: { go: 'b' } }, b: {} } };
  expect(pathsOf(() => defineElement({ id: 'x', title: 'X', machine, steps: [{ id: 'a' }] }))).toEqual([
    'machine dead-end',
  ]);
});
