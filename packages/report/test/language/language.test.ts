import { describe, expect, test } from 'vitest';
import { learningProcess, workElements } from 'work-elements';
import { en, es } from '../../src/index.js';
import { languageOf } from '../../src/language/language.js';

const holes = (phrase: unknown): readonly string[] =>
  [...new Set([...JSON.stringify(phrase).matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();

test('each phrase has the same holes in Spanish as in English', () => {
  for (const [key, phrase] of Object.entries(en.phrases)) {
    expect(holes(Object.entries(es.phrases).find(([other]) => other === key)?.[1]), key).toEqual(holes(phrase));
  }
});

test('everything in the catalogue and in the ready models is called something in Spanish', () => {
  for (const kind of ['elements', 'steps', 'artifacts', 'areas', 'levels', 'roles', 'actors', 'evidence'] as const) {
    expect(Object.keys(es.titles[kind]).sort(), kind).toEqual(Object.keys(en.titles[kind]).sort());
  }
  const spoken = new Set<string>();
  for (const { machine, steps, definition, emits } of workElements) {
    const own = new Set(steps.map(({ id }) => id));
    for (const event of machine.events) if (!event.startsWith('xstate.')) spoken.add(event);
    for (const state of Object.keys(definition.machine.states ?? {})) if (!own.has(state)) spoken.add(state);
    for (const word of [...Object.keys(definition.guards), ...emits]) spoken.add(word);
  }
  expect([...spoken].filter((word) => es.titles.words[word] === undefined)).toEqual([]);
  expect(Object.keys(es.titles.words).filter((word) => !spoken.has(word))).toEqual([]);
  for (const { artifact } of learningProcess.routes) expect(es.titles.artifacts[artifact], artifact).toBeDefined();
});

describe('a language', () => {
  test('follows the locale, and speaks English where there is no table', () => {
    expect(languageOf({ locale: 'es-MX' }).say('matrix')).toBe('Quién hace qué');
    expect(languageOf({ locale: 'de' }).say('matrix')).toBe('Who does what');
    expect(languageOf({ locale: 'de' }).number(1234.5, 1)).toBe('1.234,5');
    expect(languageOf({ locale: 'es' }).date('2026-09-01')).toBe('1 sept 2026');
    expect(() => languageOf({ locale: 'not a locale' })).toThrow(RangeError);
  });

  test('counts in the forms of the language, and fills no hole twice', () => {
    const language = languageOf({});
    expect(language.say('steps', { n: 1 })).toBe('1 step');
    expect(language.say('steps', { n: 1200 })).toBe('1,200 steps');
    expect(language.say('toRole', { role: '{role} {n}' })).toBe('to {role} {n}');
  });

  test('leaves what a user calls otherwise as it is', () => {
    const language = languageOf({ locale: 'es' });
    expect(language.title('roles', 'teacher', 'Teacher')).toBe('Docente');
    expect(language.title('roles', 'teacher', 'Homeroom Teacher')).toBe('Homeroom Teacher');
    expect(language.title('roles', 'constructor', 'Builder')).toBe('Builder');
    expect(language.word('toString')).toBe('toString');
  });

  test('takes a caller’s own messages', () => {
    const messages = { ...en, phrases: { ...en.phrases, matrix: 'The grid' } };
    expect(languageOf({ messages }).say('matrix')).toBe('The grid');
  });
});
