import { describe, expect, test } from 'vitest';
import { defineModel, handoffs, learningProcess, models, processOf, workElements } from 'work-elements';
import { en, es, modelHtml, processSvg } from '../../src/index.js';
import { languageOf } from '../../src/language/language.js';
import { readPage } from '../support/read-page.js';

const holes = (phrase: unknown): readonly string[] =>
  [...new Set([...JSON.stringify(phrase).matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();

test('each phrase has the same holes in Spanish as in English', () => {
  for (const [key, phrase] of Object.entries(en.phrases)) {
    expect(holes(Object.entries(es.phrases).find(([other]) => other === key)?.[1]), key).toEqual(holes(phrase));
  }
});

/** The files in packages/report/src/language that hold the Spanish titles of each kind. */
const WHERE = {
  elements: 'spanish-titles.ts',
  steps: 'spanish-steps.ts',
  artifacts: 'spanish-titles.ts',
  areas: 'spanish-titles.ts',
  levels: 'spanish-titles.ts',
  roles: 'spanish-titles.ts',
  tools: 'spanish-titles.ts',
  actors: 'spanish-titles.ts',
  evidence: 'spanish-titles.ts',
  questions: 'spanish-sentences.ts',
  summaries: 'spanish-sentences.ts',
  guards: 'spanish-words.ts',
  words: 'spanish-words.ts',
} as const satisfies Record<keyof typeof es.titles, string>;

const KINDS = [
  'elements',
  'steps',
  'artifacts',
  'areas',
  'levels',
  'roles',
  'tools',
  'actors',
  'evidence',
  'questions',
  'summaries',
  'guards',
  'words',
] as const;

/** Events, states that are not steps, and emitted events: ids that pages show as words. */
const spoken: Readonly<Record<string, string>> = Object.fromEntries(
  workElements.flatMap(({ machine, steps, definition, emits }) => {
    const own = new Set(steps.map(({ id }) => id));
    const states = Object.keys(definition.machine.states ?? {}).filter((state) => !own.has(state));
    const events = machine.events.filter((event) => !event.startsWith('xstate.'));
    return [...events, ...states, ...emits].map((word) => [word, word]);
  }),
);

describe.each(KINDS)('the Spanish %s', (kind) => {
  const english: Readonly<Record<string, string>> = kind === 'words' ? spoken : en.titles[kind];

  test('have a title for everything in the catalogue and the ready models', () => {
    const missing = Object.entries(english)
      .filter(([id]) => !Object.hasOwn(es.titles[kind], id))
      .map(([id, title]) => `${WHERE[kind]} lacks ${kind} '${id}': '…', // ${title}`);
    expect(missing).toEqual([]);
  });

  test('have no title for anything else', () => {
    const left = Object.keys(es.titles[kind])
      .filter((id) => !Object.hasOwn(english, id))
      .map((id) => `${WHERE[kind]} has ${kind} '${id}', which nothing is called any more`);
    expect(left).toEqual([]);
  });
});

test('every guard of the catalogue, and nothing else, is a clause in English, because pages put “if” before it', () => {
  const guards = new Set(workElements.flatMap(({ definition }) => Object.keys(definition.guards)));
  expect(new Set(Object.keys(en.titles.guards))).toEqual(guards);
});

test('every artifact that passes in a ready model has a name', () => {
  const passing = new Set([
    ...learningProcess.routes.map(({ artifact }) => artifact),
    ...Object.values(models).flatMap((model) => handoffs(model).map(({ artifact }) => artifact)),
  ]);
  expect([...passing].filter((artifact) => es.titles.artifacts[artifact] === undefined)).toEqual([]);
});

describe('a language', () => {
  test('follows the locale, and uses English where there is no table', () => {
    expect(languageOf({ locale: 'es-MX' }).say('matrix')).toBe('Quién hace qué');
    expect(languageOf({ locale: 'de' }).say('matrix')).toBe('Who does what');
    expect(languageOf({ locale: 'de' }).number(1234.5, 1)).toBe('1.234,5');
    expect(languageOf({ locale: 'es' }).date('2026-09-01')).toBe('1 sept 2026');
    expect(() => languageOf({ locale: 'not a locale' })).toThrow(RangeError);
  });

  test('counts with the plural forms of the language, and does not fill holes in filled text', () => {
    const language = languageOf({});
    expect(language.say('steps', { n: 1 })).toBe('1 step');
    expect(language.say('steps', { n: 1200 })).toBe('1,200 steps');
    expect(language.say('toRole', { role: '{role} {n}' })).toBe('to {role} {n}');
  });

  test('keeps titles that the user has changed', () => {
    const language = languageOf({ locale: 'es' });
    expect(language.title('roles', 'teacher', 'Teacher')).toBe('Docente');
    expect(language.title('roles', 'teacher', 'Homeroom Teacher')).toBe('Homeroom Teacher');
    expect(language.title('roles', 'constructor', 'Builder')).toBe('Builder');
    expect(language.word('toString')).toBe('toString');
  });

  test('translates in a model of one’s own what has the id and the title of a ready model, and nothing else', () => {
    const model = defineModel({
      id: 'own',
      title: 'Own',
      roles: [
        { id: 'advisor', title: 'Advisor', actors: ['onsite-educator'], responsible: ['recommend'] },
        { id: 'teacher', title: 'Advisor of 9B', actors: ['onsite-educator'], responsible: ['assess-progress'] },
        { id: 'my-teacher', title: 'Teacher', actors: ['onsite-educator'], responsible: ['deliver-activities'] },
      ],
    });
    const svg = processSvg(processOf(model), { lanes: 'role', model, locale: 'es' });
    const heads = [...readPage(svg).querySelectorAll('[data-lane] text')].map(({ textContent }) => textContent);
    expect(new Set(heads)).toEqual(new Set(['Tutor', 'Advisor of 9B', 'Teacher']));
    expect(modelHtml(model, { locale: 'es' })).toContain('entrega recomendación a Teacher');
    expect(modelHtml(model, { locale: 'es' })).toContain('Asígnelo a Tutor, Advisor of 9B o Teacher');
  });

  test('accepts the caller’s own messages', () => {
    const messages = { ...en, phrases: { ...en.phrases, matrix: 'The grid' } };
    expect(languageOf({ messages }).say('matrix')).toBe('The grid');
  });
});
