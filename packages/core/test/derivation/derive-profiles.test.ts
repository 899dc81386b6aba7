import { describe, expect, test } from 'vitest';
import {
  deriveProfile,
  deriveProfiles,
  type ImplementationModel,
  ModelError,
  models,
  moveWork,
  parseModel,
  safeParseModel,
} from '../../src/index.js';

const idsOf = (model: ImplementationModel, role: string): readonly string[] =>
  deriveProfile<string>(model, role).competencies.map(({ competency }) => competency.id);

const issuesIn = (document: unknown): readonly string[] => {
  const parsed = safeParseModel(document);
  return parsed.success ? [] : parsed.issues.map(({ path, message }) => `${path}: ${message}`);
};

describe('profiles', () => {
  test('every answer explains itself, down to the step', () => {
    const { competencies } = deriveProfile(models.flexBlend, 'expectations-manager');
    const triage = competencies.find(({ competency }) => competency.id === 'triage-by-risk');
    expect(
      triage?.because.map(({ kind, element, step, level, text }) => ({ kind, element, step, level, text })),
    ).toEqual([
      {
        kind: 'step',
        element: 'handle-exceptions',
        step: 'triage',
        level: 3,
        text: 'responsible for handle-exceptions/triage',
      },
      {
        kind: 'step',
        element: 'handle-exceptions',
        step: 'triage',
        level: 3,
        text: 'accountable for handle-exceptions/triage',
      },
    ]);
  });

  test('separation costs coordination: one teacher hands nothing to colleagues, specialists hand over much', () => {
    const one = deriveProfiles(models.singleTeacher).map(({ breadth }) => breadth);
    const many = deriveProfiles(models.specialistTeam).map(({ breadth }) => breadth);
    expect(one.every(({ handoffs: { colleagues } }) => colleagues === 0)).toBe(true);
    expect(one.every(({ coordination }) => coordination === 0)).toBe(true);
    expect(many.filter(({ handoffs: { colleagues } }) => colleagues > 0).length).toBe(11);
    expect(Math.max(...one.map(({ competencies }) => competencies))).toBeGreaterThan(
      3 * Math.max(...many.filter((_, index) => index < 11).map(({ competencies }) => competencies)),
    );
    expect(deriveProfile(models.specialistTeam, 'progress-assessor').breadth.coordination).toBeGreaterThan(0);
  });

  test('a tool adds its competencies to whoever works with it, and not to whoever is told', () => {
    expect(idsOf(models.flexBlend, 'lab-coach')).toContain('use-practice-app-step-in');
    expect(idsOf(models.validator, 'teacher').some((id) => id.startsWith('use-'))).toBe(false);
    expect(idsOf(models.flexBlend, 'learning-platform')).toEqual([]);
    expect(idsOf(models.flexBlend, 'family').some((id) => id.startsWith('use-'))).toBe(false);
  });

  test('an option that is switched off asks nothing of anybody', () => {
    const sharing = (model: ImplementationModel) =>
      deriveProfiles(model).flatMap(({ competencies }) => competencies.flatMap(({ because }) => because));
    const isSharing = ({ step }: { readonly step: string }): boolean => step === 'share-progress';
    expect(sharing(models.validator).some(isSharing)).toBe(true);
    expect(sharing(models.specialistTeam).some(isSharing)).toBe(false);
    const answering = deriveProfile(models.validator, 'learner').competencies.flatMap(({ because }) => because);
    expect(answering.some(({ step }) => step === 'peer-review')).toBe(false);
  });

  test('habits are the role’s own, then its elements’; learners have only those of what nobody else can do', () => {
    const of = (role: string) =>
      deriveProfile<string>(models.singleTeacher, role).habits.map(({ statement }) => statement);
    expect(of('teacher')[0]).toMatch(/^Keeps one notebook/);
    expect(of('learner')[0]).toBe('Brings the map to every talk about progress.');
    const own = (id: string) => models.singleTeacher.roles.find((role) => role.id === id)?.habits.length ?? 0;
    expect(of('learner').length).toBeGreaterThan(own('learner'));
    expect(of('teacher').filter((statement) => of('learner').includes(statement))).toEqual([]);
    expect(of('family')).toEqual([]);
  });

  test('a habit of an element is of whoever does a step that it names; one that names none, of who does half', () => {
    const shelve = {
      id: 'shelve',
      title: 'Shelving',
      machine: {
        initial: 'fetch',
        states: {
          fetch: { on: { fetched: 'sort' } },
          sort: { on: { sorted: 'put' } },
          put: { on: { shelved: 'over' } },
          over: { type: 'final' as const },
        },
      },
      steps: [{ id: 'fetch' }, { id: 'sort' }, { id: 'put' }],
      habits: ['Hums.', { id: 'looks-twice', statement: 'Looks twice.', steps: ['put', 'sort'] }],
    };
    const role = (id: string, responsible: readonly string[]) =>
      ({ id, title: id, actors: ['onsite-educator'], responsible }) as const;
    const document = (habits: readonly unknown[]) => ({
      id: 'library',
      title: 'Library',
      roles: [role('boy', ['shelve/fetch', 'shelve/sort']), role('girl', ['shelve/put'])],
      process: { elements: [{ ...shelve, habits }] },
    });
    const profiles = deriveProfiles(parseModel(document(shelve.habits)));
    expect(profiles.map(({ habits }) => habits.map(({ id }) => id))).toEqual([
      ['hums', 'looks-twice'],
      ['looks-twice'],
    ]);
    expect(issuesIn(document([{ id: 'hums', statement: 'Hums.', steps: ['sort', 'putt'] }]))).toEqual([
      'process.elements[0].habits[0].steps[1]: "putt" is not a step of this element; did you mean "put"?',
    ]);
  });

  test('a role that does not exist is refused with the nearest one', () => {
    expect(() => deriveProfile<string>(models.flexBlend, 'expectation-manager')).toThrow(
      /did you mean "expectations-manager"/,
    );
    expect(() => deriveProfiles({ id: 'x' } as never)).toThrow(ModelError);
  });
});

test('who answers for a system is asked what its mode leaves with people', () => {
  const supervised = (model: ImplementationModel, role: string) =>
    deriveProfile<string>(model, role).competencies.filter(({ competency }) => competency.id.startsWith('supervise-'));
  const teacher = supervised(models.flexBlend, 'teacher-of-record');
  // The platform suggests scores, so whoever ends the step must know about automation bias.
  expect(
    teacher.flatMap(({ competency, because }) => because.map((reason) => `${competency.id}: ${reason.text}`)),
  ).toContain(
    'supervise-learning-platform-automation-bias: ends assess-progress/score, where Learning Platform proposes',
  );
  const acting = moveWork(models.flexBlend, {
    element: 'assess-progress',
    step: 'verify',
    from: 'teacher-of-record',
    to: 'learning-platform',
  }).model;
  const texts = supervised(acting, 'teacher-of-record').flatMap(({ because }) => because.map(({ text }) => text));
  expect(texts).toContain('answers for assess-progress/verify, which Learning Platform does');
  // The school leader governs systems, and needs nothing else because of this one.
  expect(supervised(models.flexBlend, 'school-leader').map(({ competency }) => competency.id)).toEqual([
    'supervise-learning-platform-validate',
  ]);
});
