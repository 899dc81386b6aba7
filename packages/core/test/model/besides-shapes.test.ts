import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatModel, models, safeParseModel, workElement } from '../../src/index.js';
import { pathText } from '../../src/vocabulary/path.js';

const found = (input: unknown): readonly string[] => {
  const parsed = safeParseModel(input);
  return parsed.success ? [] : parsed.issues.map(({ path, code }) => `${path} ${code}`);
};

const teacher = { id: 'teacher', title: 'Teacher', actors: ['onsite-educator'], responsible: ['assess-progress'] };
const bot = { id: 'bot', title: 'Bot', actors: ['information-system'], responsible: ['recommend'] };
const small = { id: 'small', title: 'Small', roles: [teacher, bot] };
const own = { ...JSON.parse(JSON.stringify(workElement('recommend').definition)), id: 'own' };

describe('names that are wrong beside wrong shapes are told at once', () => {
  test.each<[string, object, readonly string[]]>([
    [
      'a title that is missing',
      { ...small, title: undefined, people: [{ id: 'p', name: 'P', roles: ['techer'] }] },
      ['title missing', 'people[0].roles[0] unknown-role'],
    ],
    [
      'a key that is not known',
      { ...small, rolls: [], options: ['recommend/x'] },
      ['rolls unknown-key', 'options[0] unknown-step'],
    ],
    [
      'a misspelt actor kind',
      {
        ...small,
        roles: [
          { ...teacher, actors: ['teacher'] },
          { ...bot, responsible: ['recomend'] },
        ],
      },
      ['roles[0].actors[0] invalid-value', 'roles[1].responsible[0] unknown-element'],
    ],
    [
      'a text for a list, and a role twice',
      { ...small, roles: [teacher, bot, { ...teacher, consulted: 'recommend' }] },
      ['roles[2].consulted invalid-type', 'roles[2].id duplicate-id'],
    ],
    [
      'an element that is none, and a misspelt role',
      { ...small, elements: [{ ...own, steps: 'x' }], people: [{ id: 'p', name: 'P', roles: ['techer'] }] },
      ['elements[0].steps invalid-type', 'people[0].roles[0] unknown-role'],
    ],
    [
      'an element that is none, and a misspelt role that works, reviews or has a mode',
      {
        ...small,
        elements: [{ ...own, steps: 'x' }],
        automation: [
          { role: 'bott', work: 'recommend', mode: 'acts' },
          { role: 'teacher', work: 'assess-progress', mode: 'acts' },
        ],
        review: [{ work: 'assess-progress/score', by: 'techer', sample: 0 }],
      },
      [
        'elements[0].steps invalid-type',
        'automation[0].role unknown-role',
        'automation[1].role not-a-system',
        'review[0].by unknown-role',
      ],
    ],
    [
      'a key of another part in a role',
      {
        ...small,
        roles: [
          { ...teacher, process: 'x' },
          { ...bot, responsible: ['recomend'] },
        ],
      },
      ['roles[0].process unknown-key', 'roles[1].responsible[0] unknown-element'],
    ],
  ])('%s', (_, input, issues) => {
    expect(found(JSON.parse(JSON.stringify(input)))).toEqual(issues);
  });
});

describe('nothing is said that the wrong shape itself may be the reason of', () => {
  test.each<[string, object, readonly string[]]>([
    [
      'of a role whose id is none',
      {
        ...small,
        roles: [{ ...teacher, id: 'The Teacher' }, bot],
        people: [{ id: 'p', name: 'P', roles: ['teacher'] }],
      },
      ['roles[0].id invalid-format'],
    ],
    [
      'of a role whose id is none, beside an element that is none',
      {
        ...small,
        elements: [{ ...own, steps: 'x' }],
        roles: [{ ...teacher, id: 'The Teacher' }, bot],
        people: [{ id: 'p', name: 'P', roles: ['teacher'] }],
      },
      ['roles[0].id invalid-format', 'elements[0].steps invalid-type'],
    ],
    [
      'of roles that are none',
      { ...small, roles: 7, automation: [{ role: 'bot', work: 'recommend', mode: 'acts' }] },
      ['roles invalid-type'],
    ],
    [
      'of a system whose actor kind is none',
      {
        ...small,
        roles: [teacher, { ...bot, actors: ['system'] }],
        automation: [{ role: 'bot', work: 'recommend', mode: 'acts' }],
      },
      ['roles[1].actors[0] invalid-value'],
    ],
    [
      'of an element of the model’s own',
      { ...small, elements: [{ ...own, steps: 'x' }], roles: [{ ...teacher, responsible: ['own/propose'] }, bot] },
      ['elements[0].steps invalid-type'],
    ],
    [
      'of a step that an option switches on',
      { ...small, options: [7], roles: [{ ...teacher, consulted: ['track-progress/check-retention'] }, bot] },
      ['options[0] invalid-type'],
    ],
  ])('%s', (_, input, issues) => {
    expect(found(JSON.parse(JSON.stringify(input)))).toEqual(issues);
  });

  const documents = Object.values(models).map((model): unknown => JSON.parse(formatModel(model, 'json')));

  /** The paths of all values below the root of a document. */
  const placesIn = (
    value: unknown,
    above: readonly (string | number)[] = [],
  ): readonly (readonly (string | number)[])[] => {
    if (typeof value !== 'object' || value === null) return [];
    const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
    return keys.flatMap((key) => [[...above, key], ...placesIn(Reflect.get(value, key), [...above, key])]);
  };

  const arbitraryWreck = fc.constantFrom(...documents).chain((document) =>
    fc.record({
      document: fc.constant(document),
      wrecks: fc.array(
        fc.record({
          place: fc.constantFrom(...placesIn(document)),
          junk: fc.constantFrom<unknown>(7.5, null, 'Two words', { junk: 1 }, [[]]),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
  );

  test('whatever is put wherever into a ready model', () => {
    fc.assert(
      fc.property(arbitraryWreck, ({ document, wrecks }) => {
        const copy: unknown = JSON.parse(JSON.stringify(document));
        for (const { place, junk } of wrecks) {
          const holder = place.slice(0, -1).reduce<unknown>((value, key) => Reflect.get(Object(value), key), copy);
          Reflect.set(Object(holder), place.at(-1) ?? '', junk);
        }
        const wrecked = wrecks.map(({ place }) => pathText(place));
        const parsed = safeParseModel(copy);
        const elsewhere = parsed.success
          ? []
          : parsed.issues.filter(({ path }) => !wrecked.some((at) => path.startsWith(at) || at.startsWith(path)));
        const hasShapes =
          !parsed.success && parsed.issues.some(({ code }) => /^(invalid|too|missing|unknown-key)/.test(code));
        const claims = hasShapes ? elsewhere.map(({ path, message }) => `${path}: ${message}`) : [];
        expect(claims).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
