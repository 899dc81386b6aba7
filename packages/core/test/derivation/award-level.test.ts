import { describe, expect, test } from 'vitest';
import { awardLevel, type EvidenceKind, evidenceKindSchema, InputError } from '../../src/index.js';

const of = (...kinds: readonly EvidenceKind[]) => kinds.map((kind) => ({ kind }));

describe('awardLevel', () => {
  test.each([
    [[], 0],
    [['analysis', 'analysis', 'study', 'analysis'], 1],
    [['peer-support'], 1],
    [['reflection'], 1],
    [['increased-achievement', 'peer-support'], 1],
    [['planning'], 2],
    [['early-implementation', 'peer-support'], 2],
    [['implementation'], 3],
    [['implementation', 'increased-achievement'], 3],
    [['implementation', 'peer-support'], 3],
    [['implementation', 'increased-achievement', 'peer-support'], 4],
  ] as const)('%j earns %i', (kinds, level) => {
    expect(awardLevel(of(...kinds)).level).toBe(level);
  });

  test.each([
    [[], 0],
    [['planning'], 2],
    [['implementation'], 2],
    [['implementation', 'increased-achievement', 'peer-support'], 2],
    [['implementation', 'reflection'], 3],
    [['implementation', 'reflection', 'peer-support'], 3],
    [['implementation', 'reflection', 'increased-achievement', 'peer-support'], 4],
    [['reflection', 'increased-achievement', 'peer-support'], 1],
  ] as const)('%j earns %i where a reflection is required', (kinds, level) => {
    expect(awardLevel(of(...kinds), { reflection: 'required' }).level).toBe(level);
  });

  test('says for each piece what it did, and what is missing', () => {
    const { because, next } = awardLevel(of('study', 'implementation', 'peer-support', 'reflection'));
    expect(because.map(({ text }) => text)).toEqual([
      'study counts towards Explorer',
      'implementation counts towards Experienced; it would count towards Expert together with what is missing for it',
      'peer support counts towards Explorer; it would count towards Expert together with what is missing for it',
      'reflection counts towards Explorer',
    ]);
    expect(next).toEqual({ level: 4, title: 'Expert', missing: [['increased-achievement']] });
    expect(awardLevel([]).next?.title).toBe('Explorer');
  });

  test('names a reflection as missing where it is not required, and asks for it where it is', () => {
    const [reason] = awardLevel(of('implementation')).because;
    expect(reason?.text).toMatch(
      /^implementation counts towards Experienced.*; a reflection on what went wrong and what changed is missing$/,
    );
    expect(awardLevel(of('implementation', 'reflection')).because[0]?.text).not.toContain('reflection');
    expect(awardLevel(of('planning')).because[0]?.text).not.toContain('reflection');
    expect(awardLevel(of('implementation'), { reflection: 'required' }).because[0]?.text).toMatch(
      /^implementation counts towards Novice; .*; a reflection on what went wrong and what changed is missing$/,
    );
    expect(awardLevel(of('planning'), { reflection: 'required' }).because[0]?.text).not.toContain('a reflection on');
    expect(awardLevel(of('implementation'), { reflection: 'required' }).next).toEqual({
      level: 3,
      title: 'Experienced',
      missing: [['reflection']],
    });
  });

  test('refuses what is no evidence, all of it at once', () => {
    expect(() => awardLevel([{ kind: 'hearsay' }, { kind: 'study', page: 3 }] as never)).toThrow(
      /\[0\]\.kind(.|\n)*\[1\]\.page/,
    );
    expect(() => awardLevel(null as never)).toThrow(InputError);
    expect(() => awardLevel([], { reflection: 'perhaps' } as never)).toThrow(/reflection/);
  });

  test('names the level, and what each piece helped to reach', () => {
    expect(awardLevel([])).toEqual({
      level: 0,
      title: '',
      because: [],
      next: {
        level: 1,
        title: 'Explorer',
        missing: [evidenceKindSchema.options],
      },
    });
    const missing = '; a reflection on what went wrong and what changed is missing';
    const expert = awardLevel(of('implementation', 'increased-achievement', 'peer-support', 'planning', 'study'));
    expect(expert).toEqual({
      level: 4,
      title: 'Expert',
      because: [
        { evidence: 0, kind: 'implementation', level: 4, text: `implementation counts towards Expert${missing}` },
        {
          evidence: 1,
          kind: 'increased-achievement',
          level: 4,
          text: 'increased achievement counts towards Expert',
        },
        { evidence: 2, kind: 'peer-support', level: 4, text: 'peer support counts towards Expert' },
        { evidence: 3, kind: 'planning', level: 2, text: 'planning counts towards Novice' },
        { evidence: 4, kind: 'study', level: 1, text: 'study counts towards Explorer' },
      ],
    });
    expect(awardLevel(of('early-implementation'))).toMatchObject({ level: 2, title: 'Novice' });
  });

  test('refuses by the name of what is wrong', () => {
    const what = (...args: readonly unknown[]): string => {
      try {
        Reflect.apply(awardLevel, null, args);
      } catch (error) {
        if (error instanceof InputError) return error.what;
        throw error;
      }
      return '';
    };
    expect(what([{ kind: 'hearsay' }])).toBe('evidence');
    expect(what([], { reflection: 'perhaps' })).toBe('options of awardLevel');
  });
});
