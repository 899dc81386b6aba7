import { describe, expect, test } from 'vitest';
import { InputError, learningProcess, models, type Person, processOf, workElement } from 'work-elements';
import {
  elementSvg,
  en,
  es,
  modelComparisonHtml,
  modelHtml,
  personHtml,
  processSvg,
  reportHtml,
  teamHtml,
} from '../../src/index.js';
import { largeModel } from '../support/large-model.js';

const { validator } = models;
const nobody: Person = { id: 'p', name: 'P', evidence: [] };

/** Passes a value as an untyped program could. */
const loosely = (value: unknown): never => value as never;

const pathsOf = (call: () => unknown): readonly string[] => {
  try {
    call();
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(({ path }) => path);
    throw error;
  }
  return ['nothing was refused'];
};

const takers: Readonly<Record<string, (options: unknown) => unknown>> = {
  modelHtml: (options) => modelHtml(validator, loosely(options)),
  modelComparisonHtml: (options) => modelComparisonHtml([validator, validator], loosely(options)),
  elementSvg: (options) => elementSvg(workElement('recommend'), loosely(options)),
  processSvg: (options) => processSvg(learningProcess, loosely(options)),
  personHtml: (options) => personHtml(nobody, validator, loosely(options)),
  teamHtml: (options) => teamHtml([nobody], validator, loosely(options)),
};

describe.each(Object.entries(takers))('the options of %s', (name, take) => {
  test.each([
    ['null', null, ['']],
    ['a text', 'es', ['']],
    ['a locale with an underscore', { locale: 'es_MX' }, ['locale']],
    ['a locale that is a number', { locale: 7 }, ['locale']],
    ['names that are a string', { names: 'no' }, ['names']],
    ['an unknown key', { local: 'es' }, ['local']],
    ['several at once', { locale: '', names: 1 }, ['locale', 'names']],
    ['no messages', { messages: 'es' }, ['messages']],
    ['empty messages', { messages: {} }, ['messages.language', 'messages.phrases', 'messages.titles']],
  ] as const)('are refused if wrong: %s', (_, options, paths) => {
    expect(pathsOf(() => take(options))).toEqual(paths);
  });

  test('say whose options they are, what was expected and what was found', () => {
    expect(() => take({ locale: 'es_MX' })).toThrow(
      `options of ${name}: 1 problem\n  locale: expected a BCP 47 tag such as "en" or "es-MX", found "es_MX"`,
    );
  });

  test('are accepted if right, including undefined', () => {
    for (const options of [{}, { locale: undefined, names: undefined, messages: undefined }, { messages: en }])
      expect(take(options)).toEqual(take({}));
    expect(take({ messages: es })).toEqual(take({ locale: 'es' }));
  });
});

test('a locale of a language without texts is refused, and taken with texts', () => {
  for (const locale of ['fr', 'de-CH', 'pt-BR']) {
    expect(pathsOf(() => modelHtml(validator, { locale }))).toEqual(['locale']);
    expect(() => modelHtml(validator, { locale })).toThrow('a language that has texts, "en" or "es"');
    expect(modelHtml(validator, { locale, messages: en })).toContain('Who does what');
  }
  expect(modelHtml(validator, { locale: 'es-MX' })).toContain('<html lang="es"');
  expect(modelHtml(validator, { locale: 'en-GB' })).toContain('<html lang="en"');
});

test('a table of messages is refused if a phrase is missing, not a text, or has an unknown hole', () => {
  const { matrix: _, ...phrases } = en.phrases;
  const wrong = { ...phrases, model: 7, steps: '{m} steps', roles: { one: '{n} role' }, handoffs: 'hand-offs' };
  expect(pathsOf(() => modelHtml(validator, { messages: loosely({ ...en, phrases: wrong }) })).toSorted()).toEqual([
    'messages.phrases.matrix',
    'messages.phrases.model',
    'messages.phrases.roles.other',
    'messages.phrases.steps',
  ]);
});

test('a page’s own options are validated too', () => {
  expect(pathsOf(() => modelHtml(validator, loosely({ detail: 'lots' })))).toEqual(['detail']);
  expect(() => modelHtml(validator, loosely({ detail: 'lots' }))).toThrow('expected "all", "do", found "lots"');
  const draw = (options: unknown) => () => processSvg(learningProcess, loosely(options));
  expect(pathsOf(draw({ lanes: 'rolle' }))).toEqual(['lanes']);
  expect(draw({ model: validator })).toThrow('pass processOf(model), or the model of this process');
  expect(pathsOf(draw({ lanes: 'role' }))).toEqual(['model']);
  expect(pathsOf(draw({ unfold: ['recomend', 'recommend'] }))).toEqual(['unfold[0]']);
  expect(draw({ unfold: ['recomend'] })).toThrow('did you mean "recommend"?');
  expect(pathsOf(() => processSvg(processOf(largeModel()), { unfold: ['role-1'] }))).toEqual(['unfold[0]']);
});

test.each([
  ['not a number', Number.NaN],
  ['endless', Number.POSITIVE_INFINITY],
  ['negative', -1],
  ['a text', '7'],
  ['null, as JSON writes it', null],
])('a load that is %s is refused, with its location', (_, mean) => {
  const signals = { mean: 1, low: null, high: null };
  const routes = learningProcess.routes.map(({ from, on, to }, index) => ({
    from,
    on,
    to,
    signals: index === 3 ? { ...signals, mean } : signals,
  }));
  expect(pathsOf(() => processSvg(learningProcess, { report: loosely({ routes }) }))).toEqual([
    'routes[3].signals.mean',
  ]);
});

test('a report without routes, and anything that is not an element, process, person or list, are refused', () => {
  expect(pathsOf(() => processSvg(learningProcess, { report: loosely({}) }))).toEqual(['routes']);
  for (const given of [undefined, null, {}, 7, workElement('recommend').definition])
    expect(pathsOf(() => elementSvg(loosely(given)))).toEqual(['element']);
  for (const given of [undefined, null, {}, 7, validator, workElement('recommend')])
    expect(pathsOf(() => processSvg(loosely(given)))).toEqual(['process']);
  expect(() => processSvg(loosely(validator))).toThrow('found a model; pass processOf(model)');
  expect(pathsOf(() => modelComparisonHtml(loosely(validator)))).toEqual(['models']);
  expect(pathsOf(() => personHtml(loosely({ id: 'p' }), validator))).toEqual(['name', 'evidence']);
  expect(pathsOf(() => teamHtml(loosely('all'), validator))).toEqual(['']);
  expect(() => reportHtml(loosely({}), loosely({ locale: 'es_MX' }))).toThrow(InputError);
});
