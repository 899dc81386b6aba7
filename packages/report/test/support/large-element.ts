import { defineElement, type WorkElement } from 'work-elements';

const STEPS = 10;

/** A custom element with ten steps, each with a guard, a way back, and several exits. */
export const largeElement = (): WorkElement => {
  const step = (index: number): string => `step-${(index + STEPS) % STEPS}`;
  const indices = Array.from({ length: STEPS }, (_, index) => index);
  return defineElement({
    id: 'large',
    title: 'A work element with ten steps and twelve states',
    guards: { 'it-is-for-practice-only': { fact: 'approach', is: 'practice' } },
    machine: {
      initial: 'waiting',
      context: { approach: 'none' },
      states: {
        ...Object.fromEntries(
          indices.map((index) => [
            step(index),
            {
              on: {
                'done-with-it': [
                  { target: index === STEPS - 1 ? 'end' : step(index + 1), guard: 'it-is-for-practice-only' },
                  { target: step(index + 3) },
                ],
                ...(index < 2 ? {} : { 'sent-back': step(index - 2) }),
                ...(index % 3 === 0 ? { postponed: 'waiting' } : {}),
                ...(index % 4 === 0
                  ? {
                      [`exception-${index}`]: {
                        target: 'waiting',
                        actions: [{ type: 'emit' as const, params: { event: 'raise' } }],
                      },
                    }
                  : {}),
                close: 'end',
              },
            },
          ]),
        ),
        waiting: { on: { begin: step(0), resume: step(5), close: 'end' } },
        end: { type: 'final' },
      },
    },
    steps: indices.map((index) => ({
      id: step(index),
      title: `Does the step number ${index} of the work together with the learner and others`,
    })),
  });
};

/** Steps one after another, each of which leads on, back by three, to the first, and to the end. */
export const workshop = defineElement({
  id: 'workshop',
  title: 'Workshop',
  machine: {
    initial: 's0',
    states: {
      ...Object.fromEntries(
        Array.from({ length: 12 }, (_, index) => [
          `s${index}`,
          {
            on: {
              [`done-${index}`]: index < 11 ? `s${index + 1}` : 'end',
              again: 's0',
              close: 'end',
              [`back-${index}`]: `s${Math.max(0, index - 3)}`,
            },
          },
        ]),
      ),
      end: { type: 'final' as const },
    },
  },
  steps: Array.from({ length: 12 }, (_, index) => ({
    id: `s${index}`,
    title: `Work on the bench number ${index + 1} with a long name`,
  })),
});

/** A step that leads to thirty others. */
export const hub = defineElement({
  id: 'hub',
  title: 'Hub',
  machine: {
    initial: 'hub',
    states: {
      hub: { on: Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`go-${index}`, `s${index}`])) },
      ...Object.fromEntries(
        Array.from({ length: 30 }, (_, index) => [
          `s${index}`,
          { on: { [`ok-${index}`]: index % 2 === 0 ? 'hub' : 'end', [`skip-${index}`]: `s${(index * 7 + 3) % 30}` } },
        ]),
      ),
      end: { type: 'final' as const },
    },
  },
  steps: [
    { id: 'hub', title: 'Choose' },
    ...Array.from({ length: 30 }, (_, index) => ({ id: `s${index}`, title: `Visit place number ${index}` })),
  ],
});
