import { arbitraryModel } from '@work-elements/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkModel,
  defineModel,
  deriveProfiles,
  handoffs,
  type ImplementationModel,
  learningProcess,
  models,
  raci,
  roleKind,
  workElement,
} from 'work-elements';
import { elementSvg, modelComparisonHtml, modelHtml, personHtml, processSvg, questionsHtml } from '../../src/index.js';
import { settingOf } from '../../src/page/form.js';
import { HOSTILE, hostileModel } from '../support/hostile.js';
import { largeModel } from '../support/large-model.js';
import { numbers, ownPage, readPage, total } from '../support/read-page.js';

const some = [models.validator, models.specialistTeam, models.lindsay, models.aiTutorGuide];

const pages = new Map<string, Document>();

/** The page of a ready model, made and read once for all tests that change nothing in it. */
const pageOf = (model: ImplementationModel, locale = 'en'): Document => {
  const page = pages.get(`${model.id} ${locale}`) ?? readPage(modelHtml(model, { locale }));
  pages.set(`${model.id} ${locale}`, page);
  return page;
};

const LETTERS = ['responsible', 'accountable', 'consulted', 'informed'] as const;

/** The matrix as the page shows it: each role’s letters for each step, role by role in the order of the columns. */
const shownMatrix = (page: Document): readonly string[] =>
  [...page.querySelectorAll('#matrix tbody')].flatMap((body) =>
    [...body.querySelectorAll('tr.step')].map((row) => {
      const cells = [...row.querySelectorAll('td')].map((cell) =>
        [...cell.querySelectorAll('[data-letter]')].map((letter) => letter.getAttribute('data-letter')).join('+'),
      );
      return `${body.getAttribute('data-element')}/${row.getAttribute('data-step')}: ${cells.join('|')}`;
    }),
  );

const expectedMatrix = (model: ImplementationModel): readonly string[] =>
  raci(model).map((row) => {
    const cells = model.roles.map(({ id }) => LETTERS.filter((letter) => row[letter].includes(id)).join('+'));
    return `${row.element}/${row.step}: ${cells.join('|')}`;
  });

