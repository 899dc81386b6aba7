import { describe, expect, test } from 'vitest';
import { assessPeople, deriveProfile, type EvidencePolicy, models, parseModel } from 'work-elements';
import { assignPeople, planTraining } from '../../src/index.js';
import type { Trainee } from '../../src/people/trainees.js';

const seen = {
  id: 'seen',
  sentence: 'Somebody else has seen what was implemented.',
  rule: { kind: 'attested', kinds: ['implementation'], level: 3 },
} satisfies EvidencePolicy;
const seenByExperienced: EvidencePolicy = { ...seen, rule: { ...seen.rule, attesterLevel: 3 } };

const asking = (evidence: readonly EvidencePolicy[]) =>
  parseModel({ ...models.validator, policies: { ...models.validator.policies, evidence } });

const teacher = { model: 'validator', role: 'teacher' };
const staff = (attestedBy?: string): readonly Trainee[] => [
  {
    id: 'pro',
    name: 'Pro',
    // With zero hours, this person is a participant in no session, and may coach all of them.
    hours: 0,
    roles: [teacher],
    evidence: [
      { kind: 'implementation', element: 'deliver-activities', ...(attestedBy === undefined ? {} : { attestedBy }) },
    ],
  },
  { id: 'new', name: 'New', roles: [teacher], evidence: [{ kind: 'planning', element: 'deliver-activities' }] },
];

/**
 * Who coaches the newcomer, and whether readiness in the known team finds the other person Experienced in what is
 * practised.
 */
const asked = async (policy: readonly EvidencePolicy[], attestedBy?: string) => {
  const model = asking(policy);
  const people = staff(attestedBy);
  const plan = await planTraining({ people }, [model], {
    moves: 300,
    foundation: false,
    hoursPerYear: { value: 400, source: 'test' },
  });
  const coached = plan.sessions.filter(
    ({ module, participants }) => module === 'deliver-activities@3' && participants.some(({ id }) => id === 'new'),
  );
  const plain = people.map(({ id, name, evidence }) => ({ id, name, evidence }));
  const profile = deriveProfile<string>(model, 'teacher');
  const practised =
    plan.modules.find(({ id }) => id === 'deliver-activities@3')?.competencies.map(({ id }) => id) ?? [];
  const [pro] = assessPeople(plain, [profile]);
  const held = pro?.roles[0]?.competencies.filter(({ competency }) => practised.includes(competency.id)) ?? [];
  const isReady = held.length > 0 && held.every(({ level }) => level >= 3);
  return { coaches: coached.map(({ coach }) => coach?.kind), isReady };
};

describe('who coaches is Experienced by what the model asks of evidence, as readiness is', () => {
  test.each([
    ['nothing is asked', [], undefined, 'own'],
    ['nobody else attests', [seen], undefined, 'outside'],
    ['the person attests by id', [seen], 'pro', 'outside'],
    ['somebody from outside attests', [seen], 'Kim of the region', 'own'],
    ['somebody attests who is not Experienced, though the policy asks it', [seenByExperienced], 'new', 'outside'],
    ['somebody from outside attests, who is taken at their word', [seenByExperienced], 'Kim of the region', 'own'],
  ] as const)('where %s', async (_, policies, attestedBy, coach) => {
    const found = await asked(policies, attestedBy);
    expect(found.coaches).toEqual([coach]);
    expect(found.isReady).toBe(coach === 'own');
  });
});

test('an assignment counts as lacking what readiness does, with those who may attest', async () => {
  const people = staff('new').map(({ id, name, evidence }) => ({ id, name, evidence }));
  const others = [{ id: 'x', name: 'X', evidence: [], keeps: ['validator', 'school-leader'] }];
  const pro = people.map((each) => ({ ...each, ...(each.id === 'pro' ? { keeps: ['teacher'] } : {}) }));
  const model = asking([seenByExperienced]);
  const answer = await assignPeople(model, [...pro, ...others], { moves: 0, holders: { teacher: 1 } });
  if (answer.possible !== true) throw new Error(answer.because.join(' '));
  const [first] = assessPeople(people, [deriveProfile<string>(model, 'teacher')]);
  const lacking = first?.roles[0]?.gaps.reduce((sum, { gap }) => sum + gap, 0);
  expect(answer.people.find(({ id }) => id === 'pro')?.gap).toBe(lacking);
});
