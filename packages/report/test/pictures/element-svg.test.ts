import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { defineElement, elementChart, type WorkElement, workElement, workElements } from 'work-elements';
import { elementSvg } from '../../src/index.js';
import { textWidth } from '../../src/markup/measure.js';
import type { Area } from '../../src/pictures/area.js';
import type { Point } from '../../src/pictures/box.js';
import { lettersOf, shaftsOf } from '../support/drawn-paths.js';
import { HOSTILE } from '../support/hostile.js';
import { largeElement } from '../support/large-element.js';
import { readPage } from '../support/read-page.js';

const drawn = new Map<string, string>();
/** The picture of an element, drawn once for all tests. */
const pictureOf = (element: WorkElement, locale = 'en'): string => {
  const key = `${element.id} ${locale}`;
  const known = drawn.get(key) ?? elementSvg(element, { locale });
  drawn.set(key, known);
  return known;
};

const arrows = (svg: string): ReadonlyMap<string, string> =>
  new Map(
    [...readPage(svg).querySelectorAll('[data-arrow]')].map((arrow) => [
      arrow.getAttribute('data-arrow') ?? '',
      arrow.textContent ?? '',
    ]),
  );

/** The arrows of a picture: from which states to which, and for how many events. */
const drawnIn = (svg: string) =>
  [...readPage(svg).querySelectorAll('[data-arrow]')].map((arrow) => {
    const [from = '', to = ''] = (arrow.getAttribute('data-arrow') ?? '').split(' ');
    return { from: from.split('|'), to, events: Math.max(1, (arrow.textContent ?? '').match(/•/g)?.length ?? 0) };
  });

/** The labels of a picture, and where their arrows begin and end. */
const labelsIn = (svg: string) =>
  [...readPage(svg).querySelectorAll('[data-arrow]')].map((arrow) => ({
    from: arrow.getAttribute('data-arrow')?.split(' ')[0] ?? '',
    to: arrow.getAttribute('data-arrow')?.split(' ')[1] ?? '',
    lines: [...arrow.querySelectorAll('tspan')].map(({ textContent }) => (textContent ?? '').replace('•\u00a0', '')),
  }));

const drawsEachMoveOnce = (element: WorkElement): void => {
  const svg = pictureOf(element);
  const { moves } = elementChart(element);
  const arrows = drawnIn(svg);
  // A loop shared by several states leads from each of them to itself.
  const ways = arrows.flatMap(({ from, to }) => from.map((each) => `${each} ${to.includes('|') ? each : to}`));
  expect(new Set(ways)).toEqual(new Set(moves.map(({ from, to }) => `${from} ${to}`)));
  expect(new Set(arrows.map(({ from, to }) => `${from} ${to}`)).size).toBe(arrows.length);
  expect(arrows.reduce((sum, { from, events }) => sum + from.length * events, 0)).toBe(moves.length);
};