describe('shows what is derived', () => {
  test('letters, hand-offs and cards, of any model', () => {
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        const page = readPage(modelHtml(model));
        expect(shownMatrix(page)).toEqual(expectedMatrix(model));
        expect(total(numbers(page, '#handoffs tbody tr', 'data-count'))).toBe(handoffs(model).length);
        for (const profile of deriveProfiles(model)) {
          const card = page.querySelector(`[data-role="${profile.role}"].card`);
          if (card === null) throw new Error(`no card of ${profile.role}`);
          const needs = [...card.querySelectorAll('[data-competency]')].map(
            (each) => `${each.getAttribute('data-competency')} ${each.getAttribute('data-level')}`,
          );
          expect(needs.toSorted()).toEqual(
            profile.competencies.map(({ competency, level }) => `${competency.id} ${level}`).toSorted(),
          );
          for (const each of card.querySelectorAll('[data-competency] .because')) expect(each.textContent).not.toBe('');
          expect(total(numbers(card, '[data-passes]', 'data-passes'))).toBe(profile.handoffs.length);
          for (const letter of ['responsible', 'accountable', 'consulted', 'informed'] as const) {
            const shown = total(numbers(card, `[data-work="${letter}"] [data-steps]`, 'data-steps'));
            expect(shown, letter).toBe(raci(model).filter((row) => row[letter].includes(profile.role)).length);
          }
        }
      }),
      { numRuns: 5 },
    );
  });

  test('every reason is given: by its step, its tool, its system, or the roles between which something passes', () => {
    const page = pageOf(models.flexBlend);
    const profile = deriveProfiles(models.flexBlend).find(({ role }) => role === 'teacher-of-record');
    const card = page.querySelector('#role-teacher-of-record');
    expect(profile?.competencies.length).toBeGreaterThan(0);
    for (const { competency, because } of profile?.competencies ?? []) {
      const text = card?.querySelector(`[data-competency="${competency.id}"] .because`)?.textContent ?? '';
      for (const reason of because) {
        if (reason.kind === 'hand-off') {
          const other = reason.end === 'from' ? reason.handoff.to.role : reason.handoff.from.role;
          expect(text).toContain(models.flexBlend.roles.find(({ id }) => id === other)?.title);
        }
        if (reason.kind === 'supervision') expect(text).toContain('Learning Platform');
      }
    }
  });

  test('a system has no badge, and says who answers for it', () => {
    const card = pageOf(models.flexBlend).querySelector('#role-learning-platform');
    expect(card?.textContent).toContain('Who answers for it');
    expect(card?.textContent).not.toContain('Explorer Flex-Blend');
  });

  test('a system that only the matrix makes answer for its work is answered for by no person', () => {
    const cedar = {
      ...models.flexBlend,
      roles: models.flexBlend.roles.map((role) =>
        role.id === 'learning-platform' ? { ...role, accountable: ['assess-progress/check'] } : role,
      ),
    };
    const row = raci(cedar).find(({ element, step }) => element === 'assess-progress' && step === 'check');
    expect(row?.accountable).toContain('learning-platform');
    for (const [locale, said] of [
      ['en', 'no person answers for it'],
      ['es', 'ninguna persona responde de ello'],
    ] as const) {
      const card = readPage(modelHtml(cedar, { locale })).querySelector('#role-learning-platform');
      expect(card?.querySelector('[data-work="assess-progress/check"]')?.textContent).toContain(`; ${said}`);
      expect(card?.textContent).not.toMatch(/Nobody|Nadie/);
    }
  });

  test.each(some.map((model) => [model.title, model] as const))(
    'what the clock sends is said in words, and is in the contents (%s)',
    (_, model) => {
      const page = pageOf(model);
      const choices = page.querySelector('#choices')?.textContent ?? '';
      expect(page.querySelector('nav [href="#choices"]') === null).toBe(choices === '');
      for (const { send } of model.cadence)
        expect(choices).not.toContain(send.slice(send.indexOf('/') + 1).replaceAll('-', ' '));
    },
  );

  test('diagnostics are shown if there are any', () => {
    const roles = models.validator.roles.map((role) => (role.id === 'teacher' ? { ...role, responsible: [] } : role));
    const broken = { ...models.validator, roles };
    expect(checkModel(broken).length).toBeGreaterThan(0);
    expect(readPage(modelHtml(broken)).querySelectorAll('.issue')).toHaveLength(checkModel(broken).length);
    expect(modelHtml(models.validator)).not.toContain('id="attention"');
  });

  test('mentions nobody if names are off', () => {
    const secret = { id: 'zed-id', name: 'Zed Secret', roles: ['teacher', 'validator'] } as const;
    const model = defineModel({ ...models.validator, people: [secret] });
    expect(checkModel(model).map(({ message }) => message)).toContainEqual(expect.stringContaining('Zed Secret'));
    expect(modelHtml(model)).toContain('Zed Secret');
    for (const [locale, person] of [
      ['en', 'Person 1 does'],
      ['es', 'Persona 1 hace'],
    ] as const) {
      const text = modelHtml(model, { locale, names: false });
      expect(text).not.toMatch(/Zed|Secret|zed-id/);
      const issues = readPage(text).querySelectorAll('.issue');
      expect(issues).toHaveLength(checkModel(model).length);
      expect([...issues].map(({ textContent }) => textContent).join(' ')).toContain(person);
    }
  });

  test('one sentence sets the model apart, based on what is derived', () => {
    const sentence = (model: ImplementationModel): string =>
      pageOf(model).querySelector('#distinction')?.textContent ?? '';
    expect(sentence(models.singleTeacher)).toContain('nothing passes between colleagues');
    const among = handoffs(models.specialistTeam).filter(
      ({ from, to }) => from.role !== 'learner' && to.role !== 'learner',
    ).length;
    expect(sentence(models.specialistTeam)).toContain(`${among} hand-offs among colleagues`);
  });
});

describe('the form of one page', () => {
  test.each(some.map((model) => [model.title, model] as const))(
    'has everything that each role must do, and no reasons (%s)',
    (_, model) => {
      const page = readPage(modelHtml(model, { detail: 'do' }));
      for (const { role, competencies } of deriveProfiles(model)) {
        const card = page.querySelector(`#role-${role}`);
        const doing = competencies.filter(({ competency }) => competency.kind === 'do');
        expect([...(card?.querySelectorAll('[data-competency]') ?? [])].map(({ textContent }) => textContent)).toEqual(
          doing.map(({ competency }) => competency.statement),
        );
        expect(card?.querySelector('.because')).toBeNull();
        const told = [...(card?.querySelectorAll('[data-work]') ?? [])].map((each) => each.getAttribute('data-work'));
        for (const letter of LETTERS) {
          const rows = raci(model).filter((row) => row[letter].includes(role));
          expect(told.includes(letter), `${role} ${letter}`).toBe(rows.length > 0);
        }
      }
    },
  );

  test('uses smaller type if there is more to do, and never too small to read', () => {
    const statements = (count: number): readonly string[] =>
      Array.from(
        { length: count },
        (_, index) => `Does the thing number ${index} in a way that somebody else can see.`,
      );
    expect(settingOf([], [statements(3)])).toEqual({ type: 15, columns: 1 });
    const sizes = [5, 40, 80, 120, 1000].map((count) => settingOf([], [statements(count)]).type);
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
    expect(Math.max(...sizes)).toBeGreaterThan(Math.min(...sizes));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7);
  });
});

