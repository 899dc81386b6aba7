import { describe, expect, test } from 'vitest';
import {
  compareModels,
  deriveProfiles,
  handoffs,
  type ImplementationModel,
  models,
  moveWork,
  type Responsibility,
  raci,
  responsibilitySchema,
} from 'work-elements';
import { modelComparisonHtml } from '../../src/index.js';
import { numbers, readPage, total } from '../support/read-page.js';

const { model: moved } = moveWork(models.validator, { element: 'recommend', from: 'teacher', to: 'school-leader' });
const page = readPage(modelComparisonHtml([models.validator, { ...moved, id: 'moved', title: 'Moved' }]));

/** The validator model in which the leader answers for what the teacher does in one step. */
const answeredElsewhere: ImplementationModel = {
  ...models.validator,
  roles: models.validator.roles.map((role) =>
    role.id === 'school-leader'
      ? { ...role, accountable: [...role.accountable, 'give-remedial-feedback/compose'] }
      : role,
  ),
};

test('no two columns of both matrices are called the same, where two roles have one title in Spanish', () => {
  const pair = [models.flexBlend, models.disaggregatedFaculty];
  for (const [locale, said] of [
    ['en', /^Learner$/],
    ['es', /^Estudiante \(solo en «Flex-Blend»\)$/],
  ] as const) {
    const compared = readPage(modelComparisonHtml(pair, { locale }));
    const columns = [...compared.querySelectorAll('.both thead tr')].map((row) =>
      [...row.querySelectorAll('th')].map(
        (head) => head.querySelector('[title]')?.getAttribute('title') ?? head.textContent,
      ),
    );
    const titles = columns.flatMap(([, ...roles]) =>
      roles.map((title) => title?.replaceAll(/[\u2066-\u2069]/g, '') ?? ''),
    );
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.filter((title) => said.test(title))).toHaveLength(1);
  }
});

describe('two models', () => {
  test('shows both matrices in one: only what changed, each letter where it was and where it is', () => {
    const steps = [...page.querySelectorAll('.both [data-step]')].map((row) => row.getAttribute('data-step'));
    const differing = raci(models.validator).filter(
      (row, index) => JSON.stringify(row) !== JSON.stringify(raci(moved)[index]),
    );
    expect(steps).toEqual(differing.map(({ element, step }) => `${element}/${step}`));
    expect(page.querySelectorAll('.both td .gone')).toHaveLength(2 * differing.length);
    expect(page.querySelectorAll('.both td .new')).toHaveLength(2 * differing.length);
    expect(page.body.textContent).toContain('11 elements without changes');
    for (const group of page.querySelectorAll('.both tbody')) {
      const own = [...group.querySelectorAll('[data-step]')].map((row) => row.getAttribute('data-step') ?? '');
      const all = raci(moved).filter(({ element }) => own[0]?.startsWith(`${element}/`)).length;
      const said = group.querySelector('.group small')?.textContent ?? null;
      expect(said).toBe(own.length === all ? null : `(${own.length} of ${all} steps)`);
    }
  });

  test('says about each role what compareModels says', () => {
    for (const change of compareModels(models.validator, moved).roles) {
      const section = page.querySelector(`.role[data-role="${change.role}"]`);
      for (const end of ['gained', 'lost'] as const) {
        const shown = [...(section?.querySelectorAll(`[data-change="${end}"] [data-competency]`) ?? [])];
        expect(shown.map((each) => each.getAttribute('data-competency'))).toEqual(
          change.competencies[end].map(({ id }) => id),
        );
        const done = change.steps[end].filter(({ responsibility }) => responsibility === 'responsible');
        const told = section?.querySelector(`[data-change="${end}"]`);
        if (done.length > 0 && told != null)
          expect(total(numbers(told, '[data-steps]', 'data-steps'))).toBe(done.length);
      }
    }
  });

  test('has what changed first, and on a phone says beside each step for whom', () => {
    const [before, after] = [models.disaggregatedFaculty, models.specialistTeam];
    const both = readPage(
      modelComparisonHtml([models.validator, moved].map((model, index) => ({ ...model, id: `m${index}` }))),
    );
    const heads = [...both.querySelectorAll('.both thead th')].map((head) => head.textContent?.trim());
    expect(heads).toEqual(['Work element', 'Teacher', 'School Leader']);
    const lettersIn = (model: ImplementationModel, step: string, role: string): string =>
      JSON.stringify(
        raci(model)
          .filter((row) => `${row.element}/${row.step}` === step)
          .map((row) => responsibilitySchema.options.map((letter) => row[letter].includes(role))),
      );
    const none = JSON.stringify([responsibilitySchema.options.map(() => false)]);
    const lettersOr = (model: ImplementationModel, step: string, role: string): string => {
      const found = lettersIn(model, step, role);
      return found === '[]' ? none : found;
    };
    const large = readPage(modelComparisonHtml([before, after]));
    const roles = [...new Set([...before.roles, ...after.roles].map(({ id }) => id))];
    const said = new Map<string, string[]>();
    for (const row of large.querySelectorAll('.both [data-step]')) {
      const step = row.getAttribute('data-step') ?? '';
      const own = [...row.querySelectorAll('.onphone')].map((each) => each.getAttribute('data-changed') ?? '');
      said.set(step, [...(said.get(step) ?? []), ...own]);
    }
    expect(said.size).toBeGreaterThan(50);
    for (const [step, told] of said)
      expect(told.toSorted(), step).toEqual(
        roles.filter((role) => lettersOr(before, step, role) !== lettersOr(after, step, role)).toSorted(),
      );
  });

  test('says once how much a role gains, and sets short lists in one column on paper', () => {
    for (const side of page.querySelectorAll('[data-change]')) {
      const counts = side.querySelector('p.small')?.textContent ?? '';
      expect(counts).not.toMatch(/hand-off|competenc/);
      const items = side.querySelectorAll('details li').length;
      if (side.querySelector('.halves') !== null) expect(items).toBeGreaterThan(3);
    }
    const [gains] = page.querySelectorAll('[data-role="teacher"] [data-change="gained"]');
    expect(gains?.textContent?.match(/7 hand-offs/g)).toHaveLength(1);
    expect(gains?.querySelector('.halves')).toBeNull();
  });

  test('are plotted among all ready models, each with its name', () => {
    const plot = page.querySelector('figure svg');
    const label = plot?.getAttribute('aria-label') ?? '';
    const names = (plot?.textContent ?? '').replaceAll(/\s/g, '');
    for (const { title } of [...Object.values(models), { title: 'Moved' }]) {
      expect(label).toContain(title);
      expect(names).toContain(title.replaceAll(/\s/g, ''));
    }
  });
});

