import { arbitraryModel } from '@work-elements/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Handoff, handoffs, type ImplementationModel, learningProcess, models, parseModel } from 'work-elements';
import { languageOf } from '../../src/language/language.js';
import { artifactPicture, handoffPicture } from '../../src/pictures/handoff-picture.js';
import { modelView } from '../../src/view/model-view.js';
import { artifactsOf } from '../../src/view/role-pairs.js';
import { largeModel } from '../support/large-model.js';
import { numbers, readPage, total } from '../support/read-page.js';

const language = languageOf({});

const pictures = new Map<string, Document>();

/** The picture of a ready model, drawn and read once. */
const pictureOf = (model: ImplementationModel, locale: string): Document => {
  const key = `${model.id} ${locale}`;
  const own = languageOf({ locale });
  const picture = pictures.get(key) ?? readPage(handoffPicture(modelView(model, own), own).markup.text);
  pictures.set(key, picture);
  return picture;
};

test('an arc for each pair of roles counts the hand-offs between them', () => {
  fc.assert(
    fc.property(arbitraryModel(), (model) => {
      const { markup, hidden } = handoffPicture(modelView(model, language), language);
      expect(hidden).toBe(0);
      const expected = new Map<string, number>();
      for (const { from, to } of handoffs(model)) {
        const key = `${from.role} ${to.role}`;
        expected.set(key, (expected.get(key) ?? 0) + 1);
      }
      const drawn = [...readPage(markup.text).querySelectorAll('[data-count]')].map(
        (arc) =>
          [
            `${arc.getAttribute('data-from')} ${arc.getAttribute('data-to')}`,
            Number(arc.getAttribute('data-count')),
          ] as const,
      );
      expect(new Map(drawn)).toEqual(expected);
      expect(drawn).toHaveLength(expected.size);
    }),
    { numRuns: 8 },
  );
});

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const areaOf = (rect: Element | null): Area => {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(rect?.getAttribute(name)));
  return { left: x ?? 0, right: (x ?? 0) + (width ?? 0), top: y ?? 0, bottom: (y ?? 0) + (height ?? 0) };
};

const meets = (one: Area, other: Area): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const pairOf = ({ from, to }: ReturnType<typeof handoffs>[number]): string => `${from.role} ${to.role}`;

/** What is handed over, as cards word it, most frequent first. */
const countedIn = (given: readonly Handoff[], own = language): readonly string[] =>
  artifactsOf(given).map(([artifact, n]) => `${own.artifact(artifact)}${n === 1 ? '' : ` × ${n}`}`);

test('every arc says between whom, what passes and how often, and no label overlaps another or a role', () => {
  fc.assert(
    fc.property(arbitraryModel(), (model) => {
      const page = readPage(handoffPicture(modelView(model, language), language).markup.text);
      const labels = [...page.querySelectorAll('[data-label]')];
      const places = [...page.querySelectorAll('[data-place]')].map((place) => place.getAttribute('data-place'));
      expect(labels).toHaveLength(page.querySelectorAll('[data-count]').length);
      for (const label of labels) {
        const between = handoffs(model).filter((each) => pairOf(each) === label.getAttribute('data-label'));
        const told = [...label.querySelectorAll('tspan')].map(({ textContent }) =>
          (textContent ?? '').replaceAll('\u00a0', ' '),
        );
        const more = Number(/^and (\d+) more artifacts?$/.exec(told.at(-1) ?? '')?.[1] ?? 0);
        const numberOf = (role = ''): number => 1 + places.indexOf(role);
        const [giver, taker] = (label.getAttribute('data-label') ?? '').split(' ').map(numberOf);
        const expected = countedIn(between);
        expect(more).toBeLessThan(expected.length);
        expect((more === 0 ? told : told.slice(0, -1)).join(' ')).toBe(
          `${giver}→${taker} ${expected.slice(0, expected.length - more).join(' ')}`,
        );
      }
      const areas = [
        ...labels.map((label) => label.querySelector('rect')),
        ...page.querySelectorAll('[data-place]'),
      ].map(areaOf);
      for (const [index, one] of areas.entries())
        for (const other of areas.slice(index + 1)) expect(meets(one, other)).toBe(false);
    }),
    { numRuns: 8 },
  );
});

test.each(['en', 'es'])(
  'labels are shortened before the picture of a ready model outgrows a sheet by a third (%s)',
  (locale) => {
    for (const model of Object.values<ImplementationModel>(models)) {
      const picture = pictureOf(model, locale).querySelector('svg');
      expect(Number(picture?.getAttribute('height')), model.title).toBeLessThan(1150);
      expect(picture?.querySelectorAll('[data-label]')).toHaveLength(
        new Set(handoffs(model).map(({ from, to }) => `${from.role} ${to.role}`)).size,
      );
    }
  },
);

