import { arbitraryModel } from '@work-elements/testing';
import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import {
  defineModel,
  handoffs,
  learningProcess,
  models,
  type Process,
  parseModel,
  processOf,
  raci,
  routeSteps,
} from 'work-elements';
import { processHtml, processSvg } from '../../src/index.js';
import { textWidth } from '../../src/markup/measure.js';
import { meets } from '../../src/pictures/area.js';
import { meetingOrder } from '../../src/view/meeting-order.js';
import { HOSTILE, hostileModel } from '../support/hostile.js';
import { largeModel } from '../support/large-model.js';
import { numbers, readPage, total } from '../support/read-page.js';

/** A custom element from which nothing is sent. */
const visiting = defineModel({
  id: 'visiting',
  title: 'Visiting',
  roles: [{ id: 'one', title: 'One', actors: ['onsite-educator'], responsible: ['home-visit'] }],
  elements: [
    {
      id: 'home-visit',
      title: 'Home visit',
      machine: { initial: 'visit', states: { visit: { on: { visited: 'end' } }, end: { type: 'final' } } },
      steps: [{ id: 'visit', title: 'Visit' }],
    },
  ],
});

test('elements appear in the order in which a learner meets them', () => {
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

/** The elements between which something is handed over along each route, with repetitions. */
const handedAlong = (process: Process): readonly string[] =>
  routeSteps(process).flatMap(({ route, from, to }) =>
    [...new Set(from.map(({ element }) => element))]
      .filter((element) => element !== route.to && to.length > 0)
      .map((element) => `${element} ${route.to}`),
  );

const noWordIsSplit = (locale: string, steps: boolean): void => {
  const hostile = Object.values(HOSTILE).map(hostileModel);
  for (const model of [models.singleTeacher, models.flexBlend, models.specialistTeam, models.validator, ...hostile]) {
    const page = readPage(processSvg(processOf(model), { lanes: 'role', model, locale, steps }));
    const told = [...page.querySelectorAll('[data-from] tspan')].map(({ textContent }) => textContent ?? '');
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((line) => /\p{L}-$/u.test(line))).toEqual([]);
  }
};

test.each(['en', 'es'])('no word of the catalogue is split on an arrow (%s)', (locale) => noWordIsSplit(locale, false));

test.each(['en', 'es'])('nor is it where the steps are listed (%s)', { tags: ['long'] }, (locale) =>
  noWordIsSplit(locale, true),
);

describe('lanes by element', () => {
  test('have one arrow for all routes from one element to another', () => {
    const page = readPage(processSvg(learningProcess));
    const counts = numbers(page, '[data-count]', 'data-count');
    const handed = handedAlong(learningProcess);
    expect(total(counts)).toBe(handed.length);
    expect(counts).toHaveLength(new Set(handed).size);
    const idle = routeSteps(learningProcess).filter(({ route, to }) => route.from !== route.to && to.length === 0);
    expect(page.body.textContent?.replaceAll(/\s+/g, ' ')).toContain(`${idle.length} routes are not drawn`);
  });

  test('carry the load that a report counted', () => {
    const signals = { mean: 7, low: null, high: null };
    const routes = learningProcess.routes.map(({ from, on, to }) => ({ from, on, to, signals }));
    const page = readPage(processSvg(learningProcess, { report: { routes } }));
    const working = handedAlong(learningProcess).length;
    expect(total(numbers(page, '[data-load]', 'data-load'))).toBe(7 * working);
    expect(processSvg(learningProcess, { report: { routes }, locale: 'es' })).toContain('evidencia: 7 veces');
    const once = routes.map((route) => ({ ...route, signals: { ...signals, mean: 1 } }));
    expect(processSvg(learningProcess, { report: { routes: once } })).toMatch(/: 1 time</);
    expect(processSvg(learningProcess, { report: { routes: once }, locale: 'es' })).toMatch(/: 1 vez</);
  });
});

test('what ends work is drawn in no lane, and both lanes carry the same counts', () => {
  const { elements } = learningProcess;
  const model = parseModel({
    id: 'one-each',
    title: 'One role for each element',
    roles: elements.map(({ id, title }) => ({
      id: `${id}-role`,
      title,
      actors: [id === 'experience-activities' ? 'learner' : 'onsite-educator'],
      responsible: [id],
    })),
  });
  const process = processOf(model);
  // The sums of these counts differ, so a load tells which routes it adds up.
  const routes = process.routes.map(({ from, on, to }, index) => ({
    from,
    on,
    to,
    signals: { mean: 1 + index * index, low: null, high: null },
  }));
  const loads = (byRole: boolean): ReadonlyMap<string, number | null> => {
    const report = { routes };
    const page = readPage(processSvg(process, byRole ? { report, lanes: 'role', model } : { report }));
    const all = [...page.querySelectorAll('[data-lane]')].map((lane) => lane.querySelector('text')?.textContent ?? '');
    const lanes = all.map((title) => title.replaceAll(/[\s-]/g, ''));
    const idOf = (lane: string | null): string =>
      elements.find(({ title }) => title.replaceAll(/[\s-]/g, '') === lanes[Number(lane)])?.id ?? '';
    return new Map(
      [...page.querySelectorAll('[data-band]')].flatMap((band) =>
        [...band.querySelectorAll('[data-count]')].map((arrow): [string, number | null] => {
          const load = arrow.getAttribute('data-load');
          const ends = [arrow.getAttribute('data-from'), arrow.getAttribute('data-to')].map(idOf);
          return [`${band.getAttribute('data-band')}: ${ends.join(' ')}`, load === null ? null : Number(load)];
        }),
      ),
    );
  };
  const [byElement, byRole] = [loads(false), loads(true)];
  expect(byElement.has('decide-advancement: decide-advancement deliver-activities')).toBe(false);
  const compared = [...byRole].filter(([, load]) => load !== null);
  expect(compared.length).toBeGreaterThan(25);
  for (const [arrow, load] of compared) expect(byElement.get(arrow), arrow).toBe(load);
  for (const [arrow, load] of byElement) expect(byRole.get(arrow), arrow).toBe(load);
  expect([...byElement.keys()].filter((arrow) => !byRole.has(arrow))).toEqual([]);
});

test('a label of an element is next to the bar where its arrow starts', () => {
  const long = learningProcess.routes.map((route) => ({ ...route, signals: { mean: 1e6, low: null, high: null } }));
  for (const options of [{}, { locale: 'es' }, { locale: 'es', report: { routes: long } }]) {
    for (const band of readPage(processSvg(learningProcess, options)).querySelectorAll('[data-band]')) {
      const bar = band.querySelector('[data-bar]');
      const left = Number(bar?.getAttribute('x'));
      const right = left + Number(bar?.getAttribute('width'));
      for (const line of band.querySelectorAll('tspan')) {
        const half = textWidth(line.textContent ?? '', 12) / 2;
        const x = Number(line.getAttribute('x'));
        expect(x + half < left || x - half > right, line.textContent ?? '').toBe(true);
      }
    }
  }
});

describe('lanes by role', () => {
  test('draw every hand-off between two lanes, and nothing else', () => {
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        const page = readPage(processSvg(processOf(model), { lanes: 'role', model }));
        expect(total(numbers(page, '[data-count]', 'data-count'))).toBe(handoffs(model).length);
      }),
      { numRuns: 8 },
    );
  });

  test('give a load where whatever passes along a route passes between one pair of lanes, and nowhere else', () => {
    const model = models.validator;
    const ownProcess = processOf(model);
    const rows = new Map(raci(model).map(({ element, step, responsible }) => [`${element}/${step}`, responsible]));
    const steps = routeSteps(ownProcess);
    const MOST = 50;
    let shown = 0;
    for (let first = 0; first < steps.length; first += MOST) {
      // Each of these routes is counted as a different power of two, so a load tells which routes it adds up.
      const weight = (index: number): number => (index < first || index >= first + MOST ? 0 : 2 ** (index - first));
      const routes = ownProcess.routes.map(({ from, on, to }, index) => ({
        from,
        on,
        to,
        signals: { mean: weight(index), low: null, high: null },
      }));
      const page = readPage(processSvg(ownProcess, { lanes: 'role', model, report: { routes } }));
      const loads = numbers(page, '[data-load]', 'data-load');
      shown = loads.length;
      const times = steps.map((_, index) => {
        const power = weight(index);
        return power === 0 ? 0 : loads.filter((load) => Math.floor(load / power) % 2 === 1).length;
      });
      for (const [index, { from, to }] of steps.entries()) {
        const people = (places: typeof from): readonly string[] => [
          ...new Set(places.flatMap(({ element, step }) => rows.get(`${element}/${step}`) ?? [])),
        ];
        const [givers, takers] = [people(from), people(to)];
        const elements = new Set(from.map(({ element }) => element));
        const one = elements.size === 1 && givers.length === 1 && takers.length === 1 && givers[0] !== takers[0];
        if (weight(index) === 0 || !one) expect(times[index]).toBe(0);
        else expect(times[index]).toBeLessThanOrEqual(1);
      }
      expect(total(times)).toBeGreaterThan(5);
    }
    expect(shown).toBeGreaterThan(10);
  });

  test('say what a number means, and draw what is not counted with another stroke', () => {
    const model = models.validator;
    const ownProcess = processOf(model);
    const drawn = (mean: number, options: { readonly locale?: string } = {}): ReturnType<typeof readPage> => {
      const routes = ownProcess.routes.map(({ from, on, to }) => ({
        from,
        on,
        to,
        signals: { mean, low: null, high: null },
      }));
      return readPage(processSvg(ownProcess, { lanes: 'role', model, report: { routes }, ...options }));
    };
    const page = drawn(5);
    for (const arrow of page.querySelectorAll('[data-count]')) {
      expect(arrow.querySelector('line')?.hasAttribute('stroke-dasharray')).toBe(!arrow.hasAttribute('data-load'));
    }
    expect(page.body.textContent).toContain('on average over all of them');
    expect(page.body.textContent).toContain('an arrow on which nothing is counted is dashed');
    const plain = readPage(processSvg(ownProcess, { lanes: 'role', model }));
    expect(plain.querySelectorAll('[data-count] [stroke-dasharray]')).toHaveLength(0);
    expect(plain.body.textContent).not.toMatch(/dashed|average/);
  });
});

