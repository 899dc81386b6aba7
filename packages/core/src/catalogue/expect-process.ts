import { expectParts } from '../vocabulary/expect-parts.js';

const EACH = { id: 'a text', steps: 'a list of records' } as const;

/** Refuses what is plainly no list of work elements. @internal */
export const expectElements = (elements: unknown, what: string, at = 'elements'): void => {
  expectParts({ [at]: elements }, what, { [at]: 'a list of records' });
  if (!Array.isArray(elements)) return;
  for (const [index, element] of elements.entries()) {
    const path = `${at}[${index}]`;
    expectParts(element, what, { ...EACH, receives: 'a list of texts', competencies: 'a list of records' }, {}, path);
    for (const [position, step] of element.steps.entries())
      expectParts(step, what, { id: 'a text', outcomes: 'a list of texts' }, {}, `${path}.steps[${position}]`);
    for (const [position, competency] of element.competencies.entries()) {
      const place = `${path}.competencies[${position}]`;
      expectParts(competency, what, { id: 'a text', areas: 'a list of texts' }, {}, place);
    }
  }
};

/** Refuses what is plainly no process, from `learningProcess` or `processOf`. @internal */
export const expectProcess = (process: unknown, what: string): void => {
  expectParts(
    process,
    what,
    { elements: 'a list of records', routes: 'a list of records', entries: 'a list of records' },
    { advancement: 'a record' },
  );
  const { elements, routes, entries, advancement } = Object(process);
  expectElements(elements, what);
  for (const [index, route] of routes.entries())
    expectParts(route, what, { from: 'a text', on: 'a text', to: 'a text', send: 'a text' }, {}, `routes[${index}]`);
  for (const [index, entry] of entries.entries())
    expectParts(entry, what, { on: 'a text', to: 'a text', send: 'a text' }, {}, `entries[${index}]`);
  if (advancement !== undefined) expectParts(advancement, what, { from: 'a text', on: 'a text' }, {}, 'advancement');
};
