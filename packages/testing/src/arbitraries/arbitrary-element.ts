import fc from 'fast-check';
import { type ElementInput, learningProcess, type Route } from 'work-elements';

/**
 * Small valid work elements of a model’s own: one to four steps in sequence, some with a way back, and perhaps a route
 * that leads to them from the learning process.
 *
 * @internal
 */
export const arbitraryElement = (): fc.Arbitrary<{ readonly element: ElementInput; readonly route: Route | null }> =>
  fc
    .record({
      steps: fc.integer({ min: 1, max: 4 }),
      back: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      competencies: fc.integer({ min: 0, max: 3 }),
      emits: fc.boolean(),
      route: fc.option(fc.nat({ max: 199 }), { nil: null }),
    })
    .map(({ steps, back, competencies, emits, route }) => {
      const names = Array.from({ length: steps }, (_, index) => `part-${index + 1}`);
      const states = Object.fromEntries(
        names.map((name, index) => {
          const next = names[index + 1] ?? 'closed';
          const done =
            emits && next === 'closed'
              ? { target: next, actions: { type: 'emit' as const, params: { event: 'finished' } } }
              : next;
          return [name, { on: { done, ...(back[index] === true ? { again: names[0] ?? name } : {}) } }];
        }),
      );
      const element: ElementInput = {
        id: 'own',
        title: 'Own',
        machine: {
          initial: 'waiting',
          states: { waiting: { on: { begin: names[0] ?? 'closed' } }, ...states, closed: { type: 'final' as const } },
        },
        steps: names.map((id, index) => ({ id, consumes: index === 0 ? [] : ['own-paper'], produces: ['own-paper'] })),
        competencies: Array.from({ length: competencies }, (_, index) => ({
          id: `skill-${index + 1}`,
          kind: (['know', 'know-how', 'do'] as const)[index] ?? 'do',
          statement: `Does part ${index + 1} of it as agreed.`,
          areas: ['delivery-and-operations' as const],
        })),
      };
      const source = route === null ? undefined : SOURCES[route % SOURCES.length];
      return { element, route: source === undefined ? null : { ...source, to: 'own', send: 'begin' } };
    });

/** Events that the learning process emits about a learner’s work on an objective. */
const SOURCES = learningProcess.elements
  .filter(({ subject }) => subject === 'learner-objective')
  .flatMap((element) =>
    element.emits.map((on) => ({ from: element.id, on, artifact: element.produces[0] ?? 'request' })),
  );
