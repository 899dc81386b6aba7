import { describe, expect, test } from 'vitest';
import { fromOutside, withinOnly } from '../../src/process/from-outside.js';
import { element, small } from './support/small-process.js';

describe('the events that reach an element from outside a journey', () => {
  const receives = ['timed', 'ruled', 'both', 'entered', 'entered-and-ruled', 'organised'];
  const taking = Object.fromEntries(receives.map((event) => [event, 'work']));
  const desk = element('desk', 'objective', { work: { ...taking, done: 'end' }, end: null }, { receives });
  const other = element('other', 'objective', { work: { ...taking, done: 'end' }, end: null }, { receives });
  const judge = element('judge', 'case', { work: { done: 'end', over: 'end' }, end: null });
  const office = element('office', 'organization', { work: { done: 'end' }, end: null });
  const process = small(
    [desk, other, judge, office],
    [
      'judge done > desk ruled',
      'judge done > desk both',
      'office done > desk both',
      'office done > desk organised',
      'judge done > desk entered-and-ruled',
      // These reach somebody else, or send something else.
      'judge over > other timed',
      'judge over > other organised',
      'office done > other ruled',
    ],
    ['journey-started > desk entered', 'journey-started > desk entered-and-ruled', 'journey-started > other timed'],
  );

  test('are those that nothing sends, and those that the organisation sends', () => {
    expect(fromOutside(process, 'desk')).toEqual(['timed', 'both', 'organised']);
    expect(fromOutside(process, 'other')).toEqual(['ruled', 'both', 'entered', 'entered-and-ruled']);
  });

  test('are none where there is no such element', () => {
    expect(fromOutside(process, 'nowhere')).toEqual([]);
  });
});

describe('an event that comes only from within the process is refused', () => {
  test('with the events that may be sent instead', () => {
    expect(withinOnly('desk', 'ruled', ['timed', 'both'])).toBe(
      '"ruled" reaches "desk" only from within the process; from outside it takes "timed", "both"',
    );
  });

  test('and with the fact that there are none', () => {
    expect(withinOnly('desk', 'ruled', [])).toBe(
      '"ruled" reaches "desk" only from within the process; from outside it takes nothing',
    );
  });
});
