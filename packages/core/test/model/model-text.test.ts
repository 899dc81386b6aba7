import { describe, expect, test } from 'vitest';
import { formatModel, ModelError, parseModelText } from '../../src/index.js';
import { bakery } from './support/bakery.js';

describe('the text of a model', () => {
  test('is YAML unless said otherwise', () => {
    const model = bakery();
    expect(formatModel(model)).toBe(formatModel(model, 'yaml'));
    expect(formatModel(model).split('\n').slice(0, 2)).toEqual(['id: bakery', 'title: Bakery']);
    expect(JSON.parse(formatModel(model, 'json'))).toEqual(model);
  });

  const refused = (text: unknown): ModelError => {
    try {
      Reflect.apply(parseModelText, undefined, [text]);
    } catch (error) {
      if (error instanceof ModelError) return error;
    }
    throw new Error('expected a refusal');
  };

  test('that is none is refused for what it was to be', () => {
    expect(refused('a: [b').what).toBe('text of an implementation model');
    expect(refused(7).what).toBe('text of an implementation model');
  });

  test('is refused by the name of the model, with lines', () => {
    const { what, issues } = refused(formatModel(bakery()).replace('title: Bakery', 'tilte: Bakery'));
    expect(what).toBe('implementation model "bakery"');
    expect(issues.find(({ path }) => path === 'tilte')).toMatchObject({ code: 'unknown-key', line: 2, column: 1 });
  });
});
