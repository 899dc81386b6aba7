import { describe, expect, test } from 'vitest';
import { badge, type Evidence, InputError, type Level } from '../../src/index.js';
import { competency, inARow, ownModel, staff } from './support/own-process.js';

const ALL = { consulted: 2, informed: 1 };

/** A counter at which a clerk sells and a boss answers for it; others are asked or told. */
const shop = (levels: object = ALL) =>
  ownModel(
    [
      staff('clerk', {
        title: 'Shop Clerk',
        responsible: ['counter/sell'],
        consulted: ['counter/pack'],
        habits: [{ id: 'greets', statement: 'Greets everybody.' }],
      }),
      staff('boss', { accountable: ['counter/sell'] }),
      staff('friend', { consulted: ['counter/sell', 'counter/pack'] }),
      staff('guest', { informed: ['counter'] }),
      staff('cleaner', { responsible: ['floor'] }),
      staff('spare', {}),
      { id: 'app', title: 'App', actors: ['information-system'], responsible: ['counter/pack'] },
    ],
    [
      inARow('counter', [{ id: 'sell' }, { id: 'pack', produces: ['parcel'] }], {
        competencies: [
          competency('know-goods', 'know'),
          competency('sell-well', 'do', { steps: ['sell'] }),
          competency('know-paper', 'know', { steps: ['pack'], areas: ['learning-infrastructure'] }),
        ],
      }),
      inARow('floor', [{ id: 'sweep' }]),
    ],
    { levels },
  );

const asked = (role: string, level?: Level, levels: object = ALL) =>
  badge<string>(shop(levels), role, level).competencies.map((each) => `${each.competency.id} ${each.level}`);

const refusal = (make: () => unknown) => {
  try {
    make();
  } catch (error) {
    if (error instanceof InputError) return error.issues;
  }
  throw new Error('nothing was refused');
};

describe('a badge', () => {
  test('says what it is, what it takes, and which areas it is in', () => {
    expect(badge<string>(shop(), 'clerk', 3)).toMatchObject({
      id: 'shop-clerk-experienced',
      title: 'Experienced Shop Shop Clerk',
      level: 3,
      model: 'shop',
      role: 'clerk',
      description:
        'Has implemented it, not without mistakes, and is learning from them. ' +
        'The work: that of the Shop Clerk in Shop.',
      criteria: ['Evidence of implementation.', 'Can know-goods.', 'Can sell-well.', 'Can know-paper.'],
      areas: ['delivery-and-operations', 'learning-infrastructure'],
      habits: [{ habit: { id: 'greets', statement: 'Greets everybody.' }, evidence: [] }],
      evidence: [],
      standing: null,
    });
    expect(badge<string>(shop(), 'clerk', 1).criteria[0]).toBe(
      'Evidence of study or analysis or planning or early implementation or implementation or increased achievement ' +
        'or peer support or reflection.',
    );
  });

  test('asks for a role’s own work at its level, and for no more of other work than the role needs', () => {
    // The clerk sells under the boss, at Novice, and is asked about packing.
    expect(asked('clerk', 4)).toEqual(['know-goods 4', 'sell-well 4', 'know-paper 2']);
    expect(asked('clerk', 1)).toEqual(['know-goods 1', 'sell-well 1', 'know-paper 1']);
    expect(asked('friend', 2)).toEqual(['know-goods 2', 'know-paper 2']);
    expect(asked('guest', 1)).toEqual(['hand-off-parcel-standard 1']);
  });

  test('asks for all at its level where the model asks Experienced of who is consulted', () => {
    expect(asked('clerk', 4, { ...ALL, consulted: 3 })).toEqual(['know-goods 4', 'sell-well 4', 'know-paper 4']);
    expect(asked('friend', 4, { ...ALL, consulted: 3 })).toEqual(['know-goods 4', 'know-paper 4']);
  });

  test('is Experienced, or the highest that the role can have, where no level is asked for', () => {
    const level = (role: string, levels: object = ALL) => badge<string>(shop(levels), role).level;
    expect(['clerk', 'boss', 'friend', 'guest', 'cleaner'].map((role) => level(role))).toEqual([3, 3, 2, 1, 3]);
    expect(level('friend', { ...ALL, consulted: 3 })).toBe(3);
    expect(level('friend', { ...ALL, consulted: 4 })).toBe(3);
  });

  test('of what a system does there is none, nor of no work, nor above what a role can have', () => {
    expect(refusal(() => badge<string>(shop(), 'app', 3))).toEqual([
      {
        path: 'roleId',
        code: 'no-badge',
        message:
          '"app" is held by an information system, which has requirements and limits, not competencies; ask ' +
          'deriveProfile for them',
      },
    ]);
    expect(refusal(() => badge<string>(shop(), 'spare'))).toEqual([
      {
        path: 'roleId',
        code: 'no-badge',
        message: '"spare" has no work in "shop" yet, so there is nothing to hold a badge for; give it work first',
      },
    ]);
    expect(refusal(() => badge<string>(shop(), 'guest', 2))).toEqual([
      {
        path: 'level',
        code: 'no-badge',
        message:
          '"guest" is only informed in "shop", which asks for no more than level 1 (Explorer), found 2 (Novice); ' +
          'make the badge at level 1, or give the role work of its own',
      },
    ]);
  });

  test('of a level that does not exist is refused, whatever the role', () => {
    const never = JSON.parse('9');
    for (const role of ['clerk', 'app'])
      expect(refusal(() => badge<string>(shop(), role, never))).toEqual([
        { path: 'level', code: 'unknown-level', message: 'expected a level from 1 to 4, found 9' },
      ]);
  });
});

