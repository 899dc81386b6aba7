import { describe, expect, test } from 'vitest';
import { defineElement, elementChart, toMermaid, type WorkElement, workElements } from '../../src/index.js';

/** Steps in a row, with an event that leads from some of them to another. */
const row = (event: Readonly<Record<'a' | 'b' | 'c' | 'd', string | null>>): WorkElement =>
  defineElement({
    id: 'row',
    title: 'Row',
    machine: {
      initial: 'a',
      states: {
        ...Object.fromEntries(
          (['a', 'b', 'c', 'd'] as const).map((id, index) => {
            const target = event[id];
            const next = ['b', 'c', 'd', 'end'][index] ?? 'end';
            return [id, { on: { [`done-${id}`]: next, ...(target === null ? {} : { again: target }) } }];
          }),
        ),
        end: { type: 'final' },
      },
    },
    steps: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }],
  });

const again = (element: WorkElement) => elementChart(element).ways.filter(({ event }) => event === 'again');

describe('an event that leads back from', () => {
  const rest = { event: 'again', guard: null, otherwise: false, emits: [] };

  test('every state, to the first of them itself too, is one way from anywhere', () => {
    const element = row({ a: 'a', b: 'a', c: 'a', d: 'a' });
    expect(again(element)).toEqual([{ ...rest, from: { group: '' }, to: 'a' }]);
    expect(toMermaid(element).match(/again/g)).toHaveLength(1);
    expect(toMermaid(element)).toContain('From any state');
  });

  test('all but the state to which it leads is one way from any other', () => {
    const element = row({ a: null, b: 'a', c: 'a', d: 'a' });
    expect(again(element)).toEqual([{ ...rest, from: { states: ['b', 'c', 'd'], others: true }, to: 'a' }]);
    expect(toMermaid(element)).toContain('"From any other state"');
  });

  test('some is one way from those', () => {
    const ways = again(row({ a: 'a', b: 'a', c: null, d: 'a' }));
    expect(ways).toEqual([{ ...rest, from: { states: ['a', 'b', 'd'] }, to: 'a' }]);
  });
});

test('of what happens in most states, those in which it does not are told', () => {
  const many = (on: (index: number) => object): WorkElement =>
    defineElement({
      id: 'many',
      title: 'Many',
      machine: {
        initial: 's0',
        states: {
          ...Object.fromEntries(
            Array.from({ length: 7 }, (_, index) => [
              `s${index}`,
              { on: { [`done-${index}`]: index < 6 ? `s${index + 1}` : 'end', ...on(index) } },
            ]),
          ),
          end: { type: 'final' },
        },
      },
      steps: Array.from({ length: 7 }, (_, index) => ({ id: `s${index}`, title: `Step ${index}` })),
    });
  const wayOf = (element: WorkElement) => elementChart(element).ways.find(({ event }) => event === 'again');
  const leading = many((index) => (index === 4 ? {} : { again: 'end' }));
  expect(wayOf(leading)?.from).toEqual({ states: ['s0', 's1', 's2', 's3', 's5', 's6'], except: ['s4'] });
  expect(toMermaid(leading)).toContain('"From any state but Step 4"');
  const staying = many((index) => (index === 4 ? {} : { again: `s${index}` }));
  expect(wayOf(staying)?.from).toEqual({ states: ['s0', 's1', 's2', 's3', 's5', 's6'], except: ['s4'] });
  expect(toMermaid(staying)).toContain('"In any state but Step 4"');
  const fewer = many((index) => (index === 4 || index === 5 ? {} : { again: 'end' }));
  expect(wayOf(fewer)?.from).toEqual({ states: ['s0', 's1', 's2', 's3', 's6'] });
});

test('a way from any other state is from all states but its own and those that end', () => {
  for (const element of workElements) {
    const { states, ways } = elementChart(element);
    for (const { from, to } of ways) {
      if (!('states' in from)) continue;
      const others = states.filter(({ id, final }) => !final && id !== to).map(({ id }) => id);
      expect(from.others === true, `${element.id}: ${to}`).toBe(
        to !== null && from.states.toSorted().join() === others.toSorted().join(),
      );
    }
  }
});