test.each([models.specialistTeam, models.flexBlend])(
  'arrows that share a row, and their labels, do not meet',
  (model) => {
    const page = readPage(processSvg(processOf(model), { lanes: 'role', model }));
    const numberOf = (element: Element | null, name: string): number => Number(element?.getAttribute(name));
    const parts = [...page.querySelectorAll('[data-count]')].map((arrow) => {
      const line = arrow.querySelector('line');
      const y = numberOf(line, 'y1');
      const ends = [numberOf(line, 'x1'), numberOf(line, 'x2')];
      return [
        { left: Math.min(...ends), right: Math.max(...ends), top: y - 1, bottom: y + 1 },
        ...[...arrow.querySelectorAll('tspan')].map((each) => {
          const half = textWidth(each.textContent ?? '', 12) / 2;
          const [x, base] = [numberOf(each, 'x'), numberOf(each, 'y')];
          return { left: x - half, right: x + half, top: base - 9, bottom: base + 2 };
        }),
      ];
    });
    const shared = new Set(parts.map(([line]) => line?.top));
    expect(shared.size).toBeLessThan(parts.length);
    for (const [index, own] of parts.entries())
      for (const other of parts.slice(index + 1)) {
        const met = own.some((one) => other.some((two) => meets(one, two)));
        expect(met).toBe(false);
      }
  },
);

