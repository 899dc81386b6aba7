import fc from 'fast-check';
import { defineElement, learningProcess, type Process, type WorkElement } from 'work-elements';

/** A custom element, and the process in which others take what it sends. */
export interface Charted {
  readonly element: WorkElement;
  readonly process: Process;
}

const LONG = 'Reviewing the portfolio together with the learner, the family, and everybody else who was there';

/**
 * Elements of two to ten states in a row, with arbitrary transitions between them, short and long names, and many
 * events sent.
 */
export const arbitraryChart = (): fc.Arbitrary<Charted> =>
  fc
    .record({
      states: fc.array(fc.record({ step: fc.boolean(), words: fc.integer({ min: 1, max: 15 }) }), {
        minLength: 2,
        maxLength: 10,
      }),
      ways: fc.array(
        fc.record({
          from: fc.nat(9),
          to: fc.nat(10),
          words: fc.integer({ min: 1, max: 5 }),
          sent: fc.array(fc.nat(learningProcess.elements.length - 1), { maxLength: 2 }),
        }),
        { maxLength: 16 },
      ),
      everywhere: fc.boolean(),
    })
    .map(({ states, ways, everywhere }): Charted => {
      const nameOf = (index: number): string => (index >= states.length ? 'end' : `state-${index}`);
      const eventOf = (words: number, index: number): string =>
        ['wanted', 'by', 'the', 'panel', 'soon'].slice(0, words).concat(String(index)).join('-');
      const element = defineElement({
        id: 'own',
        title: 'An element of one’s own',
        machine: {
          initial: nameOf(0),
          states: {
            ...Object.fromEntries(
              states.map((_, index) => [
                nameOf(index),
                {
                  on: {
                    ...Object.fromEntries(
                      ways.flatMap(({ from, to, words, sent }, way) =>
                        from % states.length === index
                          ? [
                              [
                                eventOf(words, way),
                                {
                                  target: nameOf(to % (states.length + 1)),
                                  actions: sent.map((_taker, nth) => ({
                                    type: 'emit' as const,
                                    params: { event: `sent-${way}-${nth}` },
                                  })),
                                },
                              ],
                            ]
                          : [],
                      ),
                    ),
                    ...(everywhere ? { cancel: 'end' } : {}),
                    [`done-${index}`]: nameOf(index + 1),
                  },
                },
              ]),
            ),
            end: { type: 'final' as const },
          },
        },
        steps: states.flatMap(({ step, words }, index) =>
          step || index === 0
            ? [{ id: nameOf(index), title: `${LONG.split(' ').slice(0, words).join(' ')} ${index}` }]
            : [],
        ),
      });
      const routes = ways.flatMap(({ sent }, way) =>
        sent.map((taker, nth) => ({
          from: element.id,
          on: `sent-${way}-${nth}`,
          to: learningProcess.elements[taker]?.id ?? element.id,
          send: 'begin',
          artifact: 'request',
        })),
      );
      const process: Process = {
        ...learningProcess,
        elements: [...learningProcess.elements, element],
        routes: [...learningProcess.routes, ...routes],
      };
      return { element, process };
    });
