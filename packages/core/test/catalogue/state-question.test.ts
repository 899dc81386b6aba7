import { describe, expect, test } from 'vitest';
import {
  areaLevels,
  badgeFramework,
  crosswalks,
  deriveProfile,
  editModel,
  models,
  splitRole,
  workElement,
} from '../../src/index.js';

const QUESTION = 'change-elsewhere';
const ANSWER = 'find-policy-that-must-change';
const element = workElement('transition-organization');
const competency = element.competencies.find(({ id }) => id === ANSWER);
const step = element.steps.find(({ id }) => id === 'secure-policy');

/** A model in which a role at state level secures policy. */
const withState = editModel(
  splitRole(models.validator, {
    role: 'school-leader',
    into: { id: 'policy-lead', title: 'Policy Lead', scope: 'state' },
    work: ['transition-organization/secure-policy'],
  }).model,
  (draft) => {
    draft.id = 'with-state';
  },
).model;

describe('what must change elsewhere in the system, which is the state’s question', () => {
  test.each(['waiver', 'accountability', 'credit', 'graduation', 'preparation of teachers'])(
    'asks about %s',
    (subject) => {
      expect(competency?.statement).toContain(subject);
    },
  );

  test('is answered by a competency of a supporting element, needed for the step that secures policy', () => {
    expect(element.kind).toBe('supporting');
    expect(competency?.steps).toEqual(['secure-policy']);
    const question = badgeFramework.areas.flatMap(({ questions }) => questions).find(({ id }) => id === QUESTION);
    expect(question?.answeredBy).toEqual([ANSWER]);
  });

  test('is answered by us: no framework asks it in these words, and the step’s hours are an assumption', () => {
    expect(crosswalks.flatMap(({ rows }) => rows.flatMap(({ by }) => by))).not.toContain(ANSWER);
    expect(step?.effort.source).toMatch(/^assumption: .*credit and graduation policy, waivers/);
  });

  test('leads on where it is refused, and comes back from a design that needs it', () => {
    expect(step?.outcomes).toEqual(['policy-secured', 'waiver-refused']);
    expect(element.steps.find(({ id }) => id === 'design')?.outcomes).toContain('policy-needed');
  });

  test('falls to the role of the state, with its reason, and counts among the questions of the state alone', () => {
    const needed = deriveProfile<string>(withState, 'policy-lead').competencies.find(
      (each) => each.competency.id === ANSWER,
    );
    expect(needed?.level).toBe(3);
    expect(needed?.because.map((reason) => `${reason.element}/${reason.step}`)).toContain(
      'transition-organization/secure-policy',
    );
    expect(
      deriveProfile<string>(withState, 'school-leader').competencies.map((each) => each.competency.id),
    ).not.toContain(ANSWER);
    const did = { id: 'p1', name: 'P.', evidence: [{ kind: 'implementation' as const, competency: ANSWER }] };
    const counted = (scope: 'school' | 'state') =>
      areaLevels(did, { models: [withState], scope }).flatMap(({ questions }) =>
        questions.filter(({ question }) => question === QUESTION),
      );
    expect(counted('state').map(({ level }) => level)).toEqual([3]);
    expect(counted('school')).toEqual([]);
  });
});
