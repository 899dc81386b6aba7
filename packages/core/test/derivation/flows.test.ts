import { describe, expect, test } from 'vitest';
import { flowsOf } from '../../src/derivation/flows.js';
import { type ElementInput, processOf, type RouteSteps, routeSteps } from '../../src/index.js';
import { inARow, ownModel, staff } from './support/own-process.js';

const over = { type: 'final' as const };

const processWith = (elements: readonly ElementInput[], routes: readonly object[] = []) =>
  processOf(ownModel([staff('baker', { responsible: elements.map(({ id }) => id) })], elements, { routes }));

/** What passes from step to step, such as "dough: loaf/mix > loaf/bake". */
const passing = (elements: readonly ElementInput[], routes: readonly object[] = []): readonly string[] =>
  flowsOf(processWith(elements, routes)).map(
    ({ artifact, from, to }) => `${artifact}: ${from.element}/${from.step} > ${to.element}/${to.step}`,
  );

describe('an artifact passes from the last step that held it to the next that reads it', () => {
  test('past states in which nobody works, and past steps that do not have it', () => {
    const loaf: ElementInput = {
      id: 'loaf',
      title: 'Loaf',
      machine: {
        initial: 'mix',
        states: {
          mix: { on: { mixed: 'rise' } },
          rise: { on: { risen: 'sweep' } },
          sweep: { on: { swept: 'bake' } },
          bake: { on: { baked: 'taste' } },
          taste: { on: { good: 'over', bad: 'mix' } },
          over,
        },
      },
      steps: [
        { id: 'mix', consumes: ['recipe'], produces: ['dough'] },
        { id: 'sweep' },
        { id: 'bake', consumes: ['dough', 'recipe'], produces: ['bread'] },
        { id: 'taste', consumes: ['bread', 'recipe'] },
      ],
    };
    // Whoever mixes again makes new dough: what was tasted goes no further.
    expect(passing([loaf]).toSorted()).toEqual([
      'bread: loaf/bake > loaf/taste',
      'dough: loaf/mix > loaf/bake',
      'recipe: loaf/bake > loaf/taste',
      'recipe: loaf/mix > loaf/bake',
      'recipe: loaf/taste > loaf/mix',
    ]);
  });

  test('never from a step to itself, however often it is done', () => {
    const kneading: ElementInput = {
      id: 'kneading',
      title: 'Kneading',
      machine: {
        initial: 'knead',
        states: { knead: { on: { soft: 'shape', hard: 'knead' } }, shape: { on: { shaped: 'over' } }, over },
      },
      steps: [
        { id: 'knead', consumes: ['dough'], produces: ['dough'] },
        { id: 'shape', consumes: ['dough'] },
      ],
    };
    expect(passing([kneading])).toEqual(['dough: kneading/knead > kneading/shape']);
  });

  test('as two passages, where their names run together to the same letters', () => {
    const steps = (first: string, artifact: string) => [
      { id: first, produces: [artifact] },
      { id: 't', consumes: [artifact] },
    ];
    expect(passing([inARow('ab', steps('s', 'a')), inARow('b', steps('sa', 'aa'))])).toEqual([
      'a: ab/s > ab/t',
      'aa: b/sa > b/t',
    ]);
  });
});

/** An element that takes one event, and then has one step, which may be ended or interrupted by the same event again. */
const taking = (id: string, event: string): ElementInput => ({
  id,
  title: id,
  machine: {
    initial: 'waiting',
    states: {
      waiting: { on: { [event]: 'work' } },
      work: { on: { [event]: 'work', done: 'over', failed: 'over' } },
      over,
    },
  },
  steps: [{ id: 'work', consumes: ['note'], outcomes: ['done', 'failed'] }],
});

const along = (rows: readonly RouteSteps[]): readonly string[] =>
  rows.map(({ route, from, to }) => {
    const places = (ends: RouteSteps['from']): string =>
      ends.map(({ element, step }) => `${element}/${step}`).join(' + ') || 'nothing';
    return `${route.on}: ${places(from)} > ${places(to)}`;
  });

