import { arbitraryModel } from '@work-elements/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkModel,
  compareModels,
  defineModel,
  deriveProfiles,
  type ImplementationModel,
  models,
  moveWork,
  processOf,
  type RoleProfile,
  roleKind,
} from 'work-elements';
import { modelComparisonHtml, modelHtml } from '../../src/index.js';
import { hostileModel } from '../support/hostile.js';
import { largeModel } from '../support/large-model.js';
import { numbers, readPage } from '../support/read-page.js';

const pageOf = (model: ImplementationModel): Document => readPage(modelHtml(model));

const sentence = (model: ImplementationModel): string => pageOf(model).querySelector('#distinction')?.textContent ?? '';

test('the figures are those of compareModels', () => {
  fc.assert(
    fc.property(arbitraryModel(), (model) => {
      const [totals] = compareModels(model, model).totals;
      const page = pageOf(model);
      const shown = [...page.querySelectorAll('.facts dd')].map(({ textContent }) => Number(textContent));
      const steps = numbers(page, '#matrix tr.step', 'data-step').length;
      const broadest = totals.broadest === 0 ? [] : [totals.broadest];
      const most = totals.mostCompetencies === 0 ? [] : [totals.mostCompetencies];
      expect(shown).toEqual([totals.roles, steps, ...broadest, ...most, totals.colleagueHandoffs]);
    }),
    { numRuns: 4 },
  );
});

/** The largest figure of any staff role, with that role’s title, or how many roles tie. */
const mostOfStaff = (model: ImplementationModel, size: (profile: RoleProfile) => number): string => {
  const sizes = deriveProfiles(model).flatMap((profile) => {
    const own = model.roles.find(({ id }) => id === profile.role);
    return own !== undefined && roleKind(own) === 'staff' ? [{ title: own.title, size: size(profile) }] : [];
  });
  const most = Math.max(...sizes.map((each) => each.size));
  const [first, ...others] = sizes.filter((each) => each.size === most);
  return `${most} ${others.length === 0 ? first?.title : `one of ${others.length + 1} alike`}`;
};

test('the role that needs most is one of the staff, and named, on the page and beside other models', () => {
  const all = Object.values<ImplementationModel>(models);
  const compared = readPage(modelComparisonHtml(all));
  const cells = (column: string): readonly string[] =>
    [...compared.querySelectorAll(`.glance [data-total="${column}"]`)].map(
      (cell) => `${cell.firstChild?.textContent} ${cell.querySelector('.small')?.textContent}`,
    );
  const neediest = all.map((model) => mostOfStaff(model, ({ competencies }) => competencies.length));
  expect(cells('mostCompetencies')).toEqual(neediest);
  expect(cells('broadest')).toEqual(all.map((model) => mostOfStaff(model, ({ breadth }) => breadth.steps)));
  expect(mostOfStaff(models.specialistTeam, ({ competencies }) => competencies.length)).toBe('29 Activity Deliverer');
  for (const model of [models.specialistTeam, models.validator]) {
    const facts = [...pageOf(model).querySelectorAll('.facts div')].map(
      (fact) => `${fact.querySelector('dd')?.textContent} ${fact.querySelector('dt')?.textContent?.trim()}`,
    );
    const [count, ...title] = mostOfStaff(model, ({ competencies }) => competencies.length).split(' ');
    expect(facts).toContain(`${count} competencies of the staff role that needs most, ${title.join(' ')}`);
  }
});

test.each([
  ['en', 'the broadest, one of 10 alike, does or answers for 20 of 200 steps', 'one of 10 alike'],
  ['es', 'el más amplio, uno de 10 iguales, hace o responde de 20 de 200 pasos', 'uno de 10 iguales'],
])('of roles that do as much as each other, none is the broadest (%s)', (locale, said, tied) => {
  const model = largeModel(undefined, 10);
  const page = readPage(modelHtml(model, { locale }));
  expect(page.querySelector('#distinction')?.textContent).toContain(said);
  expect([...page.querySelectorAll('.facts dt')].filter((each) => each.textContent?.includes(tied))).toHaveLength(2);
  const compared = readPage(modelComparisonHtml([models.validator, model], { locale }));
  const cells = [...compared.querySelectorAll('.glance [data-total="broadest"] .small')];
  expect(cells.at(-1)?.textContent).toBe(tied);
});