/** The number of steps that a role gains or loses, from the text of its line: “3 steps · told of 1 step”. */
const toldCount = (page: Document, role: string, end: 'gained' | 'lost', counted: RegExp): number => {
  const line = page.querySelector(`.role[data-role="${role}"] [data-change="${end}"] > p`)?.textContent ?? '';
  const found = line.split(' · ').flatMap((part) => counted.exec(part)?.[1] ?? []);
  return Number(found[0] ?? 0);
};

describe.each([
  ['validator', models.singleTeacher, models.validator],
  ['specialistTeam', models.flexBlend, models.specialistTeam],
  ['a model in which another role answers', models.validator, answeredElsewhere],
] as const)('what each role gains and loses towards %s', (_, before, after) => {
  const both = readPage(modelComparisonHtml([before, after]));
  const comparison = compareModels(before, after);

  test('steps are those that it does or answers for: what it had, less the lost, plus the gained, is what it has', () => {
    const stepsIn = (model: ImplementationModel, id: string): number =>
      deriveProfiles(model).find(({ role }) => role === id)?.breadth.steps ?? 0;
    for (const { role } of comparison.roles) {
      const [lost, gained] = [
        toldCount(both, role, 'lost', /^(\d+) steps?$/),
        toldCount(both, role, 'gained', /^(\d+) steps?$/),
      ];
      expect(stepsIn(before, role) - lost + gained, role).toBe(stepsIn(after, role));
    }
  });

  test('steps that it is asked about or told of are counted apart', () => {
    for (const { role, steps } of comparison.roles) {
      for (const end of ['gained', 'lost'] as const) {
        const count = (letter: Responsibility): number =>
          steps[end].filter(({ responsibility }) => responsibility === letter).length;
        expect(toldCount(both, role, end, /^asked about (\d+) step/), `${role} ${end}`).toBe(count('consulted'));
        expect(toldCount(both, role, end, /^told of (\d+) step/), `${role} ${end}`).toBe(count('informed'));
      }
    }
  });

  test('each hand-off gained or lost is listed: with whom, and what', () => {
    for (const { role, handoffs: changed } of comparison.roles) {
      for (const [end, model] of [
        ['gained', after],
        ['lost', before],
      ] as const) {
        const side = both.querySelector(`.role[data-role="${role}"] [data-change="${end}"]`);
        const listed = [...(side?.querySelectorAll('[data-passes]') ?? [])].map((each) => each.textContent ?? '');
        expect(side === null ? 0 : total(numbers(side, '[data-passes]', 'data-passes'))).toBe(changed[end].length);
        for (const { from, to, artifact } of changed[end]) {
          const giving = from.role === role;
          const other = model.roles.find(({ id }) => id === (giving ? to.role : from.role))?.title ?? '';
          const line = listed.find((each) => each.startsWith(`${giving ? 'to' : 'from'} ${other}: `));
          expect(line, `${role} ${end} ${other}`).toContain(artifact.replaceAll('-', ' '));
        }
      }
    }
  });
});