describe('a route leads', () => {
  test('from every step that ends so, and only to steps that its event begins', () => {
    const first: ElementInput = {
      id: 'first',
      title: 'First',
      machine: {
        initial: 'draft',
        states: {
          draft: { on: { done: 'check', dropped: 'over' } },
          check: { on: { dropped: 'over', passed: 'over' } },
          over,
        },
      },
      steps: [
        { id: 'draft', produces: ['note'] },
        { id: 'check', consumes: ['note'] },
      ],
    };
    const route = (on: string) => ({ from: 'first', on, to: 'second', send: 'begin', artifact: 'note' });
    const elements = [first, taking('second', 'begin')];
    const routes = ['done', 'dropped', 'passed'].map(route);
    expect(along(routeSteps(processWith(elements, routes)))).toEqual([
      'done: first/draft > second/work',
      'dropped: first/draft + first/check > second/work',
      'passed: first/check > second/work',
    ]);
    expect(passing(elements, routes)).toEqual([
      'note: first/draft > first/check',
      'note: first/draft > second/work',
      'note: first/check > second/work',
    ]);
  });

  test('to nothing, where its event only interrupts work that goes on', () => {
    const again: ElementInput = {
      ...taking('second', 'again'),
      machine: {
        initial: 'work',
        states: { work: { on: { again: 'work', done: 'over', failed: 'over' } }, over },
      },
      receives: ['again'],
    };
    const routes = [{ from: 'first', on: 'done', to: 'second', send: 'again', artifact: 'note' }];
    const first = inARow('first', [{ id: 'write', produces: ['note'] }]);
    expect(along(routeSteps(processWith([first, again], routes)))).toEqual(['done: first/write > nothing']);
  });

  test('also to the step with which an element began', () => {
    const second: ElementInput = {
      id: 'second',
      title: 'Second',
      machine: {
        initial: 'work',
        states: { work: { on: { done: 'resting' } }, resting: { on: { again: 'work', closed: 'over' } }, over },
      },
      steps: [{ id: 'work' }],
      receives: ['again', 'closed'],
    };
    const routes = [{ from: 'first', on: 'done', to: 'second', send: 'again', artifact: 'note' }];
    const first = inARow('first', [{ id: 'write', produces: ['note'] }]);
    expect(along(routeSteps(processWith([first, second], routes)))).toEqual(['done: first/write > second/work']);
  });
});

/** An element that answers one event with another, and has a step that ends as `done`. */
const relay = (id: string, hears: string, says: string): ElementInput => ({
  id,
  title: id,
  machine: {
    initial: 'waiting',
    states: {
      waiting: {
        on: {
          [hears]: { target: 'waiting', actions: { type: 'emit', params: { event: says } } },
          begin: 'work',
        },
      },
      work: { on: { done: 'over' } },
      over,
    },
  },
  steps: [{ id: 'work' }],
});

describe('where an element only passes something on, a route leads from the steps that sent it there', () => {
  const writes = (id: string) => inARow(id, [{ id: 'write', produces: ['note'] }]);
  const route = (from: string, on: string, to: string, send: string) => ({ from, on, to, send, artifact: 'note' });

  test('but not from those that sent it something else, or sent the same elsewhere', () => {
    const routes = [
      route('letter', 'done', 'desk', 'ping'),
      route('parcel', 'done', 'desk', 'begin'),
      route('card', 'done', 'other', 'ping'),
      route('desk', 'pong', 'end', 'begin'),
    ];
    const elements = [
      writes('letter'),
      writes('parcel'),
      writes('card'),
      relay('desk', 'ping', 'pong'),
      relay('other', 'ping', 'pang'),
      taking('end', 'begin'),
    ];
    expect(along(routeSteps(processWith(elements, routes))).at(-1)).toBe('pong: letter/write > end/work');
  });

  test('also where two elements pass it on to each other', () => {
    const routes = [
      route('letter', 'done', 'one', 'ping'),
      route('one', 'pong', 'two', 'pong'),
      route('two', 'ping', 'one', 'ping'),
      route('two', 'ping', 'end', 'begin'),
    ];
    const elements = [
      writes('letter'),
      relay('one', 'ping', 'pong'),
      relay('two', 'pong', 'ping'),
      taking('end', 'begin'),
    ];
    expect(along(routeSteps(processWith(elements, routes)))).toEqual([
      'done: letter/write > nothing',
      'pong: letter/write > nothing',
      'ping: letter/write > nothing',
      'ping: letter/write > end/work',
    ]);
  });
});
