import { describe, expect, test } from 'vitest';
import { InputError, type Process, processTable } from '../../src/index.js';
import { element, emitting, entry, route, small } from './support/small-process.js';

const desk = element(
  'desk',
  'objective',
  { waiting: { begin: 'work' }, work: { finish: emitting('end', 'finished') }, end: null },
  { receives: ['begin'] },
);
const ofLearner = element('map', 'learner', { work: { mapped: 'end' }, end: null });
const office = element('office', 'organization', { work: { opened: 'end' }, end: null });
const fine = small([desk, ofLearner, office], ['map mapped > desk begin'], ['journey-started > desk begin']);

const issuesOf = (process: Process) => {
  try {
    processTable(process);
  } catch (error) {
    if (error instanceof InputError) return error.issues;
    throw error;
  }
  return [];
};

const withRoute = (way: string) => issuesOf({ ...fine, routes: [...fine.routes, route(way)] });

test('a process that names only what exists is accepted', () => {
  expect(issuesOf(fine)).toEqual([]);
  expect(issuesOf({ ...fine, advancement: { from: 'desk', on: 'finished' } })).toEqual([]);
});

describe('a route is refused', () => {
  test('that comes from an element that does not exist', () => {
    expect(withRoute('dsk finished > desk begin')).toEqual([
      { path: 'routes[1].from', code: 'unknown-element', message: '"dsk" is not a work element; did you mean "desk"?' },
    ]);
    expect(withRoute('elsewhere finished > desk begin')).toEqual([
      {
        path: 'routes[1].from',
        code: 'unknown-element',
        message: '"elsewhere" is not a work element; expected one of "desk", "map", "office"',
      },
    ]);
  });

  test('that goes to an element that does not exist', () => {
    expect(withRoute('desk finished > mop begin')).toEqual([
      { path: 'routes[1].to', code: 'unknown-element', message: '"mop" is not a work element; did you mean "map"?' },
    ]);
  });

  test('that listens to what its element neither emits nor ends in', () => {
    expect(withRoute('desk left > desk begin')).toEqual([
      {
        path: 'routes[1].on',
        code: 'unknown-event',
        message:
          '"left" is not an event that "desk" emits, or an outcome of its steps; expected one of "finished", "finish"',
      },
    ]);
  });

  test('that sends what its element does not receive, such as an outcome of a step', () => {
    expect(withRoute('map mapped > desk finish')).toEqual([
      {
        path: 'routes[1].send',
        code: 'unknown-event',
        message: '"finish" is not an event that "desk" receives; expected one of "begin"',
      },
    ]);
    expect(withRoute('desk finished > map begin')).toEqual([
      {
        path: 'routes[1].send',
        code: 'unknown-event',
        message: '"begin" is not an event that "map" receives; there are none',
      },
    ]);
  });

  test('with everything that is wrong with it', () => {
    expect(withRoute('nowhere left > desk begn').map(({ path }) => path)).toEqual(['routes[1].from', 'routes[1].send']);
  });
});

test('an entry is refused that leads to what does not exist', () => {
  const entries = ['journey-started > nobody begin', 'exception-raised > desk bgin'].map(entry);
  expect(issuesOf({ ...fine, entries })).toEqual([
    {
      path: 'entries[0].to',
      code: 'unknown-element',
      message: '"nobody" is not a work element; expected one of "desk", "map", "office"',
    },
    {
      path: 'entries[1].send',
      code: 'unknown-event',
      message: '"bgin" is not an event that "desk" receives; did you mean "begin"?',
    },
  ]);
});

describe('an advancement is refused', () => {
  const advancedBy = (from: string, on: string) => issuesOf({ ...fine, advancement: { from, on } });

  test('by an element that does not exist', () => {
    expect(advancedBy('nobody', 'finished')).toEqual([
      {
        path: 'advancement.from',
        code: 'unknown-element',
        message: '"nobody" is not a work element; expected one of "desk", "map", "office"',
      },
    ]);
  });

  test('by an event that does not exist', () => {
    expect(advancedBy('desk', 'finishd')).toEqual([
      {
        path: 'advancement.on',
        code: 'unknown-event',
        message: '"finishd" is not an event that "desk" emits, or an outcome of its steps; did you mean "finished"?',
      },
    ]);
  });

  test('by an element that is not about an objective', () => {
    const refused = (from: string, subject: string) => ({
      path: 'advancement.from',
      code: 'wrong-subject',
      message:
        `"${from}" is about the ${subject}, so no objective is advanced by it; ` + 'name an element about an objective',
    });
    expect(advancedBy('map', 'mapped')).toEqual([refused('map', 'learner')]);
    expect(advancedBy('office', 'opened')).toEqual([refused('office', 'organization')]);
  });
});

test('the error says that it is about the process', () => {
  expect(() => processTable({ ...fine, entries: [entry('journey-started > nobody begin')] })).toThrow(/^process: /);
});
