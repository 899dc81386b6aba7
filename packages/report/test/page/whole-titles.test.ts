import { describe, expect, test } from 'vitest';
import { type ImplementationModel, models, type Person } from 'work-elements';
import { en, es, modelComparisonHtml, modelHtml, personHtml, questionsHtml, teamHtml } from '../../src/index.js';
import { fits, labelled } from '../../src/markup/label.js';
import { hostileModel } from '../support/hostile.js';
import { ownPage, readPage } from '../support/read-page.js';

/** A title of 199 letters that begins with the kind of thing and ends with which one it is. */
const long = (what: string, which: string): string =>
  `${what}: ${'many words that go on and on '
    .repeat(7)
    .slice(0, 190 - which.length - what.length)
    .trim()} ${which}`;

const roleTitle = (id: string): string => long('Role', id);
const [titleOfModel, titleOfElement, titleOfStep] = [long('Model', '1'), long('Element', '1'), long('Step', '1')];

/** A model whose titles are all long and all different. */
const model: ImplementationModel = (() => {
  const given = hostileModel(titleOfModel);
  return {
    ...given,
    summary: '',
    roles: given.roles.map((role) => ({ ...role, title: roleTitle(role.id), summary: '', habits: [] })),
    elements: given.elements.map((element) => ({
      ...element,
      title: titleOfElement,
      steps: element.steps.map((step) => ({ ...step, title: titleOfStep })),
      competencies: [],
      habits: [],
    })),
  };
})();
const person: Person = { id: 'p1', name: long('Person', '1'), evidence: [{ kind: 'planning' }] };
const other: Person = { ...person, id: 'p2', name: long('Person', '2') };

const plain = (text: string | null | undefined): string => text?.replaceAll(/\s+/g, ' ').trim() ?? '';

/** The full titles that a page lists, by their labels; its heading; and the rest of its text. */
const read = (text: string) => {
  const page = ownPage(text);
  const section = page.querySelector('#titles');
  const whole = [...(section?.querySelectorAll('li') ?? [])].map(
    (each) =>
      [plain(each.querySelector('strong')?.textContent), plain(each.querySelector('span')?.textContent)] as const,
  );
  section?.remove();
  const heading = page.querySelector('h1');
  heading?.remove();
  return { whole, heading: plain(heading?.textContent), rest: plain(page.body.textContent) };
};

const roles = ['one', 'two', 'learner'].map(roleTitle);

describe.each([
  ['a model', modelHtml(model), [titleOfModel, ...roles, titleOfElement, titleOfStep]],
  ['a model as forms', modelHtml(model, { detail: 'do', locale: 'es' }), [titleOfModel, ...roles, titleOfElement]],
  ['two models', modelComparisonHtml([models.validator, model]), [titleOfModel, ...roles, titleOfElement]],
  ['a person', personHtml(person, model), [long('Person', '1'), titleOfModel, ...roles.slice(0, 2)]],
  [
    'a team',
    teamHtml([person, other], model),
    [long('Person', '1'), long('Person', '2'), titleOfModel, roleTitle('one')],
  ],
  ['questions', questionsHtml(model), [titleOfModel, roleTitle('one')]],
])('the page of %s', (_, text, titles) => {
  const { whole, heading, rest } = read(text);

  test('cuts titles where they are labels, and has each in full once', () => {
    const listed = whole.map(([, each]) => each);
    for (const title of titles) {
      const times = listed.filter((each) => each === title).length;
      expect(times, title).toBe(heading.includes(title) ? Math.min(times, 1) : 1);
      expect(rest).not.toContain(title);
    }
  });

  test('has the title of the model in full in its heading, and lists nothing that it does not cut', () => {
    expect(heading).toContain(titleOfModel);
    for (const [label] of whole) expect(rest).toContain(label);
  });

  test('calls each by another label, which is on the page', () => {
    const labels = whole.map(([label]) => label);
    expect(labels.toSorted()).toEqual([...new Set(labels)].toSorted());
    for (const title of titles) {
      const label = whole.find(([, each]) => each === title)?.[0];
      if (label === undefined) continue;
      expect(rest).toContain(label);
      expect(title.startsWith(label.replace(/…(?: \(\d\))?$/, ''))).toBe(true);
    }
  });
});

test('several models are listed in full, without their roles', () => {
  const { whole } = read(modelComparisonHtml([models.validator, model, models.flexBlend]));
  expect(whole.map(([, each]) => each)).toEqual([titleOfModel]);
});

test('without names, the names of people are nowhere', () => {
  expect(personHtml(person, model, { names: false })).not.toContain('person…');
  for (const text of [personHtml(person, model, { names: false }), teamHtml([person], model, { names: false })])
    expect(text).not.toContain(person.name);
});

test('what two models call differently is told in full, where it differs only in what is cut', () => {
  const renamed = {
    ...model,
    id: 'renamed',
    roles: model.roles.map((role) => (role.id === 'one' ? { ...role, title: roleTitle('uno') } : role)),
  };
  const said = readPage(modelComparisonHtml([model, renamed])).querySelector('[data-renamed]')?.textContent ?? '';
  expect(said).toContain(roleTitle('one'));
  expect(said).toContain(roleTitle('uno'));
});

test('no title of the catalogue or a ready model is cut, in either language', () => {
  const all = [en, es].flatMap(({ titles }) =>
    [titles.roles, titles.elements, titles.steps, titles.tools].flatMap((each) => Object.values<string>(each)),
  );
  const own = Object.values<ImplementationModel>(models).flatMap((each) => [
    each.title,
    ...[...each.roles, ...each.tools].map(({ title }) => title),
  ]);
  expect(all.length).toBeGreaterThan(100);
  for (const title of [...all, ...own]) expect(labelled(title)).toBe(title);
  expect(modelHtml(models.validator)).not.toContain('id="titles"');
});

test('a label fits everywhere, whatever its letters', () => {
  for (const title of ['w'.repeat(200), 'i'.repeat(200), roleTitle('end'), '資格'.repeat(90)]) {
    expect(fits(labelled(title))).toBe(true);
    expect(labelled(title)).toMatch(/…$/);
  }
});
