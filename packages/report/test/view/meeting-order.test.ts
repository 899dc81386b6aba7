import { arbitraryModel } from '@work-elements/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ImplementationModel, learningProcess, models, type Process, processOf, raci } from 'work-elements';
import { processHtml } from '../../src/index.js';
import { meetingOrder } from '../../src/view/meeting-order.js';
import { readPage } from '../support/read-page.js';

/** What must come next after some elements, by the rule in the note. */
const nextAfter = ({ elements, routes, entries }: Process, earlier: readonly string[]): string | undefined => {
  const left = elements.filter(({ id }) => !earlier.includes(id));
  const group = left.some(({ kind }) => kind === 'learning') ? left.filter(({ kind }) => kind === 'learning') : left;
  const begins = entries.flatMap(({ on, to }) => (on === 'journey-started' ? [to] : []));
  const sent = routes.flatMap(({ from, to }) => (earlier.includes(from) ? [to] : []));
  return [...group.filter(({ id }) => [...begins, ...sent].includes(id)), ...group][0]?.id;
};

const inOrder = (process: Process, order: readonly string[]): void => {
  expect(order.toSorted()).toEqual(process.elements.map(({ id }) => id).toSorted());
  for (const [index, id] of order.entries()) expect(id).toBe(nextAfter(process, order.slice(0, index)));
};

test('the order is that of the note, for any routes and any list of elements', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
  const id = fc.constantFrom(...ids);
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...ids], { minLength: 1 }),
      fc.subarray([...ids]),
      fc.array(fc.record({ from: id, to: id })),
      fc.array(id, { maxLength: 2 }),
      (listed, supporting, routes, entered) => {
        const kindOf = (each: (typeof ids)[number]): 'supporting' | 'learning' =>
          supporting.includes(each) ? 'supporting' : 'learning';
        const process = {
          ...learningProcess,
          elements: listed.flatMap((each) =>
            learningProcess.elements.slice(0, 1).map((element) => ({ ...element, id: each, kind: kindOf(each) })),
          ),
          routes: learningProcess.routes
            .slice(0, 1)
            .flatMap((route) => routes.map(({ from, to }) => ({ ...route, from, to }))),
          entries: entered.map((to) => ({ on: 'journey-started' as const, to, send: 'begin' })),
        };
        inOrder(process, meetingOrder(process));
      },
    ),
    { numRuns: 300 },
  );
});

/** The elements in the order of their boxes, and the note above them. */
const shownIn = (model: ImplementationModel, locale: string) => {
  const page = readPage(processHtml(processOf(model), { lanes: 'role', model, locale }));
  const bands = [...page.querySelectorAll('[data-band]')].map((band) => band.getAttribute('data-band') ?? '');
  return { bands, note: page.querySelector('.note')?.textContent ?? '' };
};

describe('the page of a process by role', () => {
  const expectNoted = (model: ImplementationModel): void => {
    const process = processOf(model);
    const order: string[] = [];
    for (let next = nextAfter(process, order); next !== undefined; next = nextAfter(process, order)) order.push(next);
    const worked = new Set(raci(model).flatMap((row) => (row.responsible.length > 0 ? [row.element] : [])));
    expect(shownIn(model, 'en').bands).toEqual(order.filter((element) => worked.has(element)));
  };

  test.each(Object.values<ImplementationModel>(models).map((model) => [model.title, model] as const))(
    'has its boxes in the order of its note (%s)',
    (_, model) => expectNoted(model),
  );

  test('has its boxes in the order of its note, for any model', () => {
    fc.assert(fc.property(arbitraryModel(), expectNoted), { numRuns: 5 });
  });

  test.each([
    ['en', 'in the order in which a learner meets it', 'supporting processes come last'],
    ['es', 'en el orden en que lo vive un estudiante', 'los procesos de apoyo van después'],
  ])('says how the order comes about (%s)', (locale, rule, last) => {
    const { bands, note } = shownIn(models.validator, locale);
    expect(note).toContain(rule);
    expect(note).toContain(last);
    // Activities are developed when their delivery asks for them, although the process lists their development first.
    const listed = processOf(models.validator).elements.map(({ id }) => id);
    expect(listed.indexOf('develop-activities')).toBeLessThan(listed.indexOf('deliver-activities'));
    expect(bands.indexOf('deliver-activities')).toBeLessThan(bands.indexOf('develop-activities'));
  });
});