test('partners are called what they are to a learner, where the role says so', () => {
  const held = (id: string, locale: string): string =>
    pageOf(models.flexBlend, locale).querySelector(`#role-${id}`)?.textContent ?? '';
  const relations = models.flexBlend.roles.filter(({ actors }) => actors.includes('partner'));
  expect(relations.map(({ relation }) => relation)).toContain('family');
  expect(held('family', 'en')).toContain('Held by families');
  expect(held('family', 'es')).toContain('Lo ocupan: familias');
  for (const { id, relation } of relations)
    if (relation !== undefined) expect(held(id, 'en')).not.toMatch(/Held by [^·]*partners/);
});

test('in Spanish, only the library’s own English texts are English, and are marked as such', () => {
  const page = ownPage(modelHtml(models.validator, { locale: 'es' }));
  for (const marked of page.querySelectorAll('main [lang="en"]')) marked.remove();
  for (const card of page.querySelectorAll('.card'))
    expect(card.textContent).not.toMatch(/\b(the|does|hands|asked|told|learner)\b/i);
  for (const head of page.querySelectorAll('#matrix th, #handoffs th'))
    expect(head.textContent).not.toMatch(/\b(the|learning|progress)\b/i);
});

test('a page in Spanish says what stays English, and one in English does not', () => {
  const said = 'están solo en inglés';
  const pages = (locale: string): readonly string[] => [
    modelHtml(models.validator, { locale }),
    modelComparisonHtml([models.validator, models.singleTeacher], { locale }),
    personHtml({ id: 'p', name: 'P.', evidence: [] }, models.validator, { locale }),
  ];
  for (const text of pages('es')) expect(readPage(text).querySelector('header')?.textContent).toContain(said);
  for (const text of pages('en')) expect(text).not.toMatch(/in English only|solo en inglés/);
  // This page has no competency statements.
  expect(questionsHtml(models.validator, { locale: 'es' })).not.toMatch(/solo en inglés|lang="en"/);
});

test.each(Object.entries(HOSTILE))('titles with %s are text and break nothing', (_, title) => {
  const text = modelHtml(hostileModel(title));
  const page = readPage(text);
  expect(page.querySelectorAll('script, img, link, iframe')).toHaveLength(0);
  expect(page.querySelectorAll('style')).toHaveLength(1);
  expect(page.querySelectorAll('.card')).toHaveLength(3);
  for (const element of page.querySelectorAll('*')) {
    for (const { name } of element.attributes) expect(name).not.toMatch(/^(on|src$|srcset$)/);
  }
  expect(text).not.toMatch(/\p{Surrogate}/u);
});

test('a title of 10,000 characters is refused with its place by a schema, and cut where there is none', () => {
  const book = 'w'.repeat(10_000);
  const { validator } = models;
  const refused = (make: () => string): string => {
    try {
      return make();
    } catch (error) {
      return String(error);
    }
  };
  expect(refused(() => modelHtml({ ...validator, title: book }))).toMatch(/title.*at most 200 characters/s);
  expect(refused(() => modelHtml({ ...validator, summary: book }))).toMatch(/summary.*1,?000/s);
  const person = { id: 'p', name: book, evidence: [] };
  expect(refused(() => personHtml(person, validator))).toMatch(/name.*at most 200 characters/s);
  const element = { ...workElement('recommend'), title: book };
  const process = {
    ...learningProcess,
    elements: learningProcess.elements.map((each) => (each.id === element.id ? element : each)),
  };
  for (const picture of [elementSvg(element), processSvg(process)]) {
    expect(picture).toContain('…');
    expect(picture).not.toContain('w'.repeat(501));
    expect(picture.length).toBeLessThan(150_000);
  }
});

