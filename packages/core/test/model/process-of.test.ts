import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkModel,
  editModel,
  handoffs,
  learningProcess,
  models,
  processOf,
  processTable,
  raci,
  startJourney,
  type WorkElement,
  workElement,
  workElements,
} from '../../src/index.js';
import { arbitraryDistribution } from '../support/arbitrary-distribution.js';

const optional = workElements.flatMap(({ id, steps }) =>
  steps.flatMap((step) =>
    step.optional === undefined ? [] : [{ element: id, step: step.id, ref: `${id}/${step.id}` }],
  ),
);

const elementIn = (elements: readonly WorkElement[], id: string): WorkElement => {
  const found = elements.find((element) => element.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

/** The states that a machine can be in, explored. */
const statesOf = (model: Parameters<typeof processOf>[0], id: string): readonly unknown[] =>
  (processTable(processOf(model)).element(id)?.machine.states ?? []).map(({ value }) => value);

describe('a step that is switched off', () => {
  test('says why not everybody takes it', () => {
    expect(optional.length).toBeGreaterThan(4);
    for (const { element, step } of optional)
      expect(
        elementIn(workElements, element).steps.find(({ id }) => id === step)?.optional?.length,
        step,
      ).toBeGreaterThan(40);
  });

  test.each(optional)(
    '$ref is not reachable, needs no role, and is left out of checks and hand-offs',
    ({ element, step, ref }) => {
      const off = models.specialistTeam;
      expect(off.options).not.toContain(ref);
      expect(statesOf(off, element)).not.toContain(step);
      expect(raci(off).some((row) => row.element === element && row.step === step)).toBe(false);
      expect(
        handoffs(off).some(({ from, to }) => [from, to].some((end) => end.element === element && end.step === step)),
      ).toBe(false);
      expect(checkModel(off)).toEqual([]);
      expect(() => startJourney(off, { learner: 'ada', objectives: ['fractions'] })).not.toThrow();

      const { model: on } = editModel(off, (draft) => {
        draft.options.push(ref);
        // Replaces responsibility for the whole element by responsibility for each step that it had without the option.
        for (const role of draft.roles)
          for (const letter of ['responsible', 'accountable'] as const)
            role[letter] = role[letter].flatMap((work) =>
              work === element
                ? elementIn(processOf(off).elements, element).steps.map(({ id }) => `${element}/${id}`)
                : [work],
            );
      });
      expect(statesOf(on, element)).toContain(step);
      expect(checkModel(on).map(({ message }) => message)).toContain(`nobody is responsible for "${ref}"`);
      expect(() => startJourney(on, { learner: 'ada', objectives: ['fractions'] })).toThrow(
        `nobody is responsible for "${ref}"`,
      );
    },
  );

  test('takes its competencies, events and routes along', () => {
    const track = elementIn(processOf(models.specialistTeam).elements, 'track-progress');
    expect(track.receives).not.toContain('transfer-requested');
    expect(workElement('track-progress').receives).toContain('transfer-requested');
    const asked = new Set(track.competencies.flatMap(({ steps }) => steps ?? []));
    expect([...asked].filter((id) => !track.steps.some((step) => step.id === id))).toEqual([]);
    const { routes } = processOf(models.specialistTeam);
    expect(learningProcess.routes.some(({ on }) => on === 'mastery-faded')).toBe(true);
    expect(routes.some(({ on }) => on === 'mastery-faded')).toBe(false);
    expect(processOf(models.khanAcademyCoach).routes.some(({ on }) => on === 'mastery-faded')).toBe(true);
  });
});

describe('the process of any choice', () => {
  test('holds together: no dead end, every route and entry meets something that is there', () => {
    fc.assert(
      fc.property(arbitraryDistribution, (model) => {
        const { elements, routes, entries } = processOf(model);
        for (const { from, on } of routes) {
          const sender = elementIn(elements, from);
          expect([...sender.emits, ...sender.steps.flatMap(({ outcomes }) => outcomes)], `${from} ${on}`).toContain(on);
        }
        for (const { to, send } of [...routes, ...entries])
          expect(elementIn(elements, to).receives, `${to} ${send}`).toContain(send);
        const { elements: tables, outside } = processTable(processOf(model));
        for (const { id, machine } of [...tables, ...outside])
          machine.states.forEach(({ value }, state) => {
            const row = machine.next.subarray(state * machine.events.length, (state + 1) * machine.events.length);
            if (machine.isFinal[state] === 0)
              expect(
                row.some((to) => to >= 0),
                `${id} ${String(value)}`,
              ).toBe(true);
          });
      }),
      { numRuns: 10 },
    );
  });

  test('is the whole learning process where everything is switched on and nothing else is set', () => {
    const { model } = editModel(models.specialistTeam, (draft) => {
      draft.options = optional.map(({ ref }) => ref);
    });
    expect(processOf(model).elements.map(({ definition }) => definition)).toEqual(
      learningProcess.elements.map(({ definition }) => definition),
    );
    expect(processOf(model).routes).toEqual(learningProcess.routes);
  });

  test('has the model’s settings in its machines, and the catalogue keeps its own', () => {
    const attempts = (model: Parameters<typeof processOf>[0]) => {
      const facts = processTable(processOf(model))
        .element('give-remedial-feedback')
        ?.machine.states.map(({ context }) => Number(Reflect.get(Object(context), 'attempt')));
      return Math.max(...(facts ?? []));
    };
    expect(attempts(models.specialistTeam)).toBe(3);
    expect(attempts(models.disaggregatedFaculty)).toBe(4);
    // Without a limit nothing is counted, so that the machine stays finite.
    expect(attempts(models.lindsay)).toBe(1);
    expect(workElement('give-remedial-feedback').settings.attempts?.value).toBe(3);
  });
});
