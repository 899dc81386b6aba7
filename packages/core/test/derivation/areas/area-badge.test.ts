import { describe, expect, test } from 'vitest';
import { areaBadge } from '../../../src/index.js';
import { refusals } from '../../support/refusals.js';

const QUESTIONS = [
  'Which information does it take to support learners and teachers?',
  'What will that information be used for?',
  'Which systems does that require?',
];

describe('the badge of an area', () => {
  test('says in words what it takes', () => {
    expect(areaBadge('information-technology', 2)).toEqual({
      id: 'information-technology-novice',
      title: 'Novice: Information technology',
      level: 2,
      area: 'information-technology',
      description: 'Is planning it and making first attempts, with many questions. The area: Information technology.',
      criteria: ['Evidence of planning or early implementation or implementation.', ...QUESTIONS],
      evidence: [],
      leftOut: [],
    });
    expect(areaBadge('information-technology', 4).criteria.slice(0, 3)).toEqual([
      'Evidence of implementation.',
      'Evidence of increased achievement.',
      'Evidence of peer support.',
    ]);
  });

  const refused = (...words: readonly unknown[]) => refusals(() => Reflect.apply(areaBadge, null, words));
  const area = expect.stringMatching(/^areaId \(unknown-area\): "technology" is not an area; /);
  const level = 'level (unknown-level): expected a level from 1 to 4, found 5';

  test('is of an area and a level that exist', () => {
    expect(refused('technology', 5)).toEqual([area, level]);
    expect(refused('technology', 1)).toEqual([area]);
    expect(refused('information-technology', 5)).toEqual([level]);
    expect(() => Reflect.apply(areaBadge, null, ['information-technology', 5])).toThrow('areaBadge');
  });

  test('is held by a person', () => {
    const wrong = () => Reflect.apply(areaBadge, null, ['information-technology', 1, 'ann']);
    expect(refusals(wrong)).toEqual(['holder (invalid-type): expected { person }']);
    expect(wrong).toThrow('areaBadge');
  });
});
