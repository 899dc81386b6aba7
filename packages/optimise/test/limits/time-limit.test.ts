import { describe, expect, test } from 'vitest';
import { checkModel, models } from 'work-elements';
import { assignPeople, designModel, type Member, planTraining } from '../../src/index.js';
import { staffOf } from '../support/staff.js';

const limited = { timeLimit: 5, moves: 1_000_000_000 } as const;
const roles = ['teacher', 'validator'].map((role) => ({ model: 'validator', role }));
const staff = staffOf(8, 3, roles);
const members: readonly Member[] = staff.map(({ id, name, evidence }) => ({ id, name, evidence }));
const ANOTHER = /search was stopped by its time limit, so another run may differ/;

describe('a time limit', () => {
  test('ends a plan, which is valid and says so', async () => {
    const plan = await planTraining({ people: staff }, [models.validator], { ...limited, years: 2 });
    expect(plan.years.map(({ stoppedBy }) => stoppedBy)).toEqual(['time', 'time']);
    expect(plan.because.some((sentence) => ANOTHER.test(sentence))).toBe(!plan.proved);
    for (const { id } of staff) {
      for (const year of [1, 2]) {
        const own = plan.sessions.filter(
          (each) => each.year === year && each.participants.some((one) => one.id === id),
        );
        expect(own.reduce((sum, { hours }) => sum + hours, 0)).toBeLessThanOrEqual(36);
      }
    }
    for (const { module, participants } of plan.sessions)
      expect(participants.length).toBeLessThanOrEqual(plan.modules.find(({ id }) => id === module)?.capacity ?? 0);
  });

  test.each([
    ['an assignment', () => assignPeople(models.validator, members, limited)],
    ['a design', () => designModel(members, limited)],
  ])('ends %s, which keeps the policies and says so', async (_, ask) => {
    const answer = await ask();
    if (answer.possible !== true) throw new Error(answer.because.join(' '));
    expect(answer.stoppedBy).toBe('time');
    expect(answer.because.some((sentence) => /time limit/.test(sentence))).toBe(true);
    expect(checkModel(answer.edit.model).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