describe.each(workElements.map((element) => [element.id, element] as const))('%s', (_, element) => {
  const svg = pictureOf(element);

  test('shows each state once, and each event that the machine accepts', () => {
    const states = [...readPage(svg).querySelectorAll('[data-state]')].map((state) => state.getAttribute('data-state'));
    expect(states.toSorted()).toEqual(Object.keys(element.definition.machine.states ?? {}).toSorted());
    const text = readPage(svg).querySelector('svg')?.textContent ?? '';
    for (const event of element.machine.events) {
      if (!event.startsWith('xstate.')) expect(text).toContain(event.replaceAll('-', ' '));
    }
  });

  test('draws everything that leads from one state to another, each once', () => {
    drawsEachMoveOnce(element);
  });

  test('draws once what an event does alike in three states, besides the way in', () => {
    const { moves, initial } = elementChart(element);
    const labels = labelsIn(svg);
    for (const { event, to, guard, otherwise } of moves) {
      if (event === null || guard !== null || otherwise) continue;
      const name = event.replaceAll('-', ' ');
      const alike = moves.filter(
        (move) => move.event === event && move.guard === null && !move.otherwise && !initial.includes(move.from),
      );
      const drawn = labels.filter(({ from, lines }) => lines.includes(name) && !initial.includes(from));
      if (alike.filter((move) => move.to === to).length > 2)
        expect(drawn.filter((label) => label.to === to).map((label) => label.from)).toHaveLength(1);
      expect(drawn.filter((label) => label.from === label.to && !label.from.includes('|')).length, name).toBeLessThan(
        3,
      );
    }
  });

  test('draws once what ends it', () => {
    const lines = [...readPage(svg).querySelectorAll('[data-arrow] tspan')].map(({ textContent }) => textContent);
    expect(lines.filter((line) => line?.replace('•\u00a0', '') === 'close').length).toBeLessThanOrEqual(1);
  });

  test.each(['en', 'es'])('in %s can be read on one sheet of A4', (locale) => {
    const page = readPage(pictureOf(element, locale));
    const [width, height] = ['width', 'height'].map((side) => Number(page.querySelector('svg')?.getAttribute(side)));
    const sizes = [...page.querySelectorAll('text')].map((text) => Number(text.getAttribute('font-size')));
    // The area of a sheet that Chromium prints, in pixels.
    const scale = Math.min(1, 718 / (width ?? 0), 1046 / (height ?? 0));
    expect(Math.min(...sizes) * scale * 0.75).toBeGreaterThan(5.8);
  });

  test('is well-formed XML', () => {
    expect(XMLValidator.validate(svg)).toBe(true);
  });
});

test('shows guards, and what happens otherwise', () => {
  const drawn = arrows(pictureOf(workElement('experience-activities')));
  expect(drawn.get('reflect peer-review')).toContain('ready to show, if peers review');
  expect(drawn.get('reflect demonstrate')).toContain('ready to show, otherwise');
});

test('draws once what an event does everywhere', () => {
  const svg = pictureOf(workElement('assess-progress'));
  expect(svg.match(/>close</g)).toHaveLength(1);
  expect(svg).toContain('From any state');
  const everywhere = defineElement({
    id: 'odd',
    title: 'Odd',
    machine: {
      initial: 'a',
      states: {
        a: { on: { next: 'b', stop: 'end' } },
        b: { on: { next: 'c', stop: 'end' } },
        c: { on: { next: 'a', stop: 'end' } },
        end: { type: 'final' },
      },
    },
    steps: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
  });
  expect(elementSvg(everywhere).match(/>stop</g)).toHaveLength(1);
});

test('draws once what an event does alike in several states, and keeps the way in', () => {
  const ends = drawnIn(pictureOf(workElement('track-progress'))).filter(({ to }) => to === 'closed');
  expect(ends).toHaveLength(3);
  expect(ends).toContainEqual({ from: ['waiting', 'watching'], to: 'closed', events: 1 });
  // Events with different guards keep arrows of their own: from one state, and from any state.
  expect(ends.map(({ from }) => from.join(' and '))).toEqual(expect.arrayContaining(['waiting', '']));
  expect(pictureOf(workElement('track-progress'))).toContain('>From waiting or watching<');
  const goals = drawnIn(pictureOf(workElement('experience-activities'))).filter(({ to }) => to === 'orient');
  expect(goals.map(({ from }) => from)).toContainEqual(['waiting']);
});

test('says what its signs mean, of those that it has', () => {
  const keyOf = (svg: string): string => readPage(svg).querySelector('[data-legend]')?.textContent ?? '';
  const all = keyOf(pictureOf(workElement('track-progress')));
  expect(all).toBe(
    'somebody worksthe work reststhe work endsseveral states at oncea state that is drawn elsewhere▸what is sent on',
  );
  const plain = defineElement({
    id: 'plain',
    title: 'Plain',
    machine: { initial: 'work', states: { work: { on: { done: 'end' } }, end: { type: 'final' } } },
    steps: [{ id: 'work' }],
  });
  expect(keyOf(elementSvg(plain))).toBe('somebody worksthe work ends');
});

