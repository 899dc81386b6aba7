import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badge, badgeFramework, defineModel, models, processOf } from 'work-elements';
import { elementSvg, modelComparisonHtml, modelHtml, personHtml, processSvg, teamHtml } from '../../src/index.js';
import { isolated } from '../../src/markup/isolate.js';
import { hostileModel } from '../support/hostile.js';
import { readPage } from '../support/read-page.js';

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

describe('a title that changes direction is isolated', () => {
  const title = '\u202eabc';
  const model = hostileModel(title);
  const people = [{ id: 'p1', name: title, evidence: [{ kind: 'implementation' as const }] }];
  const [person] = people;
  if (person === undefined) throw new Error('there is one');

  const own = processOf(model).elements.find(({ id }) => id === 'odd');
  if (own === undefined) throw new Error('it has an element of its own');

  test.each([
    ['a model', modelHtml(model)],
    ['a model in Spanish', modelHtml(model, { locale: 'es' })],
    ['a form', modelHtml(model, { detail: 'do' })],
    ['two models', modelComparisonHtml([model, defineModel({ ...model, id: 'twin' })])],
    ['a model beside another', modelComparisonHtml([model, models.validator, models.singleTeacher])],
    ['a team', teamHtml(people, model)],
    ['a person', personHtml(person, model, { locale: 'es' })],
    ['a process by role', processSvg(processOf(model), { lanes: 'role', model })],
    ['a process by element', processSvg(processOf(model))],
    ['an element', elementSvg(own)],
  ])('in the page or picture of %s', (_, text) => {
    const page = readPage(text);
    const faults: string[] = [];
    const judge = (said: string, where: string): void => {
      // Alone in a block or an isolating element, it affects nothing but itself.
      if (said.trim() !== title && outside(said).includes('\u202e')) faults.push(`${where}: ${said}`);
    };
    for (const element of page.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) judge(value, name);
      if (element.closest('bdi') !== null) continue;
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