test('an element that sends nothing has a bar as high as a row', () => {
  for (const process of [processOf(visiting), processOf(largeModel())]) {
    const bars = [...readPage(processSvg(process)).querySelectorAll('[data-bar]')];
    expect(bars.length).toBeGreaterThan(12);
    for (const bar of bars) expect(Number(bar.getAttribute('height'))).toBeGreaterThanOrEqual(18);
  }
});

test('a picture says what it is and what its signs mean, and a page says so itself', () => {
  const model = models.summitLearning;
  const own = processOf(model);
  const byRole = processSvg(own, { lanes: 'role', model });
  const keyOf = (svg: string): string => readPage(svg).querySelector('[data-legend]')?.textContent ?? '';
  expect(readPage(byRole).querySelector('svg > text')?.textContent).toBe(`The process of ${model.title}`);
  expect(keyOf(byRole)).toBe('does steps of the elementamong colleagueswith learnerswith systemsa system');
  expect(keyOf(processSvg(processOf(models.validator), { lanes: 'role', model: models.validator }))).toBe(
    'does steps of the elementamong colleagueswith learners',
  );
  expect(readPage(processSvg(learningProcess, { locale: 'es' })).querySelector('svg > text')?.textContent).toBe(
    'El proceso',
  );
  expect(keyOf(processSvg(learningProcess, { unfold: ['recommend'] }))).toContain('several in one lane');
  const page = readPage(processHtml(own, { lanes: 'role', model }));
  expect([...page.querySelectorAll('svg')].filter((svg) => svg.textContent?.includes(`The process of`))).toEqual([]);
  expect(page.querySelectorAll('[data-legend]')).toHaveLength(1);
});