test('60 roles and 100 elements are split: no table has more than twelve roles', () => {
  const page = readPage(modelHtml(largeModel()));
  const tables = [...page.querySelectorAll('#matrix table')];
  expect(tables).toHaveLength(5);
  for (const table of tables) expect(table.querySelectorAll('thead th').length).toBeLessThanOrEqual(13);
  expect(total(tables.map((table) => table.querySelectorAll('thead th').length - 1))).toBe(60);
  expect(shownMatrix(page)).toHaveLength(200);
});

test('of 60 roles only what each must do is shown, which the page says, and everything where it is asked for', () => {
  const cards = (page: Document) => [page.querySelectorAll('.card.form').length, page.querySelectorAll('.card').length];
  const folded = readPage(modelHtml(largeModel()));
  const whole = readPage(modelHtml(largeModel(), { detail: 'all' }));
  expect(cards(folded)).toEqual([60, 60]);
  expect(cards(whole)).toEqual([0, 60]);
  expect(folded.querySelector('[data-folded]')?.textContent).toMatch(/^With 60 roles, each card says only/);
  expect(folded.querySelector('.card .because, .card [data-passes], .card .keep')).toBeNull();
  expect(whole.querySelector('[data-folded]')).toBeNull();
  expect(pageOf(models.specialistTeam).querySelector('[data-folded], .card.form')).toBeNull();
});

test('in split tables, elements that nobody has are named', () => {
  const large = largeModel();
  const idle = defineModel({
    ...large,
    roles: large.roles.map((role, index) => (index % 9 === 0 ? role : { ...role, responsible: [] })),
  });
  const page = readPage(modelHtml(idle));
  const having = new Set(
    raci(idle).flatMap((row) => (LETTERS.some((letter) => row[letter].length > 0) ? [row.element] : [])),
  );
  const left = (idle.process?.elements ?? []).filter(({ id }) => !having.has(id));
  const text = page.querySelector('[data-nobody]')?.textContent ?? '';
  expect(left.length).toBeGreaterThan(50);
  expect(numbers(page, '[data-nobody]', 'data-nobody')).toEqual([left.length]);
  for (const { title } of left) expect(text).toMatch(new RegExp(`${title}\\b`));
  expect(new Set([...page.querySelectorAll('#matrix tbody')].map((body) => body.getAttribute('data-element')))).toEqual(
    having,
  );
});

describe.each([models.flexBlend, models.validator])('hand-offs of $title', (model) => {
  const page = pageOf(model);

  test('of a card add up to its list, and are counted by who is at the other end', () => {
    for (const { role } of deriveProfiles(model)) {
      const card = page.querySelector(`#role-${role}`);
      const line = card?.querySelector('p.small')?.textContent ?? '';
      const [, all, parts = ''] = /(\d+) hand-offs?:? ?(.*)$/.exec(line) ?? [];
      expect(Number(all), role).toBe(card === null ? 0 : total(numbers(card, '[data-passes]', 'data-passes')));
      const kinds = handoffs(model).flatMap(({ from, to }) => {
        const other = from.role === role ? to.role : to.role === role ? from.role : undefined;
        const found = model.roles.find(({ id }) => id === other);
        return found === undefined ? [] : [roleKind(found)];
      });
      const counted = {
        staff: /(\d+) (?:among colleagues|with staff)/,
        learner: /(\d+) with learners/,
        system: /(\d+) with systems/,
      };
      for (const [kind, words] of Object.entries(counted)) {
        const n = kinds.filter((each) => each === kind).length;
        const only = n === kinds.length && n > 0;
        expect(only ? Number(all) : Number(words.exec(parts)?.[1] ?? 0), `${role} ${kind}`).toBe(n);
      }
    }
  });

  test('are listed by giver, givers and receivers in the order of the picture', () => {
    const drawn = [...page.querySelectorAll('#handoffs figure [data-place]')].map((each) =>
      each.getAttribute('data-place'),
    );
    const place = (title: string | null | undefined): number =>
      drawn.indexOf(model.roles.find((role) => role.title === title)?.id ?? '');
    const rows = [...page.querySelectorAll('#handoffs details tbody tr')].map((row) => [
      place(row.querySelector('th')?.textContent),
      place(row.querySelector('td')?.textContent),
    ]);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.flat()).not.toContain(-1);
    expect(rows).toEqual(rows.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
    const givers = page.querySelectorAll('#handoffs details tbody');
    expect(givers).toHaveLength(new Set(handoffs(model).map(({ from }) => from.role)).size);
  });
});

test.each(['en', 'es'])('the page of the specialist team in %s is smaller than 300 KB', (locale) => {
  expect(Buffer.byteLength(modelHtml(models.specialistTeam, { locale }))).toBeLessThan(300_000);
});
