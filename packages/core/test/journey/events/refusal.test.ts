import { expect, test } from 'vitest';
import { doer, eventName, objectiveNamed, quoted, remark } from '../../../src/journey/events/refusal.js';
import { court } from '../support/court.js';
import { engineOf } from '../support/engine-of.js';
import { issuesIn } from '../support/issues-in.js';

test('the log keeps who did something, and why if they said so', () => {
  expect(doer({ by: 'judge', person: 'pat' })).toEqual({ role: 'judge', resource: 'pat' });
  expect(doer({})).toEqual({ role: null, resource: null });
  expect(remark('ill')).toStrictEqual({ note: 'ill' });
  expect([remark(''), remark(undefined)]).toStrictEqual([{}, {}]);
});

test('an event is named by its id and type, and words are quoted', () => {
  expect(eventName({ type: 'item.claimed', id: 'e1' })).toBe('event "e1" (item.claimed)');
  expect([quoted(['a']), quoted(['a', 'b']), quoted(['a', 'b'], 'and')]).toEqual(['"a"', '"a" or "b"', '"a" and "b"']);
});

test('an objective that an event names is one of the journey', () => {
  const { draft } = engineOf(court);
  const event = { type: 'objective.withdrawn', id: 'e1' } as const;
  expect(['one', 'two', 'three'].map((id) => objectiveNamed(draft, event, id))).toEqual([0, 1, 2]);
  expect(issuesIn(() => objectiveNamed(draft, event, 'tow'))).toEqual([
    ['objective: unknown-objective', '"tow" is not an objective of this journey; did you mean "two"?'],
  ]);
});
