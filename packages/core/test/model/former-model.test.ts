import { describe, expect, test } from 'vitest';
import { formerModel } from '../../src/model/former-model.js';
import { formerFingerprint } from '../../src/model/model-fingerprint.js';
import { bakery, bread } from './support/bakery.js';

const sourced = { id: 'tips', statement: 'Tips.', source: 'a book' };
const roles = [
  {
    id: 'baker',
    title: 'Baker',
    actors: ['onsite-educator'],
    responsible: ['bread'],
    habits: ['Tastes.', { id: 'own-words', statement: 'Smiles.' }, sourced],
  },
];
const own = { ...bread, habits: ['Is warm.'] };
const turns = { value: 2, unit: 'turns', meaning: 'How many turns there are.', source: 'assumption: two are enough' };

describe('a model as versions knew it that had no settings, options and modes', () => {
  const model = bakery({ roles, process: { elements: [own] }, summary: 'Bread and more.', sources: ['a book'] });

  test('has none of these parts, habits as sentences unless they have a source, and no level of the supervised', () => {
    const [role] = model.roles;
    const [element] = model.process?.elements ?? [];
    const { settings, ...before } = element ?? {};
    expect(settings).toEqual({});
    expect(formerModel(model)).toEqual({
      id: 'bakery',
      title: 'Bakery',
      summary: 'Bread and more.',
      sources: ['a book'],
      roles: [{ ...role, habits: ['Tastes.', 'Smiles.', sourced] }],
      tools: [],
      people: [],
      policies: { separate: [], rules: [] },
      levels: { responsible: 3, accountable: 3, consulted: 2, informed: 1 },
      elements: [],
      routes: [],
      process: { elements: [{ ...before, habits: ['Is warm.'] }], routes: [], entries: [] },
    });
  });

  test('keeps what those versions could not say', () => {
    const later = bakery({
      roles,
      process: { elements: [{ ...own, settings: { turns } }] },
      levels: { supervised: 3 },
      settings: { turns: 3 },
    });
    expect(formerModel(later)).toMatchObject({
      levels: { supervised: 3 },
      settings: { turns: 3 },
      process: { elements: [{ settings: { turns } }] },
    });
  });

  test('has no process unless it had one of its own, and its own elements beside the catalogue’s', () => {
    const { process: _, ...rest } = bakery({ roles, process: { elements: [own] } });
    const beside = formerModel({ ...rest, elements: model.process?.elements ?? [] });
    expect(beside).not.toHaveProperty('process');
    expect(beside).toMatchObject({ elements: [{ id: 'bread', habits: ['Is warm.'] }] });
    expect(beside).not.toHaveProperty('elements[0].settings');
  });
});

describe('the former fingerprint', () => {
  test('has 32 hexadecimal digits, and changes with titles, too', () => {
    const model = bakery();
    expect(formerFingerprint(model)).toMatch(/^[0-9a-f]{32}$/);
    expect(formerFingerprint(bakery({ title: 'Bakeries' }))).not.toBe(formerFingerprint(model));
    expect(formerFingerprint(bakery())).toBe(formerFingerprint(model));
  });

  test('is worked out anew for a model that may have changed', () => {
    const draft = { ...bakery() };
    const before = formerFingerprint(draft);
    draft.title = 'Bakeries';
    expect(formerFingerprint(draft)).toBe(formerFingerprint(bakery({ title: 'Bakeries' })));
    expect(formerFingerprint(draft)).not.toBe(before);
  });
});