test.each(['en', 'es'])(
  'a number on a label is how often what stands before it passes, and arcs are as thick as all of it (%s)',
  (locale) => {
    const own = languageOf({ locale });
    for (const model of Object.values<ImplementationModel>(models)) {
      const page = pictureOf(model, locale);
      for (const label of page.querySelectorAll('[data-label]')) {
        const between = label.getAttribute('data-label') ?? '';
        const told = [...label.querySelectorAll('tspan')].map(({ textContent }) => textContent ?? '').join(' ');
        const passing = countedIn(
          handoffs(model).filter((each) => between === pairOf(each)),
          own,
        );
        const said = told
          .replaceAll('\u00a0', ' ')
          .replace(/^\d+→\d+ /, '')
          .replace(/,? (?:\+|and |y )\d+(?: (?:more artifacts?|artefactos? más))?$/, '');
        expect(
          passing.some((_, index) => passing.slice(0, index + 1).join(' ') === said),
          `${model.title}: ${told}`,
        ).toBe(true);
      }
      const arcs = [...page.querySelectorAll('[data-from]')].map((arc) => ({
        count: Number(arc.getAttribute('data-count')),
        width: Number(arc.querySelector('path')?.getAttribute('stroke-width')),
      }));
      const least = Math.min(...arcs.map(({ count }) => count));
      const most = Math.max(...arcs.map(({ count }) => count));
      const thinnest = arcs.find(({ count }) => count === least)?.width ?? Number.NaN;
      const thickest = arcs.find(({ count }) => count === most)?.width ?? Number.NaN;
      expect(most === least || thickest > thinnest, model.title).toBe(true);
      // Each further hand-off thickens an arc by the same amount, up to the digit that is drawn.
      const each = most === least ? 0 : (thickest - thinnest) / (most - least);
      for (const { count, width } of arcs)
        expect(Math.abs(width - thinnest - each * (count - least)), model.title).toBeLessThanOrEqual(0.2);
    }
  },
);

test('many roles are folded into one, and hand-offs among those are counted separately', () => {
  const model = largeModel();
  const { markup, hidden } = handoffPicture(modelView(model, language), language);
  const page = readPage(markup.text);
  expect(page.querySelectorAll('[data-place]')).toHaveLength(14);
  expect(total(numbers(page, '[data-count]', 'data-count')) + hidden).toBe(handoffs(model).length);
  expect(markup.text).toContain('47 other roles');
});

test('where too much passes to be seen, fewer roles have a place of their own', () => {
  const elements = learningProcess.elements.map(({ id }) => id);
  const model = parseModel({
    id: 'many',
    title: 'Many',
    roles: Array.from({ length: 60 }, (_, index) => ({
      id: `role-${index}`,
      title: `Role ${index}`,
      actors: ['onsite-educator'],
      responsible: [elements[index % elements.length], elements[(index + 5) % elements.length]],
    })),
  });
  const { markup, hidden } = handoffPicture(modelView(model, language), language);
  const page = readPage(markup.text);
  const counts = numbers(page, '[data-count]', 'data-count');
  expect(counts.length).toBeLessThanOrEqual(60);
  expect(page.querySelectorAll('[data-place]').length).toBeGreaterThanOrEqual(6);
  expect(total(counts) + hidden).toBe(handoffs(model).length);
  expect(page.querySelector('[data-legend]')?.textContent).toBe('among colleagues');
});

test('roles are folded within their group, and one alone keeps its name', () => {
  const model = largeModel((role) => (role === 59 ? 'information-system' : role >= 50 ? 'learner' : 'onsite-educator'));
  const view = modelView(model, language);
  const { markup, hidden } = handoffPicture(view, language);
  const page = readPage(markup.text);
  const drawn = [...page.querySelectorAll('[data-place]')].map((place) => place.getAttribute('data-place') ?? '');
  const named = drawn.filter((id) => id !== '');
  expect(named).toContain('role-59');
  const kinds = { staff: 50, learner: 9, system: 1 };
  for (const [kind, all] of Object.entries(kinds)) {
    const shown = named.filter((id) => view.role(id).kind === kind).length;
    if (all > shown) expect(page.body.textContent).toContain(`${all - shown} other roles`);
  }
  expect(drawn.length - named.length).toBe(2);
  expect(total(numbers(page, '[data-count]', 'data-count')) + hidden).toBe(handoffs(model).length);
});

