import { describe, expect, test } from 'vitest';
import { deriveProfile, models } from 'work-elements';
import { planTraining, type Trainee } from '../../src/index.js';

const needed = deriveProfile<string>(models.validator, 'validator').competencies;
/** Competencies of one module. */
const practised = needed.flatMap(({ competency, level, because }) =>
  level >= 3 && because.some((each) => each.kind === 'step' && each.element === 'assess-progress')
    ? [competency.id]
    : [],
);

/** Somebody Experienced in all that a validator needs, except for some of these competencies. */
const without = (id: string, ...lacking: readonly number[]): Trainee => ({
  id,
  name: id,
  evidence: needed.map(({ competency }) => ({
    kind: lacking.some((each) => practised[each] === competency.id) ? 'planning' : 'implementation',
    competency: competency.id,
  })),
  roles: [{ model: 'validator', role: 'validator' }],
});

const options = { moves: 300, foundation: false, outsideCoach: false } as const;
const coachesIn = async (people: readonly Trainee[], more = {}) => {
  const plan = await planTraining({ people }, [models.validator], { ...options, ...more });
  const sessions = plan.sessions.map(({ participants, coach }) => [
    participants.map(({ id }) => id).join(' '),
    coach?.kind === 'own' ? coach.id : null,
  ]);
  return { plan, sessions };
};

describe('without outside coaches', () => {
  test('two who each lack what the other is Experienced in coach one another', async () => {
    const { plan, sessions } = await coachesIn([without('p', 0), without('q', 1)]);
    expect(sessions).toEqual([
      ['p', 'q'],
      ['q', 'p'],
    ]);
    expect([plan.uncovered, plan.bound.uncovered]).toEqual([[], 0]);
    // One session would be enough if both could have the same coach, so fewer hours are not ruled out.
    expect(plan.proved).toBe(false);
    expect(plan.because.at(-1)).toBe(
      'By arithmetic no plan leaves fewer; whether one takes fewer modules or hours is not proved.',
    );
  });

  test('whoever has become Experienced coaches those whom nobody could coach before', async () => {
    const { plan, sessions } = await coachesIn([without('p', 0), without('q', 1), without('r', 0, 1)]);
    expect(sessions).toEqual([
      ['p', 'q'],
      ['q', 'p'],
      ['r', expect.stringMatching(/^[pq]$/)],
    ]);
    expect(plan.sessions[2]?.coach).toMatchObject({ kind: 'own', after: expect.any(String) });
    expect(plan.uncovered).toEqual([]);
  });

  test('what nobody is Experienced in stays open, and no plan could cover it', async () => {
    const { plan, sessions } = await coachesIn([without('p', 0, 1), without('q', 0, 1)]);
    expect(sessions).toEqual([]);
    expect([plan.uncovered.length, plan.bound.uncovered, plan.proved]).toEqual([4, 4, true]);
  });

  test('nobody is divided where trainers’ and coaches’ hours are too few for it', async () => {
    const people = [without('p', 0), without('q', 1)];
    const { plan } = await coachesIn(people);
    const hours = plan.years[0]?.trainerHours ?? 0;
    const { plan: enough } = await coachesIn(people, { trainerHours: hours });
    expect(enough.uncovered).toEqual([]);
    const { plan: few } = await coachesIn(people, { trainerHours: hours - 0.5 });
    expect(few.years[0]?.trainerHours).toBeLessThanOrEqual(hours - 0.5);
    expect(few.proved).toBe(false);
  });
});