test('a role that keeps a step with fewer letters loses a letter, not the step', () => {
  const both = readPage(modelComparisonHtml([models.validator, answeredElsewhere]));
  const line = both.querySelector('.role[data-role="teacher"] [data-change="lost"] > p')?.textContent ?? '';
  expect(line.split(' · ')[0]).toBe('a letter for 1 step that it has in both');
});

test('several models are shown at a glance, with their totals', () => {
  const all = Object.values(models);
  const text = modelComparisonHtml(all, { locale: 'es' });
  const shown = numbers(readPage(text), '[data-total="colleagueHandoffs"]', 'data-total');
  expect(shown).toHaveLength(all.length);
  expect(text).not.toContain('class="matrix both');
});

test('a single model is refused', () => {
  expect(() => modelComparisonHtml([models.validator])).toThrow('expected at least two models to compare, found 1');
});

test('models with the same figures are one dot with both names', () => {
  const label = readPage(modelComparisonHtml([models.validator, { ...models.validator, id: 'twin', title: 'Twin' }]))
    .querySelector('figure svg')
    ?.getAttribute('aria-label');
  const colleagues = handoffs(models.validator).filter(
    ({ from, to }) => from.role !== 'learner' && to.role !== 'learner',
  );
  expect(label).toContain(`Validator, Twin: ${colleagues.length}`);
});

test.each([
  ['en', 'Two models compared', '3 models compared'],
  ['es', 'Comparación de dos modelos', 'Comparación de 3 modelos'],
])('says how many models it compares (%s)', (locale, pair, three) => {
  const { validator, singleTeacher, flexBlend } = models;
  const said = (compared: Parameters<typeof modelComparisonHtml>[0], part: string): string | null | undefined =>
    readPage(modelComparisonHtml(compared, { locale })).querySelector(part)?.textContent;
  expect(said([validator, singleTeacher], '.kicker')).toBe(pair);
  expect(said([validator, singleTeacher, flexBlend], 'h1')).toBe(three);
});

test.each([
  ['en', 'Each role has the same steps, competencies, hand-offs and habits in both, and each system'],
  ['es', 'Cada rol tiene los mismos pasos'],
])('a model compared with itself shows no differences, and the two are distinguished (%s)', (locale, said) => {
  const text = readPage(modelComparisonHtml([models.validator, models.validator], { locale }));
  expect(text.body.textContent).toContain(said);
  expect(text.querySelector('.both, .role')).toBeNull();
  expect([...text.querySelectorAll('tbody th > bdi:first-child')].map((each) => each.textContent)).toEqual([
    'Validator (1)',
    'Validator (2)',
  ]);
});

describe('a role that two models call differently', () => {
  const mentor = { ...models.validator, id: 'mentors', title: 'Mentors' };
  const named = (model: ImplementationModel): ImplementationModel => ({
    ...model,
    roles: model.roles.map((role) => (role.id === 'teacher' ? { ...role, title: 'Homeroom Mentor' } : role)),
  });

  test.each([
    ['en', '“Teacher” in “Validator” is “Homeroom Mentor” in “Mentors”.'],
    ['es', '«Docente» en «Validator» es «Homeroom Mentor» en «Mentors».'],
  ])('is named by both, even if nothing else differs (%s)', (locale, line) => {
    const same = readPage(modelComparisonHtml([models.validator, named(mentor)], { locale }));
    expect([...same.querySelectorAll('[data-renamed] li')].map((each) => each.textContent)).toEqual([line]);
    expect(
      readPage(modelComparisonHtml([models.validator, mentor], { locale })).querySelector('[data-renamed]'),
    ).toBeNull();
  });

  test('has both titles in the matrix and in what it gains and loses', () => {
    const both = readPage(modelComparisonHtml([models.validator, named({ ...moved, id: 'moved', title: 'Moved' })]));
    const title = 'Teacher → Homeroom Mentor';
    expect([...both.querySelectorAll('.both thead th')].map((head) => head.textContent)).toContain(title);
    expect(both.querySelector('[data-role="teacher"] h3')?.textContent).toBe(title);
    expect(both.querySelectorAll('[data-renamed] li')).toHaveLength(1);
  });
});

test('an edited model that kept its id and title is shown next to the original, and hides no ready model', () => {
  const text = readPage(modelComparisonHtml([models.singleTeacher, moved]));
  const label = text.querySelector('figure svg')?.getAttribute('aria-label') ?? '';
  const { colleagueHandoffs } = compareModels(models.validator, moved).totals[0];
  expect(label.match(/Validator: /g)).toHaveLength(2);
  expect(label).toContain(`Validator: ${colleagueHandoffs} `);
  expect(modelComparisonHtml([models.validator, moved])).toContain('only in “Validator (2)”');
});
