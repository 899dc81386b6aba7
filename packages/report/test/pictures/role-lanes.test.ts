import { arbitraryModel } from '@work-elements/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  artifacts,
  handoffs,
  type ImplementationModel,
  models,
  parseModel,
  processOf,
  raci,
  toMermaid,
} from 'work-elements';
import { processSvg } from '../../src/index.js';
import { largeModel } from '../support/large-model.js';
import { numbers, readPage, total } from '../support/read-page.js';

const drawn = (model: ImplementationModel, steps = false): Document =>
  readPage(processSvg(processOf(model), { lanes: 'role', model, steps }));

const bare = (text: string): string => text.replaceAll(/[\s-]/g, '');

const bandsOf = (page: Document): readonly string[] =>
  [...page.querySelectorAll('[data-band]')].map((band) => band.getAttribute('data-band') ?? '');

test('each element has a box in the lane of each role that does some of it, and it counts its steps', () => {
  fc.assert(
    fc.property(arbitraryModel(), (model) => {
      const page = drawn(model);
      const rows = raci(model);
      for (const band of page.querySelectorAll('[data-band]')) {
        const id = band.getAttribute('data-band');
        const own = rows.filter(({ element }) => element === id);
        const counts = model.roles
          .map((role) => own.filter(({ responsible }) => responsible.includes(role.id)).length)
          .filter((count) => count > 0);
        expect(numbers(band, '[data-steps]', 'data-steps').toSorted()).toEqual(counts.toSorted());
        const said = [...band.querySelectorAll('[data-steps]')].map((box) => [
          ...(box.lastElementChild?.textContent ?? '').matchAll(/^(\d+)( of |de)(\d+)/g),
        ]);
        for (const [, all] of said.flat().map(([, , , n]) => [0, Number(n)])) expect(all).toBe(own.length);
      }
      const worked = new Set(rows.filter(({ responsible }) => responsible.length > 0).map(({ element }) => element));
      expect(new Set(bandsOf(page))).toEqual(worked);
    }),
    { numRuns: 4 },
  );
});

test('the label of an arrow says which artifacts pass and to which element, as the hand-offs do', () => {
  const names = new Map(artifacts.map(({ id }) => [bare(id), id]));
  fc.assert(
    fc.property(arbitraryModel(), (model) => {
      const page = drawn(model);
      const bands = bandsOf(page);
      const said = new Set<string>();
      for (const [index, band] of [...page.querySelectorAll('[data-band]')].entries()) {
        for (const arrow of band.querySelectorAll('[data-count]')) {
          const label = bare([...arrow.querySelectorAll('tspan')].map((line) => line.textContent).join(' '));
          for (const part of label.split(';')) {
            const [things = '', numbered = String(index + 1)] = part.split('→');
            for (const thing of things.split(','))
              for (const number of numbered.split(','))
                said.add(`${names.get(thing) ?? thing} ${bands[index]} ${bands[Number(number) - 1]}`);
          }
        }
      }
      const expected = handoffs(model).map(({ artifact, from, to }) => `${artifact} ${from.element} ${to.element}`);
      expect([...said].toSorted()).toEqual([...new Set(expected)].toSorted());
    }),
    { numRuns: 4 },
  );
});

const glanced = (model: ImplementationModel): void => {
  const page = drawn(model);
  const height = Number(page.querySelector('svg')?.getAttribute('height'));
  // This includes the title, the legend and the notes.
  expect(height).toBeLessThan(1950);
  expect(total(numbers(page, '[data-count]', 'data-count'))).toBe(handoffs(model).length);
  const listed = drawn(model, true);
  expect(Number(listed.querySelector('svg')?.getAttribute('height'))).toBeGreaterThan(height);
  const text = bare([...listed.querySelectorAll('[data-steps] text')].map((each) => each.textContent).join(' '));
  for (const { element, step, responsible } of raci(model)) {
    const title = processOf(model)
      .elements.find(({ id }) => id === element)
      ?.steps.find(({ id }) => id === step)?.title;
    if (responsible.length > 0) expect(text).toContain(bare(title ?? 'no title'));
  }
};

const all = Object.values(models);
const GLANCE = 'the process of $title is read at a glance, or step by step on request';

test.each([models.validator, models.disaggregatedFaculty])(GLANCE, glanced);

test.each(all)(GLANCE, { tags: ['long'] }, glanced);

