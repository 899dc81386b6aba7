import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeParseModel, type WorkElement, workElements } from '../../src/index.js';

/** The issues of a model whose only element is one of the catalogue, so that it is checked with the model’s choices. */
const issuesOf = ({ definition, id }: WorkElement, settings: object, options: readonly string[]) => {
  const parsed = safeParseModel({
    id: 'own',
    title: 'Own',
    roles: [{ id: 'everybody', title: 'Everybody', actors: ['onsite-educator'], responsible: [id] }],
    process: { elements: [definition] },
    settings,
    options,
  });
  return parsed.success ? [] : parsed.issues;
};

const optionsOf = ({ id, steps }: WorkElement): readonly string[] =>
  steps.flatMap((step) => (step.optional === undefined ? [] : [`${id}/${step.id}`]));

describe.each(workElements.map((element) => [element.id, element] as const))('%s', (_, element) => {
  test('holds with any of its optional steps and any settings within their range', () => {
    const settings = Object.entries(element.settings).map(([id, { least, most = 100, mayBeUnlimited }]) => [
      id,
      mayBeUnlimited
        ? fc.oneof(fc.integer({ min: least, max: most }), fc.constant('unlimited'))
        : fc.integer({ min: least, max: most }),
    ]);
    fc.assert(
      fc.property(fc.record(Object.fromEntries(settings)), fc.subarray([...optionsOf(element)]), (chosen, options) => {
        expect(issuesOf(element, chosen, options)).toEqual([]);
      }),
      { numRuns: 4 },
    );
  });

  test('is small enough with all settings at the most', () => {
    const most = Object.fromEntries(Object.entries(element.settings).map(([id, setting]) => [id, setting.most ?? 100]));
    expect(issuesOf(element, most, optionsOf(element))).toEqual([]);
  });
});
