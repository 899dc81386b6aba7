import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveWork, raci } from '../../../src/index.js';
import { assigned, bakery, holding, SYSTEM } from '../support/bake-and-sell.js';
import { placesOf, refusal } from '../support/refusal.js';

describe('work that moves', () => {
  test('is done by the one instead of the other, beside whoever else does it; the rest stays', () => {
    const roles = ['one', 'other', 'third'] as const;
    const steps = ['bake/mix', 'bake/heat', 'bake/taste', 'bake/look', 'sell/serve', 'sell/cash'];
    const work = fc.subarray(['bake', 'sell', ...steps]);
    const moved = fc.constantFrom('bake', 'sell', ...steps);
    fc.assert(
      fc.property(work, work, work, moved, (one, other, third, ref) => {
        const before = bakery({
          one: { responsible: one },
          other: { responsible: other },
          third: { responsible: third },
        });
        const [element = '', step] = ref.split('/');
        const isMoved = (row: { readonly element: string; readonly step: string }): boolean =>
          row.element === element && (step === undefined || row.step === step);
        const does = raci(before).some((row) => isMoved(row) && row.responsible.includes('one'));
        const move = { element, ...(step === undefined ? {} : { step }), from: 'one', to: 'other' };
        if (!does) {
          expect(placesOf(refusal(() => moveWork(before, move)))).toEqual(['from not-responsible']);
          return;
        }
        const after = raci(moveWork(before, move).model);
        raci(before).forEach((row, index) => {
          const expected = row.responsible.map((role) => (isMoved(row) && role === 'one' ? 'other' : role));
          expect(roles.filter((role) => after[index]?.responsible.includes(role))).toEqual(
            roles.filter((role) => expected.includes(role)),
          );
        });
      }),
    );
  });
});

describe('who answers for work that moves', () => {
  const accountable = (
    baker: readonly string[],
    boss: readonly string[],
    step: string | undefined,
    helper: { readonly actors?: readonly string[]; readonly accountable?: readonly string[] } = {},
  ) => {
    const before = bakery({
      baker: { responsible: ['bake', 'sell'], accountable: baker },
      helper,
      boss: { accountable: boss },
    });
    const move = { element: 'bake', ...(step === undefined ? {} : { step }), from: 'baker', to: 'helper' };
    return assigned(moveWork(before, move).model, 'accountable');
  };

  test('is whoever does it from then on, where the other answered for the whole element', () => {
    expect(accountable(['bake', 'sell'], [], undefined)).toEqual({ baker: ['sell'], helper: ['bake'] });
    expect(accountable(['bake/heat', 'sell/cash'], ['bake/taste'], undefined)).toEqual({
      baker: ['sell/cash'],
      helper: ['bake/heat'],
      boss: ['bake/taste'],
    });
  });

  test('is whoever does it from then on, where the other answered for the step, by name or with its element', () => {
    expect(accountable(['bake/heat'], [], 'heat')).toEqual({ helper: ['bake/heat'] });
    expect(accountable(['bake'], [], 'heat')).toEqual({ baker: ['bake'], helper: ['bake/heat'] });
  });

  test('needs no name where nobody was named', () => {
    expect(accountable([], [], 'heat')).toEqual({});
    expect(accountable([], [], undefined)).toEqual({});
  });

  test('stays somebody else who answers for it', () => {
    expect(accountable([], ['bake'], 'heat')).toEqual({ boss: ['bake'] });
    expect(accountable(['bake'], ['bake/heat'], 'heat')).toEqual({ baker: ['bake'], boss: ['bake/heat'] });
    expect(accountable([], ['bake'], undefined)).toEqual({ boss: ['bake'] });
  });

  test('stays the same person where a system takes it over: named from then on, if by default until now', () => {
    for (const actors of [['information-system'], ['onsite-educator', 'information-system']]) {
      const whole = (baker: readonly string[], boss: readonly string[]) =>
        accountable(baker, boss, undefined, { actors });
      expect(whole([], [])).toEqual({ baker: ['bake/mix', 'bake/heat', 'bake/taste', 'bake/look'] });
      expect(whole(['bake'], [])).toEqual({ baker: ['bake'] });
      expect(whole(['bake/mix', 'sell'], ['bake/look'])).toEqual({
        baker: ['bake/mix', 'sell', 'bake/heat', 'bake/taste'],
        boss: ['bake/look'],
      });
      const heat = (baker: readonly string[], boss: readonly string[]) => accountable(baker, boss, 'heat', { actors });
      expect(heat([], [])).toEqual({ baker: ['bake/heat'] });
      expect(heat(['bake/heat'], [])).toEqual({ baker: ['bake/heat'] });
      expect(heat(['bake'], [])).toEqual({ baker: ['bake'] });
      expect(heat([], ['bake'])).toEqual({ boss: ['bake'] });
    }
  });

  test('stays the same for every step, by the matrix', () => {
    const before = bakery({ baker: { responsible: ['bake', 'sell'], accountable: ['bake/mix'] }, oven: SYSTEM });
    const { model } = moveWork(before, { element: 'bake', from: 'baker', to: 'oven' });
    expect(holding(model, 'accountable')).toEqual(holding(before, 'accountable'));
  });
});

