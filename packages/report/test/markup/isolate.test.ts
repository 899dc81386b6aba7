import { compareScenarios, parseScenario } from '@work-elements/simulate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badge, badgeFramework, models, parseModel, processOf } from 'work-elements';
import {
  comparisonHtml,
  elementHtml,
  elementSvg,
  modelComparisonHtml,
  modelHtml,
  personHtml,
  processHtml,
  processSvg,
  questionsHtml,
  reportHtml,
  teamHtml,
} from '../../src/index.js';
import { isolated } from '../../src/markup/isolate.js';
import { hostileModel } from '../support/hostile.js';
import { readPage } from '../support/read-page.js';
import { school } from '../support/school.js';

/** The part of a text outside all isolates. */
const outside = (text: string): string => {
  const less = text.replaceAll(/\u2068[^\u2066-\u2069]*\u2069/g, '');
  return less === text ? text : outside(less);
};

test('plain text is unchanged; of any other text, nothing is outside its isolate', () => {
  expect(isolated('Teacher & Co.')).toBe('Teacher & Co.');
  expect(isolated('Müller–Łódź 数学')).toBe('Müller–Łódź 数学');
  const unit = fc.constantFrom('a', 'א', 'م', '\u202e', '\u202c', '\u2068', '\u2069');
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      if (/^a*$/.test(text)) expect(isolated(text)).toBe(text);
      else expect(outside(`<${isolated(text)}>`)).toBe('<>');
    }),
  );
});

describe('a title that reads from right to left, and overrides the direction, is isolated', () => {
  const title = 'المدقق \u202eabc';
  const model = parseModel({
    ...hostileModel(title),
    roles: hostileModel(title).roles.map((role) => ({
      ...role,
      // Gives the page something to warn of.
      consulted: role.id === 'two' ? ['map-objectives'] : [],
      responsible: role.responsible.filter((work) => work !== 'recommend'),
    })),
    policies: { separate: [['map-objectives', 'track-progress']] },
    people: [{ id: 'p1', name: title, roles: ['one', 'two'] }],
  });
  const people = ['p1', 'p2'].map((id, index, ids) => ({
    id,
    name: `${title} ${id}`,
    evidence: [
      {
        kind: 'implementation' as const,
        attestedBy: ids[1 - index] ?? id,
        note: title,
        source: 'a source',
      },
    ],
  }));
  const [person] = people;
  if (person === undefined) throw new Error('there is one');

  const own = processOf(model).elements.find(({ id }) => id === 'odd');
  if (own === undefined) throw new Error('it has an element of its own');

  const scenario = (id: string) =>
    parseScenario({
      ...school,
      id,
      title,
      model: parseModel({
        ...models.validator,
        title,
        roles: models.validator.roles.map((role) => ({ ...role, title })),
      }),
      learners: { count: 3, objectives: 1 },
      weeks: 4,
    });
  const compared = compareScenarios([scenario('one'), scenario('two')], { replications: 2 });
  const simulated = compared.then(({ reports: [report] }) => {
    if (report === undefined) throw new Error('there is one');
    return report;
  });

  test.each<readonly [string, () => string | Promise<string>]>([
    ['a model', () => modelHtml(model)],
    ['a model in Spanish', () => modelHtml(model, { locale: 'es' })],
    ['a form', () => modelHtml(model, { detail: 'do' })],
    [
      'two models',
      () => modelComparisonHtml([model, parseModel({ ...model, id: 'twin', people: [], roles: model.roles.slice(1) })]),
    ],
    ['a model beside others', () => modelComparisonHtml([model, models.validator, models.singleTeacher])],
    ['a team', () => teamHtml(people, model)],
    ['a person', () => personHtml(person, model, { locale: 'es' })],
    ['the questions', () => questionsHtml(model)],
    ['a process by role', () => processSvg(processOf(model), { lanes: 'role', model })],
    ['a process on sheets', () => processHtml(processOf(model), { lanes: 'role', model })],
    ['a process by element', () => processSvg(processOf(model))],
    ['an element', () => elementSvg(own)],
    ['an element on a sheet', () => elementHtml(own)],
    ['a simulation', async () => reportHtml(await simulated, { comparison: await compared })],
    ['a comparison of simulations', async () => comparisonHtml(await compared, { locale: 'es' })],
  ])('in the page or picture of %s', async (_, make) => {
    const text = await make();
    const page = readPage(text);
    const faults: string[] = [];
    const turns = /[\u202e\u0590-\u06ff]/;
    const judge = (said: string, where: string): void => {
      // Alone in a block or an isolating element, it affects nothing but itself.
      if (said.trim() !== title && turns.test(outside(said))) faults.push(`${where}: ${said}`);
    };
    for (const element of page.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) judge(value, name);
      const isolating = element.closest('bdi');
      // A `bdi` takes the direction of its first letter, so a title at its start would turn the whole sentence around.
      if (
        element === isolating &&
        /\u2068/.test(element.textContent) &&
        !/^(?: \(\d+\))?$/.test(outside(element.textContent))
      )
        faults.push(`a sentence in bdi: ${element.textContent}`);
      if (isolating !== null) continue;
      for (const node of element.childNodes) if (node.nodeType === 3) judge(node.nodeValue ?? '', element.localName);
    }
    expect(faults).toEqual([]);
    expect(text).toContain('abc');
  });
});

test('a badge has the same title everywhere', () => {
  const text = modelHtml(models.flexBlend);
  for (const { level } of badgeFramework.levels)
    expect(text).toContain(badge(models.flexBlend, 'expectations-manager', level).title);
});
