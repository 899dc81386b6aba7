import { describe, expect, test } from 'vitest';
import { assessReadiness, deriveProfile, type Evidence, models } from 'work-elements';
import { assignPeople, planTraining } from '../../src/index.js';

const roles = ['teacher', 'school-leader'];
const evidence: Evidence[] = [{ kind: 'implementation', element: 'map-objectives' }];
const person = { id: 'di', name: 'Di', evidence };

/** The levels up to a highest one that the readiness for each role lacks. */
const lackingBy = (highest: number): readonly ReadonlySet<string>[] =>
  roles.map((role) => {
    const { gaps } = assessReadiness(person, deriveProfile<string>(models.validator, role));
    return new Set(
      gaps.flatMap(({ competency, level, target }) =>
        [1, 2, 3, 4]
          .filter((each) => each > level && each <= target && each <= highest)
          .map((each) => `${competency.id} ${each}`),
      ),
    );
  });

const inEither = (lacking: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  new Set(lacking.flatMap((those) => [...those]));

describe('of somebody with two roles, what the readiness for either lacks is lacking, once', () => {
  test('the two differ in competencies that both need: evidence counts where the role needs it for that element', () => {
    const [teacher, leader] = roles.map((role) =>
      assessReadiness(person, deriveProfile<string>(models.validator, role)).competencies.find(
        ({ competency }) => competency.id === 'hand-off-request-standard',
      ),
    );
    expect(teacher).toMatchObject({ level: 3, gap: 0 });
    expect(leader).toMatchObject({ level: 0 });
    expect(leader?.gap).toBeGreaterThan(0);
  });

  test('in a training plan', async () => {
    const held = roles.map((role) => ({ model: 'validator', role }));
    const plan = await planTraining({ people: [{ ...person, roles: held }] }, [models.validator], {
      hoursPerYear: { value: 0, source: 'test' },
      foundation: false,
      moves: 0,
    });
    const lacking = inEither(lackingBy(3));
    expect(plan.scope.needs).toBe(lacking.size);
    expect(new Set(plan.uncovered.map(({ competency, level }) => `${competency} ${level}`))).toEqual(lacking);
    expect(lacking).toContain('hand-off-request-standard 1');
    expect(plan.because[0]).toBe(
      `1 person in scope lacks ${lacking.size} levels of competencies: 0 % by the end of year 1 are covered.`,
    );
  });

  test('in an assignment', async () => {
    const other = { id: 'ed', name: 'Ed', evidence: [], keeps: ['validator'] };
    const people = [{ ...person, keeps: roles, never: ['validator'] }, other];
    const answer = await assignPeople(models.validator, people, { moves: 0 });
    if (answer.possible !== true) throw new Error(answer.because.join(' '));
    expect(answer.people[0]?.gap).toBe(inEither(lackingBy(4)).size);
    expect(answer.aims.gap).toBe(answer.people.reduce((sum, { gap }) => sum + gap, 0));
  });
});
