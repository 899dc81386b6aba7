import { expect, test } from 'vitest';
import { defineModel, type ImplementationModel, models } from 'work-elements';
import { languageOf } from '../../src/language/language.js';
import { meets } from '../../src/pictures/area.js';
import { breadthPlot } from '../../src/pictures/breadth-plot.js';
import { modelView } from '../../src/view/model-view.js';
import { drawnPlot, misread } from '../support/drawn-plot.js';
import { readPage } from '../support/read-page.js';

const language = languageOf({});

/** Two roles that hand work to each other around a ring of elements, so that their hand-offs stretch the axis. */
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

const everyModelIsNamed = (count: number): void => {
  const compared = [ring(count), models.validator].map((model) => modelView(model, language));
  const { text } = breadthPlot(compared, language);
  expect(misread(drawnPlot(text))).toEqual([]);
  const page = readPage(text);
  const saidIn = (selector: string): string =>
    [...page.querySelectorAll(selector)]
      .map(({ textContent }) => textContent ?? '')
      .join(' ')
      .replaceAll(/\s+/g, '');
  const missing = (titles: readonly string[], selector: string): readonly string[] =>
    titles.filter((title) => !saidIn(selector).includes(title.replaceAll(/\s+/g, '')));
  expect(missing(['A ring'], 'svg text')).toEqual([]);
  const titles = Object.values<ImplementationModel>(models).map(({ title }) => title);
  expect(missing(titles, 'svg text, p')).toEqual([]);
  const unnamed = missing(titles, 'svg text');
  expect(saidIn('p') === '').toBe(unnamed.length === 0);
};

const NAMED = 'every model is named, however far one of %i elements stretches the axes';

test.each([20, 250])(NAMED, everyModelIsNamed);

test.each([160, 600])(NAMED, { tags: ['long'] }, everyModelIsNamed);

/** A plot’s leader lines, by length, and its labels. */
const drawn = (compared: readonly ImplementationModel[]) => {
  const { leaders, labels } = drawnPlot(
    breadthPlot(
      compared.map((model) => modelView(model, language)),
      language,
    ).text,
  );
  return { lines: leaders.map(([from, to]) => Math.hypot(to.x - from.x, to.y - from.y)), names: labels };
};

const everyNameIsNear = (compared: readonly (readonly ImplementationModel[])[]): void => {
  const plots = compared.map((pair) => ({ ...drawn(pair), of: pair.map(({ id }) => id).join(' ') }));
  expect(Math.max(...plots.flatMap(({ lines }) => lines))).toBeGreaterThan(0);
  expect(plots.flatMap(({ lines, of }) => (Math.max(0, ...lines) > 40 ? [of] : []))).toEqual([]);
  const crossing = plots.flatMap(({ names, of }) =>
    names.flatMap((one, index) =>
      names
        .slice(index + 1)
        .flatMap((other) => (meets(one, other) ? [`${one.said} meets ${other.said} in ${of}`] : [])),
    ),
  );
  expect(crossing).toEqual([]);
  for (const { names } of plots) expect(names.length).toBeGreaterThanOrEqual(Object.keys(models).length);
};

test('each name is near its mark and meets no other', () => {
  everyNameIsNear([
    [models.validator, models.flexBlend],
    [models.summitLearning, models.tutoringPartner],
    [models.tutoringPartner, models.aiTutorGuide],
  ]);
});

test('so it is whichever two ready models are compared', { tags: ['long'] }, () => {
  everyNameIsNear(
    Object.values<ImplementationModel>(models).flatMap((one, index, all) =>
      all.slice(index + 1).map((other) => [one, other]),
    ),
  );
});
