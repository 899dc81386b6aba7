import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { learningProcess, workElements } from 'work-elements';
import { elementSvg } from '../../src/index.js';
import { type Area, meets } from '../../src/pictures/area.js';
import { arbitraryChart } from '../support/arbitrary-chart.js';
import { lettersOf, run, shaftsOf } from '../support/drawn-paths.js';
import { largeElement } from '../support/large-element.js';
import { readPage } from '../support/read-page.js';

const areaOf = (rim: Element): Area => {
  const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
    Number(rim.getAttribute(name)),
  );
  return { left: x, right: x + width, top: y, bottom: y + height };
};

/** Whatever crosses the letters of a label: arrows (including its own), the rims of states, and other labels. */
const acrossLabels = (svg: string): readonly string[] => {
  const page = readPage(svg);
  const labels = [...page.querySelectorAll('[data-arrow]')].map((label) => ({
    key: label.getAttribute('data-arrow') ?? '',
    said: label.textContent ?? '',
    letters: lettersOf(label),
  }));
  const shafts = [...page.querySelectorAll('[data-line]')].map((line) => ({
    key: line.getAttribute('data-line') ?? '',
    drawn: shaftsOf(line),
  }));
  const states = [...page.querySelectorAll('[data-state] rect, [data-again] rect')].map(areaOf);
  expect(shafts.map(({ key }) => key)).toEqual(labels.map(({ key }) => key));
  return labels.flatMap(({ key, said, letters }, index) => [
    ...shafts.flatMap(({ key: other, drawn }) =>
      letters.some((line) => run(drawn, line))
        ? [`${other === key ? 'its own arrow' : `the arrow ${other}`} across “${said}”`]
        : [],
    ),
    ...(letters.some((line) => states.some((state) => meets(line, state))) ? [`a state under “${said}”`] : []),
    ...labels
      .slice(index + 1)
      .flatMap((other) =>
        letters.some((line) => other.letters.some((each) => meets(line, each))) ? [`“${other.said}” on “${said}”`] : [],
      ),
  ]);
};

describe.each([...workElements, largeElement()].map((element) => [element.id, element] as const))(
  'the picture of %s',
  (_, element) => {
    const expectClear = (locale: string): void =>
      expect(acrossLabels(elementSvg(element, { process: learningProcess, locale }))).toEqual([]);
    test('has nothing that runs through a label', () => expectClear('en'));
    test('has nothing that runs through one in Spanish', { tags: ['long'] }, () => expectClear('es'));
  },
);

const nothingRunsThrough = (numRuns: number): void =>
  fc.assert(
    fc.property(arbitraryChart(), ({ element, process }) => {
      expect(acrossLabels(elementSvg(element, { process }))).toEqual([]);
    }),
    { numRuns },
  );

test('nothing runs through a label of any element', () => nothingRunsThrough(10));

test('nothing runs through a label of any of many elements', { tags: ['long'] }, () => nothingRunsThrough(300));