test('has a sign of its own for each thing that its key names', () => {
  for (const element of workElements) {
    const { children = [] } = readPage(pictureOf(element)).querySelector('[data-legend]') ?? {};
    const signs: string[] = [];
    for (const part of children) {
      const bare = part.outerHTML
        .replaceAll(/ (?:x|y|width|height|x1|x2|y1|y2)="[^"]*"/g, '')
        .replaceAll(/>[^<]*</g, '><');
      if (part.localName === 'text' && !part.textContent?.startsWith('▸')) signs.push('');
      else signs.push(`${signs.pop() ?? ''}${bare}`);
    }
    const drawn = signs.filter((sign) => sign !== '');
    expect(drawn.length).toBeGreaterThan(1);
    expect(new Set(drawn).size).toBe(drawn.length);
  }
});

test('frames nested and parallel states', () => {
  const nested = defineElement({
    id: 'nested',
    title: 'Nested',
    machine: {
      initial: 'work',
      states: {
        work: {
          type: 'parallel',
          on: { cancel: 'end' },
          states: {
            left: { initial: 'one', states: { one: { on: { done: 'two' } }, two: { type: 'final' } } },
            right: { initial: 'three', states: { three: { on: { ready: 'four' } }, four: { type: 'final' } } },
          },
          onDone: 'end',
        },
        end: { type: 'final' },
      },
    },
    steps: [{ id: 'work.left.one' }, { id: 'work.right.three' }],
  });
  const svg = elementSvg(nested);
  expect(elementChart(nested).groups.map(({ id }) => id)).toEqual(['work', 'work.left', 'work.right']);
  expect(svg).toContain('Anywhere in work');
  expect(svg).toContain('when all is done');
});

test.each(Object.entries(HOSTILE))('titles with %s are text', (_, title) => {
  const element = defineElement({
    id: 'odd',
    title,
    machine: { initial: 'end', states: { end: { on: { done: 'over' } }, over: { type: 'final' } } },
    steps: [{ id: 'end', title }],
  });
  const long = { ...element, title: title.repeat(50) };
  for (const svg of [elementSvg(element), elementSvg(long)]) {
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(readPage(svg).querySelectorAll('script, img')).toHaveLength(0);
    expect(svg).not.toMatch(/\p{Surrogate}/u);
  }
});

const everyPicture = [...workElements, largeElement()].flatMap((element) =>
  ['en', 'es'].map((locale) => [`${element.id} (${locale})`, element, locale] as const),
);

describe.each(everyPicture)('%s', (_, element, locale) => {
  const page = readPage(pictureOf(element, locale));

  test('has the label of a loop beside the loop', () => {
    const arrows = [...page.querySelectorAll('[data-arrow]')].map((arrow) => arrow.getAttribute('data-arrow') ?? '');
    const own = elementChart(element).moves.filter(({ from, to }) => from === to);
    // A loop not drawn by itself is part of one shared by several states, or of an arrow from several states to one.
    const shared = own.filter(({ from, to }) => !arrows.includes(`${from} ${to}`));
    const isDrawn = ({ from, to }: (typeof own)[number]): boolean =>
      arrows.some((arrow) => arrow.split(' ').every((end) => end === to || end.split('|').includes(from)));
    expect(shared.filter((loop) => !isDrawn(loop))).toEqual([]);
    const loops = own.filter((loop) => !shared.includes(loop));
    for (const { from, to } of loops) {
      const [box, label] = [`[data-state="${from}"] rect`, `[data-arrow="${from} ${to}"]`].map((each) =>
        page.querySelector(each),
      );
      if (!box || !label) throw new Error(`no loop at ${from}`);
      const right = Number(box.getAttribute('x')) + Number(box.getAttribute('width'));
      const middle = Number(box.getAttribute('y')) + Number(box.getAttribute('height')) / 2;
      const letters = lettersOf(label);
      const left = Math.min(...letters.map((line) => line.left));
      expect(left - right, from).toBeGreaterThan(20);
      expect(left - right, from).toBeLessThan(50);
      const ends = (Math.min(...letters.map(({ top }) => top)) + Math.max(...letters.map(({ bottom }) => bottom))) / 2;
      expect(Math.abs(ends - middle), from).toBeLessThan(6);
    }
  });

  test('begins at the top', () => {
    const begin = Number(page.querySelector('circle')?.getAttribute('cy'));
    expect(begin).toBeGreaterThan(0);
    const tops = [...page.querySelectorAll('[data-state] rect, [data-again] rect')].map((rim) =>
      Number(rim.getAttribute('y')),
    );
    // Another part of the chart may stand beside it, with its first row at the same height.
    expect(begin - 6).toBeLessThanOrEqual(Math.min(...tops) + 1);
    const initial = elementChart(element).initial.map((id) =>
      Number(page.querySelector(`[data-state="${id}"] rect`)?.getAttribute('y')),
    );
    expect(Math.min(...initial) - begin).toBeLessThan(60);
  });

  test('leads each arrow from its state to its state, or to one that names it again', () => {
    const placesOf = (id: string): readonly Area[] =>
      [...page.querySelectorAll('[data-state], [data-again]')]
        .filter((each) => [each.getAttribute('data-state'), each.getAttribute('data-again')].includes(id))
        .map((each) => {
          const rim = each.querySelector('rect');
          const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
            Number(rim?.getAttribute(name)),
          );
          return { left: x - 3, right: x + width + 3, top: y - 3, bottom: y + height + 3 };
        });
    const touches = (point: Point | undefined, id: string): boolean =>
      point !== undefined &&
      placesOf(id).some(
        ({ left, right, top, bottom }) => point.x >= left && point.x <= right && point.y >= top && point.y <= bottom,
      );
    const states = new Set(elementChart(element).states.map(({ id }) => id));
    for (const line of page.querySelectorAll('[data-line]')) {
      const [from = '', to = ''] = (line.getAttribute('data-line') ?? '').split(' ');
      const points = shaftsOf(line).flat();
      if (!to.includes('|')) expect(touches(points.at(-1), to), `to ${to}`).toBe(true);
      if (states.has(from)) expect(touches(points[0], from), `from ${from}`).toBe(true);
    }
    for (const again of page.querySelectorAll('[data-again]')) {
      const own = page.querySelector(`[data-state="${again.getAttribute('data-again')}"]`);
      const said = (each: Element | null): string => (each?.textContent ?? '').replaceAll(/[\s-]/g, '');
      expect(said(again)).toBe(said(own));
    }
  });
});

