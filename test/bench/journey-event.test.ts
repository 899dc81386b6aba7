import { expect, test } from 'vitest';
import { workElement } from 'work-elements';
import { initialTransition, transition } from 'xstate';
import { WAY } from './journey-event.js';

test('the benchmark of events takes a way that the machine has, through a second score and back', () => {
  const { machine } = workElement('assess-progress');
  let [snapshot] = transition(machine, initialTransition(machine)[0], { type: 'assess' });
  const states = WAY.map((type) => {
    [snapshot] = transition(machine, snapshot, { type });
    return snapshot.value;
  });
  expect(states).toEqual(['collect', 'verify', 'score', 'second-score', 'report', 'waiting']);
});
