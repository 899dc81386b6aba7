import { expect, test, vi } from 'vitest';
import { isInputError } from 'work-elements';
import { parseScenario, simulate } from '../../src/index.js';
import { Threefry } from '../../src/random/threefry.js';

const endless = parseScenario({
  id: 'loop',
  title: 'Loop',
  learners: { count: 1, objectives: 1 },
  outcomes: [{ work: 'serve/serve', probabilities: { again: 1 } }],
  model: {
    id: 'loop',
    title: 'Loop',
    roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['serve'] }],
    process: {
      elements: [
        {
          id: 'serve',
          title: 'Serve',
          machine: {
            initial: 'serve',
            states: {
              serve: { on: { again: { target: 'serve', reenter: true }, served: 'done' } },
              done: { type: 'final' },
            },
          },
          steps: [{ id: 'serve' }],
        },
      ],
    },
  },
  staff: [{ role: 'server', count: 1, calendar: 'always' }],
  effort: [{ work: 'serve/serve', distribution: { kind: 'fixed', minutes: 0 } }],
});

test('work may be opened again a hundred thousand times without time passing, after the first thousand', {
  tags: ['long'],
}, async () => {
  let most = 0;
  // Each opening draws its luck by the number of the attempt.
  const draw = vi.spyOn(Threefry.prototype, 'block').mockImplementation((_learner, _subject, _step, attempt) => {
    most = Math.max(most, attempt);
  });
  const refusal: unknown = await simulate(endless, { replications: 1 }).catch((error: unknown) => error);
  draw.mockRestore();
  expect(most).toBe(1000 + 100_000);
  expect(isInputError(refusal) && refusal.what).toBe('scenario "loop"');
  expect(refusal).toHaveProperty('issues', [
    {
      path: 'effort[0]',
      code: 'endless-work',
      message:
        'work goes round through "serve/serve" again and again without taking any time; give a step on the way an ' +
        'effort, or an outcome that leads out',
    },
  ]);
});