test('a small picture describes in words what it shows', () => {
  const picture = artifactPicture(modelView(models.singleTeacher, language), language, 'evidence');
  expect(readPage(picture.text).querySelector('svg')?.getAttribute('aria-label')).toBe('Learner to Teacher: 1');
});

/** A model whose roles, some of them learners, take turns at all steps of the learning process. */
const manyRoles = (learners: number, others: number): ImplementationModel => {
  const steps = learningProcess.elements.flatMap(({ id, steps: own }) =>
    own.filter(({ optional }) => optional === undefined).map((step) => `${id}/${step.id}`),
  );
  return parseModel({
    id: 'many',
    title: 'Many',
    roles: Array.from({ length: learners + others }, (_, index) => ({
      id: `role-${index}`,
      title: `Role ${index}`,
      actors: [index < learners ? 'learner' : 'onsite-educator'],
      responsible: steps.filter((_step, place) => place % (learners + others) === index),
    })),
  });
};

const drawnIn = (label: string): number =>
  total([...label.matchAll(/: (\d+)(?=; Role |; \d+ other|\.|$)/g)].map(([, count]) => Number(count)));

test('a small picture and the large one draw every hand-off or say how many they do not draw', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 60 }), (learners, others) => {
      const model = manyRoles(learners, others);
      const view = modelView(model, language);
      const all = handoffs(model);
      const said = (text: string): number =>
        Number(/(\d+) hand-offs? between roles that share a number (?:is|are) not drawn/.exec(text)?.[1] ?? 0);
      for (const artifact of new Set(all.map((each) => each.artifact))) {
        const counted = all.filter((each) => each.artifact === artifact).length;
        const figure = readPage(artifactPicture(view, language, artifact).text);
        expect(figure.querySelector('figcaption')?.textContent).toContain(`(${counted})`);
        const svg = figure.querySelector('svg');
        const label = svg?.getAttribute('aria-label');
        expect(label).not.toBe('');
        expect(svg === null || svg.querySelector('path') !== null, artifact).toBe(true);
        expect(drawnIn(label ?? '') + said(figure.querySelector('p')?.textContent ?? ''), artifact).toBe(counted);
      }
      const { markup, hidden } = handoffPicture(view, language);
      const large = readPage(markup.text).querySelector('svg');
      expect(said(large?.getAttribute('aria-label') ?? '')).toBe(hidden);
    }),
    {
      numRuns: 5,
      examples: [
        [1, 59],
        [0, 14],
        [12, 12],
      ],
    },
  );
});

test('an artifact that passes only between roles that share a number has no picture, and says so', () => {
  const view = modelView(largeModel(), language);
  const page = readPage(handoffPicture(view, language).markup.text);
  const named = new Set([...page.querySelectorAll('[data-place]')].map((place) => place.getAttribute('data-place')));
  const hidden = view.handoffs.find(({ from, to }) => !named.has(from.role) && !named.has(to.role));
  const changed = view.handoffs.map((each) => (each === hidden ? { ...each, artifact: 'transition-plan' } : each));
  const figure = readPage(artifactPicture({ ...view, handoffs: changed }, language, 'transition-plan').text);
  expect(figure.querySelector('svg')).toBeNull();
  expect(figure.querySelector('figcaption')?.textContent).toBe('transition plan (1)');
  expect(figure.querySelector('p')?.textContent).toBe('1 hand-off between roles that share a number is not drawn.');
});

test.each([
  ['en', 'hand-offs between 4 roles', '“3→7 evidence × 4” is four hand-offs from role 3 to role 7'],
  ['es', 'traspasos entre 4 roles', '«3→7 evidencia × 4» son cuatro traspasos del rol 3 al rol 7'],
])('the large picture says what it counts (%s)', (locale, counted, note) => {
  const speech = languageOf({ locale });
  const { markup } = handoffPicture(modelView(models.validator, speech), speech);
  const label = readPage(markup.text).querySelector('svg')?.getAttribute('aria-label');
  expect(label).toContain(`${handoffs(models.validator).length} ${counted}`);
  expect(speech.say('handoffsNote')).toContain(note);
});

test.each(['en', 'es'])('no line of a label is an ellipsis alone (%s)', (locale) => {
  for (const model of Object.values<ImplementationModel>(models)) {
    const page = pictureOf(model, locale);
    const lines = [...page.querySelectorAll('[data-label] tspan')].map(({ textContent }) => textContent);
    expect(lines.length, model.title).toBeGreaterThan(0);
    expect(lines, model.title).not.toContain('…');
  }
});
