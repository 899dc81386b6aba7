import { arbitraryModel } from '@work-elements/testing';
import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { defineModel, handoffs, InputError, learningProcess, models, type Process, processOf } from 'work-elements';
import { processSvg } from '../../src/index.js';
import { meetingOrder } from '../../src/view/meeting-order.js';
import { HOSTILE, hostileModel } from '../support/hostile.js';
import { largeModel } from '../support/large-model.js';
import { numbers, readPage, total } from '../support/read-page.js';

test('elements stand in the order in which a learner meets them', () => {
  expect(meetingOrder(learningProcess)).toEqual([
    'map-objectives',
    'deliver-activities',
    'develop-activities',
    'experience-activities',
    'track-progress',
    'assess-progress',
    'decide-advancement',
    'give-remedial-feedback',
    'recommend',
    'handle-exceptions',
    'manage-organization',
    'transition-organization',
  ]);
});

describe('lanes by element', () => {
  test('have one arrow for all routes from one element to another', () => {
    const page = readPage(processSvg(learningProcess));
    const counts = numbers(page, '[data-count]', 'data-count');
    expect(total(counts)).toBe(learningProcess.routes.filter(({ from, to }) => from !== to).length);
    expect(counts).toHaveLength(new Set(learningProcess.routes.map(({ from, to }) => `${from} ${to}`)).size);
  });

  test('carry the load that a report counted', () => {
    const signals = { mean: 7, low: null, high: null };
    const routes = learningProcess.routes.map(({ from, on, to }) => ({ from, on, to, signals }));
    const page = readPage(processSvg(learningProcess, { report: { routes } }));
    expect(total(numbers(page, '[data-load]', 'data-load'))).toBe(7 * learningProcess.routes.length);
    expect(processSvg(learningProcess, { report: { routes }, locale: 'es' })).toContain('evidencia: 7 veces');
    const once = routes.map((route) => ({ ...route, signals: { ...signals, mean: 1 } }));
    expect(processSvg(learningProcess, { report: { routes: once } })).toMatch(/: 1 time</);
    expect(processSvg(learningProcess, { report: { routes: once }, locale: 'es' })).toMatch(/: 1 vez</);
  });
});

describe('lanes by role', () => {
  test('draw every hand-off between two lanes, and nothing else', () => {
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        const page = readPage(processSvg(processOf(model), { lanes: 'role', model }));
        expect(total(numbers(page, '[data-count]', 'data-count'))).toBe(handoffs(model).length);
      }),
      { numRuns: 25 },
    );
  });

  test('say a load only where all of it passed between these two roles', () => {
    const signals = { mean: 5, low: null, high: null };
    const model = models.validator;
    const routes = processOf(model).routes.map(({ from, on, to }) => ({ from, on, to, signals }));
    const svg = processSvg(processOf(model), { lanes: 'role', model, report: { routes } });
    expect(svg).toContain('feedback, request → Experiencing learning activities: 15 times');
    // Deciding is done by two roles: which of them sent it, nobody counted.
    expect(svg).toContain('advancement decision → Tracking progress<');
  });
});

describe('the process of lanes by role', () => {
  const model = models.validator;

  test('take an equal process, whoever made it', () => {
    const own = processOf(model);
    const copy: Process = JSON.parse(JSON.stringify(own));
    const [first, ...others] = copy.elements;
    if (first === undefined) throw new Error('the process has elements');
    const { id, ...rest } = first;
    const reordered = { ...copy, elements: [{ ...rest, id }, ...others] };
    const expected = processSvg(own, { lanes: 'role', model });
    expect(processSvg(copy, { lanes: 'role', model })).toBe(expected);
    expect(processSvg(reordered, { lanes: 'role', model })).toBe(expected);
  });

  test('refuse a process that is not the model’s, and say where it differs', () => {
    const fewer = { ...learningProcess, routes: learningProcess.routes.slice(1) };
    const renamed = {
      ...learningProcess,
      elements: learningProcess.elements.map((element) =>
        element.id === 'recommend' ? { ...element, title: 'Advise' } : element,
      ),
    };
    for (const [process, path] of [
      [fewer, 'process.routes'],
      [renamed, 'process.elements'],
      [processOf(largeModel()), 'process.elements'],
    ] as const) {
      const drawn = (): string => processSvg(process, { lanes: 'role', model });
      expect(drawn).toThrow(InputError);
      expect(drawn).toThrow(path);
      expect(drawn).toThrow('processOf(model)');
    }
  });
});

test.each([
  ['en', 'No role does any of the work.'],
  ['es', 'Ningún rol hace nada del trabajo.'],
])('a model without work is a small picture that says so (%s)', (locale, sentence) => {
  const model = defineModel({
    id: 'idle',
    title: 'Idle',
    roles: [{ id: 'one', title: 'One', actors: ['onsite-educator'] }],
  });
  const svg = processSvg(processOf(model), { lanes: 'role', model, locale });
  expect(XMLValidator.validate(svg)).toBe(true);
  expect(svg).not.toMatch(/Infinity|NaN/);
  const root = readPage(svg).querySelector('svg');
  expect(root?.textContent).toContain(sentence);
  expect(root?.getAttribute('aria-label')).toContain(sentence);
  for (const side of ['width', 'height']) {
    expect(Number(root?.getAttribute(side))).toBeGreaterThan(0);
    expect(Number(root?.getAttribute(side))).toBeLessThan(400);
  }
});

test('60 roles and 100 elements are folded, not shrunk', () => {
  const model = largeModel();
  for (const svg of [processSvg(processOf(model)), processSvg(processOf(model), { lanes: 'role', model })]) {
    const root = readPage(svg).querySelector('svg');
    expect(Number(root?.getAttribute('width'))).toBeLessThan(1500);
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10);
  }
  expect(processSvg(processOf(model), { lanes: 'role', model })).toContain('47 other');
});

test.each(Object.entries(HOSTILE))('titles with %s are text', (_, title) => {
  const model = hostileModel(title);
  for (const svg of [
    processSvg(processOf(model)),
    processSvg(processOf(model), { lanes: 'role', model, locale: 'es' }),
  ]) {
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(readPage(svg).querySelectorAll('script, img')).toHaveLength(0);
  }
});