test('a mean has one decimal, so that seldom is not never', () => {
  const said = (mean: number, locale: string): string => {
    const routes = learningProcess.routes.map(({ from, on, to }) => ({
      from,
      on,
      to,
      signals: { mean, low: null, high: null },
    }));
    return processSvg(learningProcess, { report: { routes }, locale });
  };
  expect(said(0.33, 'en')).toMatch(/: 0\.3 times</);
  expect(said(1.33, 'en')).toMatch(/: 1\.3 times</);
  expect(said(1.02, 'en')).toMatch(/: 1 time</);
  expect(said(0, 'en')).toMatch(/: 0 times</);
  expect(said(0.01, 'en')).toMatch(/: fewer than 0\.1 times</);
  expect(said(1.33, 'es')).toMatch(/: 1,3 veces</);
});

test('a route that the report does not have is not counted', () => {
  const [first, ...rest] = learningProcess.routes.map(({ from, on, to }) => ({
    from,
    on,
    to,
    signals: { mean: 1, low: null, high: null },
  }));
  const page = readPage(processSvg(learningProcess, { report: { routes: rest } }));
  expect(first).toBeDefined();
  expect(page.querySelectorAll('[data-count]:not([data-load])')).toHaveLength(1);
});

test.each([
  ['en', 'No role does any of the work.'],
  ['es', 'Ningún rol hace nada del trabajo.'],
])('a model without work gives a small picture that says so (%s)', (locale, sentence) => {
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
  const process = processOf(model);
  const among = handoffs(model).length;
  const all = handedAlong(process).length;
  for (const [options, count] of [
    [{}, all],
    [{ unfold: ['work-50', 'work-51', 'work-99'] }, all],
    [{ lanes: 'role', model }, among],
    [{ lanes: 'role', model, unfold: ['role-7', 'role-8', 'work-7'] }, among],
  ] as const) {
    const page = readPage(processSvg(process, options));
    expect(page.querySelectorAll('[data-band]').length).toBeLessThanOrEqual(14);
    const [, hidden = '0'] = /(\d+) arrows? within the folded lane/.exec(page.body.textContent ?? '') ?? [];
    expect(total(numbers(page, '[data-count]', 'data-count')) + Number(hidden)).toBe(count);
    expect(page.querySelector('svg')?.getAttribute('aria-label')).toContain('100 elements in');
    expect(Number(page.querySelector('svg')?.getAttribute('height'))).toBeLessThan(2600);
  }
  const chosen = readPage(processSvg(process, { unfold: ['work-50', 'work-99'] }));
  expect([...chosen.querySelectorAll('[data-band]')].map((band) => band.getAttribute('data-band'))).toEqual([
    'work-50',
    'work-99',
    '',
  ]);
  expect(chosen.body.textContent).toContain('98 other elements');
  for (const svg of [processSvg(processOf(model)), processSvg(processOf(model), { lanes: 'role', model })]) {
    const root = readPage(svg).querySelector('svg');
    expect(Number(root?.getAttribute('width'))).toBeLessThan(1500);
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10);
  }
  expect(processSvg(processOf(model), { lanes: 'role', model })).toContain('49 other');
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