test('events that share an arrow are set apart, and “otherwise” is not broken', () => {
  for (const element of workElements) {
    const { moves } = elementChart(element);
    const page = readPage(pictureOf(element, 'es'));
    for (const label of page.querySelectorAll('[data-arrow]'))
      expect((label.textContent ?? '').match(/•/g)?.length, label.textContent ?? '').not.toBe(1);
    const otherwise = [...page.querySelectorAll('[data-arrow]')].map((arrow) => {
      const lines = [...arrow.querySelectorAll('tspan')].map(({ textContent }) => textContent ?? '');
      const sources = (arrow.getAttribute('data-arrow') ?? '').split('|').length;
      return sources * lines.filter((line) => line.includes('en\u00a0otro\u00a0caso')).length;
    });
    expect(otherwise.reduce((sum, each) => sum + each, 0)).toBe(
      moves.filter((move) => move.otherwise && move.guard === null).length,
    );
  }
});

test('an element with ten steps and twelve states is drawn completely: no title is cut, no labels overlap', () => {
  const element = largeElement();
  const chart = elementChart(element);
  expect(chart.states).toHaveLength(12);
  const page = readPage(pictureOf(element));
  expect(page.body.textContent).not.toContain('…');
  for (const { id, title } of element.steps) {
    const words = [...(page.querySelector(`[data-state="${id}"]`)?.querySelectorAll('tspan') ?? [])];
    expect(words.map(({ textContent }) => textContent).join(' ')).toBe(title);
  }
  drawsEachMoveOnce(element);
  const areas = [...page.querySelectorAll('[data-arrow]')].map((arrow) => {
    const lines = [...arrow.querySelectorAll('tspan')];
    const ys = lines.map((line) => Number(line.getAttribute('y')));
    const half = Math.max(...lines.map((line) => textWidth(line.textContent ?? '', 11))) / 2;
    const x = Number(lines[0]?.getAttribute('x'));
    return { left: x - half, right: x + half, top: Math.min(...ys) - 8, bottom: Math.max(...ys) + 2 };
  });
  for (const [index, one] of areas.entries())
    for (const other of areas.slice(index + 1))
      expect(one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom).toBe(
        false,
      );
});