describe('what cannot move', () => {
  const school = bakery({
    baker: { responsible: ['bake'] },
    helper: { responsible: ['bake/taste'] },
    boss: { responsible: ['bake/taste'] },
  });

  test('is refused with every name that does not exist, and where it was given', () => {
    const roles = refusal(() => moveWork<string>(school, { element: 'bake', from: 'bakr', to: 'bos' }));
    expect(roles.what).toBe('moveWork');
    expect(placesOf(roles)).toEqual(['from unknown-role', 'to unknown-role']);
    expect(roles.issues.map(({ message }) => message)).toEqual([
      expect.stringMatching(/"bakr".*"bakery".*"baker"/),
      expect.stringMatching(/"bos".*"bakery".*"boss"/),
    ]);
    const element = refusal(() => moveWork(school, { element: 'bak', from: 'baker', to: 'boss' }));
    expect(element.what).toBe('moveWork');
    expect(placesOf(element)).toEqual(['element unknown-element']);
    expect(element.issues[0]?.message).toMatch(/"bak" is not a work element.*"bake"/);
    const step = refusal(() => moveWork(school, { element: 'bake', step: 'heet', from: 'baker', to: 'boss' }));
    expect(step.what).toBe('moveWork');
    expect(placesOf(step)).toEqual(['step unknown-step']);
    expect(step.issues[0]?.message).toMatch(/"heet".*step of "bake".*"heat"/);
    const both = refusal(() => moveWork(school, { element: 'bak', step: 'heat', from: 'baker', to: 'boss' }));
    expect(placesOf(both)).toEqual(['element unknown-element']);
  });

  test('is refused where the one does not do it, with who does', () => {
    const told = (element: string, step: string | undefined, from: string) => {
      const error = refusal(() =>
        moveWork<string>(school, { element, ...(step === undefined ? {} : { step }), from, to: 'baker' }),
      );
      expect(error.what).toBe('moveWork');
      expect(placesOf(error)).toEqual(['from not-responsible']);
      return error.issues[0]?.message;
    };
    expect(told('sell', undefined, 'helper')).toMatch(/"helper".*"sell"; nobody is$/);
    expect(told('bake', 'heat', 'helper')).toMatch(/"helper".*"bake\/heat"; "baker" is$/);
    expect(told('bake', 'taste', 'baker')).toMatch(/"baker".*"bake\/taste"; "helper", "boss" are$/);
    const idle = bakery({ baker: { responsible: ['bake'] }, helper: { responsible: ['sell'] } });
    const error = refusal(() => moveWork(idle, { element: 'bake', from: 'helper', to: 'baker' }));
    expect(error.issues[0]?.message).toMatch(/"bake"; "baker" is$/);
  });

  test('is refused where it has another form', () => {
    const error = refusal(() => moveWork(school, { element: 7, from: 'baker', to: 'boss' } as never));
    expect(error.what).toBe('moveWork');
    expect(error.issues.map(({ path }) => path)).toEqual(['element']);
  });
});