describe('a holder’s badge', () => {
  const held = (role: string, level: Level, evidence: readonly Evidence[]) =>
    badge<string>(shop(), role, level, { person: { id: 'kim', name: 'Kim', evidence: [...evidence] } });
  const of = (id: string, kind: Evidence['kind'] = 'implementation'): Evidence => ({ kind, competency: id });

  test('has been earned by evidence at its level in all that it asks for', () => {
    // What is only asked about is asked for at Novice, so that planning is enough.
    const earned = held('clerk', 3, [of('know-goods'), of('sell-well'), of('know-paper', 'planning')]);
    expect(earned.standing).toEqual({ person: 'kim', earned: true, below: [], text: 'It has been earned.' });
    expect(earned.evidence.map(({ evidence, competencies }) => [evidence, competencies])).toEqual([
      [0, ['know-goods']],
      [1, ['sell-well']],
      [2, ['know-paper']],
    ]);
  });

  test('has been earned also where the person is no further than Explorer in what is only told', () => {
    const study = (id: string) => of(id, 'study');
    expect(held('clerk', 1, ['know-goods', 'sell-well', 'know-paper'].map(study)).standing?.earned).toBe(true);
    const { standing } = held('clerk', 3, [of('know-goods'), of('sell-well'), of('know-paper', 'planning')]);
    expect(standing?.earned).toBe(true);
  });

  test('says what is below its level where it has not', () => {
    expect(held('clerk', 3, [of('know-goods'), of('sell-well', 'planning')]).standing).toEqual({
      person: 'kim',
      earned: false,
      below: ['sell-well', 'know-paper'],
      text: 'It has not been earned: 2 of 3 competencies are below the level that it asks for.',
    });
  });

  test('shows the evidence that counts, and that of a habit, and no other', () => {
    const { evidence, habits } = held('clerk', 3, [
      { kind: 'implementation', model: 'another-shop' },
      { kind: 'reflection', habit: 'greets' },
      of('sell-well'),
    ]);
    expect(evidence.map((line) => line.evidence)).toEqual([1, 2]);
    expect(habits.map((shown) => shown.evidence)).toEqual([[1]]);
  });

  test('of work that needs no competency has been earned by evidence of its level, of whatever it is', () => {
    // General evidence counts one level lower.
    const standing = (level: Level) => held('cleaner', level, [{ kind: 'implementation' }]).standing;
    const earned = { person: 'kim', earned: true, below: [], text: 'It has been earned.' };
    expect([standing(1), standing(2)]).toEqual([earned, earned]);
    expect(standing(3)).toEqual({ ...earned, earned: false, text: 'It has not been earned.' });
  });

  test('is refused of what is no holder', () => {
    expect(refusal(() => badge<string>(shop(), 'clerk', 3, JSON.parse('"kim"')))).toEqual([
      { path: 'holder', code: 'invalid-type', message: 'expected { person }' },
    ]);
  });

  test('is refused where it would be looked up by a getter', () => {
    const holder = Object.defineProperty({ person: { id: 'kim', name: 'Kim', evidence: [] } }, 'asOf', {
      enumerable: true,
      get: () => '2026-11-28',
    });
    expect(() => badge<string>(shop(), 'clerk', 3, holder)).toThrow(
      /^badge: 1 problem\n {2}holder\.asOf: expected plain data, found a getter or setter/,
    );
    expect(() => badge<string>(shop(), 'app')).toThrow(/^badge: 1 problem\n {2}roleId: /);
  });
});