describe('the sentence that sets a model apart', () => {
  test('counts the hand-offs among colleagues of every ready model, and ranks its broadest role', {
    tags: ['long'],
  }, () => {
    const totals = new Map(Object.values(models).map((model) => [model.id, compareModels(model, model).totals[0]]));
    const broadest = new Map(
      Object.values(models).map((model): [string, number] => [
        model.id,
        Math.max(
          ...deriveProfiles(model)
            .filter(({ role }) => model.roles.some((each) => each.id === role && roleKind(each) === 'staff'))
            .map(({ breadth }) => breadth.steps),
        ),
      ]),
    );
    for (const model of Object.values(models)) {
      const staff = deriveProfiles(model).filter(
        ({ role, breadth }) =>
          breadth.steps > 0 && model.roles.some((each) => each.id === role && roleKind(each) === 'staff'),
      );
      if (staff.length < 2) continue;
      const own = broadest.get(model.id) ?? 0;
      const others = [...broadest].flatMap(([id, steps]) => (id === model.id ? [] : [steps]));
      const fewer = others.filter((steps) => steps < own).length;
      const said = sentence(model);
      expect(said).toContain(`${staff.length} roles share`);
      expect(said).toContain(`${totals.get(model.id)?.colleagueHandoffs} hand-off`);
      expect(said).toContain(`answers for ${own} of`);
      expect(said).toContain(
        fewer === others.length
          ? ', more than in any other ready model;'
          : own < Math.min(...others)
            ? ', fewer than in any other ready model;'
            : fewer === 0
              ? ', no more than in any other ready model;'
              : `, more than in ${fewer} of the ${others.length} other ready models;`,
      );
    }
  });

  test('says of the specialist team that its broadest role, with 10 steps where the next has 19, has fewer', () => {
    expect(sentence(models.specialistTeam)).toContain('10 of 75 steps, fewer than in any other ready model;');
    const spanish = readPage(modelHtml(models.specialistTeam, { locale: 'es' })).querySelector('#distinction');
    expect(spanish?.textContent).toContain('10 de 75 pasos, menos que en ningún otro modelo predefinido;');
  });

  test('ranks a model that has kept the id of a ready one among all ready models, and a copy of one as that one', () => {
    const { model } = moveWork(models.validator, { element: 'recommend', from: 'teacher', to: 'school-leader' });
    expect(model.id).toBe('validator');
    expect(sentence(model)).toMatch(/more than in \d+ of the 14 ready models;/);
    expect(sentence(structuredClone<ImplementationModel>(models.validator))).toBe(sentence(models.validator));
    expect(sentence(models.validator)).toMatch(/more than in \d+ of the 13 other ready models;/);
  });

  test('ranks a model of one’s own among all ready models, and not at all if its process is its own', () => {
    expect(sentence({ ...models.specialistTeam, id: 'own' })).toContain('no more than in any ready model;');
    expect(sentence(hostileModel('A title'))).toMatch(
      /answers for \d+ of \d+ steps; \d+ hand-offs among colleagues\.$/,
    );
  });

  test('counts the staff alone, like the facts and the plot, even if a system has more steps', () => {
    const portal = defineModel({
      id: 'portal',
      title: 'Portal',
      roles: [
        { id: 'one', title: 'One', actors: ['onsite-educator'], responsible: ['recommend'] },
        { id: 'two', title: 'Two', actors: ['onsite-educator'], responsible: ['give-remedial-feedback/compose'] },
        {
          id: 'portal',
          title: 'The Portal',
          actors: ['information-system'],
          responsible: ['develop-activities', 'track-progress'],
        },
      ],
    });
    const page = pageOf(portal);
    const breadth = (id: string): number => deriveProfiles(portal).find(({ role }) => role === id)?.breadth.steps ?? 0;
    expect(breadth('portal')).toBeGreaterThan(breadth('one'));
    expect(page.querySelector('#distinction')?.textContent).toContain(`One, does or answers for ${breadth('one')} of`);
    expect(page.querySelector('.facts')?.textContent).toContain('steps of the broadest staff role, One');
    expect(compareModels(portal, portal).totals[0].broadest).toBe(breadth('one'));
  });

  test('is about the staff roles that have work', () => {
    expect(sentence(models.singleTeacher)).toContain('Teacher alone does all the work of the staff');
    const idle = defineModel({
      id: 'idle',
      title: 'Idle',
      roles: [
        { id: 'one', title: 'One', actors: ['onsite-educator'] },
        { id: 'learner', title: 'Learner', actors: ['learner'], responsible: ['experience-activities'] },
      ],
    });
    expect(sentence(idle)).toBe('No role of the staff has any work; 70 steps are done by nobody.');
  });

  test('says of a model some of whose work is done by nobody how much, and ranks it with no other', () => {
    const roles = models.specialistTeam.roles;
    fc.assert(
      fc.property(fc.subarray([...roles.keys()], { minLength: 1, maxLength: roles.length - 2 }), (kept) => {
        const model = { ...models.specialistTeam, id: 'part', roles: kept.flatMap((index) => roles[index] ?? []) };
        // Counted from the breaches of the model.
        const left = checkModel(model).flatMap(({ breach }) => {
          if (breach?.kind !== 'nobody-responsible') return [];
          const [id, step] = breach.work.split('/');
          const steps = processOf(model).elements.find((element) => element.id === id)?.steps ?? [];
          return steps.filter((each) => step === undefined || each.id === step).map((each) => `${id}/${each.id}`);
        });
        const { size } = new Set(left);
        expect(size).toBeGreaterThan(0);
        const said = sentence(model);
        expect(said).toMatch(new RegExp(`; ${size} steps? (is|are) done by nobody\\.$`));
        expect(said).not.toMatch(/alone does all|ready model/);
      }),
      { numRuns: 3 },
    );
    const four = defineModel({
      id: 'four',
      title: 'Four',
      roles: [{ id: 'four', title: 'Four', actors: ['onsite-educator'], responsible: ['recommend'] }],
    });
    expect(sentence(four)).toBe(
      'Of the staff, only Four has work: it does or answers for 4 of 75 steps; 71 steps are done by nobody.',
    );
  });
});