test('roles that share a lane are of one kind, and the lane says how many they are and which', () => {
  const model = largeModel((role) => (role === 59 ? 'information-system' : role >= 50 ? 'learner' : 'onsite-educator'));
  const page = drawn(model);
  const shared = [...page.querySelectorAll('[data-lane]')].filter((lane) => lane.querySelector('title') !== null);
  const told = shared.map((lane) => lane.querySelector('text')?.textContent?.replace(/(\d+ other roles)\s*/, '$1 '));
  const counted = told
    .slice(0, told.length / 2)
    .map((text) => /^(\d+) other roles \((Staff|Learners)\)$/.exec(text ?? ''));
  expect(counted.map((found) => found?.[2])).toEqual(['Staff', 'Learners']);
  const titles = shared.map((lane) => lane.querySelector('title')?.textContent ?? '');
  for (const [index, found] of counted.entries())
    expect(titles[index]?.match(/Specialist number/g)).toHaveLength(Number(found?.[1]));
  const lanes = page.querySelectorAll('[data-lane]').length / 2;
  expect(lanes).toBeLessThanOrEqual(12);
  const alone = lanes - shared.length / 2;
  expect(total(counted.map((found) => Number(found?.[1]))) + alone).toBe(60);
});

test('of too many roles, those that pass most on have lanes, the same as in the diagram of the model', () => {
  // Each does two steps, so that they differ only in how much they hand over.
  const { specialistTeam } = models;
  const steps = raci(specialistTeam)
    .filter(({ element, responsible }) => element !== 'experience-activities' && responsible.length > 0)
    .map(({ element, step }) => `${element}/${step}`);
  const model = parseModel({
    id: 'forty',
    title: 'Forty',
    roles: [
      ...Array.from({ length: 38 }, (_, role) => ({
        id: `coach-${role}`,
        title: `Coach ${role}`,
        actors: ['onsite-educator' as const],
        responsible: steps.filter((_step, index) => index % 38 === role),
      })),
      { id: 'learner', title: 'Learner', actors: ['learner'], responsible: ['experience-activities'] },
    ],
    options: specialistTeam.options,
  });
  const passes = (title: string): number => {
    const own = model.roles.find((role) => role.title === title)?.id;
    return handoffs(model).filter(({ from, to }) => from.role === own || to.role === own).length;
  };
  const page = drawn(model);
  const folded: readonly string[] = page.querySelector('[data-lane] title')?.textContent?.match(/Coach \d+/g) ?? [];
  const coaches = model.roles.map(({ title }) => title).filter((title) => title.startsWith('Coach'));
  const alone = coaches.filter((title) => !folded.includes(title));
  expect(alone).toHaveLength(10);
  expect(Math.min(...alone.map(passes))).toBeGreaterThanOrEqual(Math.max(...folded.map(passes)));
  const diagram = toMermaid(model);
  for (const title of alone) expect(diagram).toContain(`["${title}"]`);
});

test.each(['en', 'es'])('what has no lane, or no band, is named with the reason (%s)', (locale) => {
  const { validator } = models;
  const unread: ImplementationModel = {
    ...validator,
    roles: validator.roles.map((role) => ({
      ...role,
      responsible: role.responsible.filter((work) => !work.startsWith('manage-organization')),
    })),
  };
  for (const model of [validator, models.disaggregatedFaculty, unread]) {
    const text = readPage(processSvg(processOf(model), { lanes: 'role', model, locale })).body.textContent ?? '';
    const english = locale === 'en';
    const rows = raci(model);
    const titled = (pattern: RegExp): readonly string[] =>
      pattern.exec(bare(text))?.[1]?.split(/,(?:and)?|y(?=\p{Lu})/u) ?? [];
    const roles = titled(english ? /becausetheydonostep:([^.]*)\./ : /porquenohacenningúnpaso:([^.]*)\./);
    const elements = titled(english ? /doesanyoftheirsteps:([^.]*)\./ : /ningunodesuspasos:([^.]*)\./);
    expect(roles).toHaveLength(
      model.roles.filter(({ id }) => !rows.some((row) => row.responsible.includes(id))).length,
    );
    const idle = processOf(model).elements.filter(
      ({ id }) => !rows.some((row) => row.element === id && row.responsible.length > 0),
    );
    expect(elements).toHaveLength(idle.length);
    if (english) expect(elements).toEqual(idle.map(({ title }) => bare(title)));
  }
});
