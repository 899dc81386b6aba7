import { expect, test } from 'vitest';
import { defineModel, type ImplementationModel, models } from 'work-elements';
import { languageOf } from '../../src/language/language.js';
import { breadthPlot } from '../../src/pictures/breadth-plot.js';
import { modelView } from '../../src/view/model-view.js';
import { readPage } from '../support/read-page.js';

const language = languageOf({});

/** Two roles that hand each other work around a ring of elements, so that their hand-offs stretch the axis. */
const ring = (count: number): ImplementationModel => {
  const indices = Array.from({ length: count }, (_, index) => index);
  return defineModel({
    id: 'ring',
    title: 'A ring',
    roles: ['even', 'odd'].map((id, parity) => ({
      id,
      title: id,
      actors: ['onsite-educator' as const],
      responsible: indices.filter((index) => index % 2 === parity).map((index): string => `work-${index}`),
    })),
    process: {
      elements: indices.map((index) => ({
        id: `work-${index}`,
        title: `Work ${index}`,
        machine: {
          initial: 'waiting',
          states: { waiting: { on: { begin: 'act' } }, act: { on: { finished: 'waiting' } } },
        },
        steps: [{ id: 'act', title: 'Act', consumes: ['request' as const], produces: ['request' as const] }],
      })),
      routes: indices.map((index) => ({
        from: `work-${index}`,
        on: 'finished',
        to: `work-${(index + 1) % count}`,
        send: 'begin',
        artifact: 'request' as const,
      })),
    },
  });
};

test.each([20, 160, 250, 600])('every model is named, however far one of %i elements stretches the axes', (count) => {
  const compared = [ring(count), models.validator].map((model) => modelView(model, language));
  const page = readPage(breadthPlot(compared, language).text);
  const saidIn = (selector: string): string =>
    [...page.querySelectorAll(selector)]
      .map(({ textContent }) => textContent ?? '')
      .join(' ')
      .replaceAll(/\s+/g, '');
  const missing = (titles: readonly string[], selector: string): readonly string[] =>
    titles.filter((title) => !saidIn(selector).includes(title.replaceAll(/\s+/g, '')));
  expect(missing(['A ring', models.validator.title], 'svg text')).toEqual([]);
  const titles = Object.values<ImplementationModel>(models).map(({ title }) => title);
  expect(missing(titles, 'svg text, p')).toEqual([]);
  const unnamed = missing(titles, 'svg text');
  expect(saidIn('p') === '').toBe(unnamed.length === 0);
});

const lineLengths = (compared: readonly ImplementationModel[]): readonly number[] => {
  const { text } = breadthPlot(
    compared.map((model) => modelView(model, language)),
    language,
  );
  return [...readPage(text).querySelectorAll('path[stroke-width="0.8"]')].map((line) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [...(line.getAttribute('d') ?? '').matchAll(/-?[\d.]+/g)].map(Number);
    return Math.hypot(x2 - x1, y2 - y1);
  });
};

test('no line from a mark to its name is long', () => {
  const lengths = lineLengths([models.validator, models.flexBlend]);
  expect(lengths.length).toBeGreaterThan(0);
  expect(Math.max(...lengths)).toBeLessThan(70);
});

test('no line from a mark to its name is long, whichever ready models are compared', { tags: ['long'] }, () => {
  const ready: readonly ImplementationModel[] = Object.values(models);
  for (const [index, one] of ready.entries())
    for (const other of ready.slice(index + 1))
      expect(Math.max(0, ...lineLengths([one, other])), `${one.id} and ${other.id}`).toBeLessThan(120);
});
