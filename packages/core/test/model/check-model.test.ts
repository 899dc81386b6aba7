import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkModel,
  defaultPolicies,
  defineModel,
  editModel,
  type ImplementationModel,
  models,
  moveWork,
  type Policy,
  parseModel,
  processOf,
  raci,
} from '../../src/index.js';

const found = (model: ImplementationModel, policies?: readonly Policy[]) =>
  checkModel(model, policies).map(
    ({ policy, severity, path, message }) => `${severity} ${policy} at ${path}: ${message}`,
  );

/** A changed model, edited in memory as a program would. */
const edited = (model: ImplementationModel, recipe: Parameters<typeof editModel>[1]): ImplementationModel =>
  editModel(model, recipe).model;

const role = (draft: Parameters<Parameters<typeof editModel>[1]>[0], id: string) => {
  const one = draft.roles.find((each) => each.id === id);
  if (one === undefined) throw new Error(id);
  return one;
};

describe('the ready models', () => {
  test.each(Object.values(models).map((model) => [model.title, model] as const))(
    '%s raises no error, and says what distinguishes it',
    (_, model) => {
      expect(checkModel(model).filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(model.summary.length).toBeGreaterThan(60);
    },
  );

  test('only the one teacher cannot have appeals heard by somebody else', () => {
    const warned = Object.values(models).filter((model) => checkModel(model).length > 0);
    expect(warned.map(({ id }) => id)).toEqual(['single-teacher']);
    expect(checkModel(models.singleTeacher).map(({ policy, severity }) => `${severity} ${policy}`)).toEqual([
      'warning appeal-heard-elsewhere',
    ]);
    expect(checkModel(models.singleTeacher)[0]?.message).toContain('the model has nobody else who could do either');
  });

  test('name the roles of the seed', () => {
    expect(models.flexBlend.roles.map(({ title }) => title)).toContain('Expectations Manager');
    expect(models.specialistTeam.roles.map(({ title }) => title)).toContain('Advance-Upon-Mastery Decision Maker');
    expect(models.disaggregatedFaculty.sources.length).toBeGreaterThan(0);
  });
});

describe('each policy finds its breach, and says what would mend it', () => {
  test('somebody does every step', () => {
    const model = edited(models.validator, (draft) => {
      role(draft, 'teacher').responsible = role(draft, 'teacher').responsible.filter((ref) => ref !== 'recommend');
    });
    const [first] = checkModel(model);
    expect(first?.message).toBe('nobody is responsible for "recommend/study"');
    expect(first?.hint).toContain('"teacher"');
    expect(found(model)).toHaveLength(3);
    const whole = edited(models.validator, (draft) => {
      for (const each of draft.roles) each.responsible = each.responsible.filter((ref) => !ref.startsWith('recommend'));
    });
    expect(found(whole)).toEqual([
      'error someone-responsible at roles: nobody is responsible for "recommend" (4 steps)',
    ]);
    expect(checkModel(whole)[0]?.hint).toMatch(/^add "recommend" to the "responsible" of "teacher"/);
    const unlearned = { ...models.validator, roles: models.validator.roles.filter(({ id }) => id !== 'learner') };
    const practice = checkModel(unlearned).find(({ message }) => message.includes('"experience-activities" (5 steps)'));
    expect(practice?.hint).toMatch(
      /^no role may do all of it: add each step, as in "experience-activities\/…", to the "responsible" of a role/,
    );
  });

  test('nobody does what, once for an element and once for each step of one that somebody has begun', () => {
    const blank = parseModel({
      id: 'blank',
      title: 'Blank',
      roles: [{ id: 'guide', title: 'Guide', actors: ['onsite-educator'] }],
    });
    const allSteps = raci(blank).map(({ element, step }) => `${element}/${step}`);
    fc.assert(
      fc.property(fc.subarray(allSteps), (refs) => {
        const model = parseModel({
          id: 'one-role',
          title: 'One role',
          roles: [{ id: 'guide', title: 'Guide', actors: ['onsite-educator'], responsible: refs }],
        });
        const open = raci(model).filter(({ responsible }) => responsible.length === 0);
        const begun = (element: string): boolean => refs.some((ref) => ref.startsWith(`${element}/`));
        const expected = new Set(open.map(({ element, step }) => (begun(element) ? `${element}/${step}` : element)));
        const breaches = checkModel(model).flatMap(({ breach }) =>
          breach?.kind === 'nobody-responsible' ? [breach] : [],
        );
        expect(breaches.map(({ work }) => work)).toEqual([...expected]);
        for (const { work, able } of breaches) {
          const steps = open.filter(({ element, step }) => work === element || work === `${element}/${step}`);
          const may = steps.every(({ element, step }) =>
            processOf(model)
              .elements.find(({ id }) => id === element)
              ?.steps.find(({ id }) => id === step)
              ?.performers.includes('onsite-educator'),
          );
          expect(able).toEqual(may ? ['guide'] : []);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('exactly one answers', () => {
    const two = edited(models.validator, (draft) => {
      role(draft, 'validator').accountable.push('assess-progress/score');
      role(draft, 'teacher').accountable.push('assess-progress/score');
    });
    expect(found(two)).toEqual([
      'error one-accountable at roles[1].accountable[0]: "assess-progress/score" has 2 accountable roles: ' +
        '"teacher", "validator"',
    ]);
    const none = edited(models.validator, (draft) => {
      role(draft, 'teacher').responsible.push('assess-progress/report');
      role(draft, 'validator').responsible.push('assess-progress/report');
    });
    expect(found(none)).toEqual([
      'error one-accountable at roles: "assess-progress/report" is done by "teacher", "validator", and none of ' +
        'them answers for it',
    ]);
  });

  test('only learners experience activities', () => {
    const model = edited(models.validator, (draft) => {
      role(draft, 'teacher').responsible.push('experience-activities/practise');
    });
    expect(found(model)).toEqual([
      'error eligible-performers at roles[0].responsible[9]: "teacher" may be held by onsite-educator or ' +
        'online-educator, which cannot perform "experience-activities/practise"',
    ]);
  });

  test('a system may score, but answers for no decision and no exception', () => {
    const { model: scoring } = moveWork(models.flexBlend, {
      element: 'assess-progress',
      step: 'score',
      from: 'teacher-of-record',
      to: 'learning-platform',
    });
    expect(found(scoring)).toEqual([]);
    const deciding = edited(models.flexBlend, (draft) => {
      role(draft, 'learning-platform').accountable.push(
        'decide-advancement/decide',
        'handle-exceptions/triage',
        'track-progress/update',
      );
    });
    const policies = checkModel(deciding)
      .filter(({ message }) => message.includes('learning-platform'))
      .map(({ policy, severity }) => `${severity} ${policy}`);
    expect(policies).toEqual([
      'error people-decide',
      'error people-decide',
      'warning people-answer-for-systems',
      // No system may hold a role that does the triage of a case either.
      'error accountable-performers',
    ]);
  });

  test('whoever delivers does not validate, where the model says so; nor does one person in two roles', () => {
    const { model } = moveWork(models.validator, {
      element: 'assess-progress',
      step: 'score',
      from: 'validator',
      to: 'teacher',
    });
    expect(found(model)).toEqual([
      'error declared-separations at roles[0].responsible[9]: "teacher" is responsible for both ' +
        '"deliver-activities" and "assess-progress/score", which are to be kept apart',
    ]);
    const inOnePerson = edited(models.validator, (draft) => {
      draft.people.push({ id: 'kim', name: 'Kim', roles: ['teacher', 'validator'] });
    });
    expect(found(inOnePerson)).toEqual([
      'error declared-separations at people[0].roles: Kim does "deliver-activities" as "teacher" and ' +
        '"assess-progress/score" as "validator", which are to be kept apart',
      'error declared-separations at people[0].roles: Kim does "deliver-activities" as "teacher" and ' +
        '"decide-advancement/decide" as "validator", which are to be kept apart',
    ]);
  });

  test('nobody is in a role that does not exist', () => {
    const model: ImplementationModel = {
      ...models.validator,
      people: [{ id: 'kim', name: 'Kim', roles: ['validater'] }],
    };
    expect(found(model)).toEqual([
      'error known-roles at people[0].roles[0]: "validater" is not a role of this model; did you mean "validator"?',
    ]);
  });

  test('no role is empty', () => {
    const model = edited(models.validator, (draft) => {
      draft.roles.push({
        id: 'idle',
        title: 'Idle',
        summary: '',
        actors: ['partner'],
        responsible: [],
        accountable: [],
        consulted: [],
        informed: [],
        habits: [],
      });
    });
    expect(found(model)).toEqual([expect.stringContaining('error no-empty-role at roles[5]')]);
  });

  test('an appeal is heard elsewhere', () => {
    const { model } = moveWork(models.validator, {
      element: 'decide-advancement',
      step: 'hear-appeal',
      from: 'school-leader',
      to: 'validator',
    });
    expect(found(model)).toEqual([expect.stringContaining('warning appeal-heard-elsewhere')]);
    // Others could hear the appeal, and the hint names them.
    expect(checkModel(model)[0]?.message).not.toContain('nobody else');
    expect(checkModel(model)[0]?.hint).toContain('"school-leader"');
  });
});

describe('users add their own', () => {
  test('as data, also in the model', () => {
    const narrow = {
      id: 'narrow',
      sentence: 'No role does more than ten steps.',
      severity: 'warning',
      rule: { kind: 'most-steps', limit: 10 },
    } as const;
    expect(checkModel(models.singleTeacher, [...defaultPolicies, narrow]).map(({ policy }) => policy)).toEqual([
      'appeal-heard-elsewhere',
      'narrow',
    ]);
    const model = edited(models.validator, (draft) => {
      draft.policies.rules.push({
        id: 'onsite',
        sentence: 'Only people on site support.',
        severity: 'error',
        rule: { kind: 'only-actors', work: ['deliver-activities/support'], actors: ['onsite-educator'] },
      });
    });
    expect(found(model)).toEqual([expect.stringContaining('error onsite at roles[0].responsible[2]')]);
  });

  test('as code', () => {
    const titled: Policy = {
      id: 'titled',
      sentence: 'Every role has a summary.',
      severity: 'warning',
      check: (model) =>
        model.roles.flatMap(({ id, summary }, index) =>
          summary === ''
            ? [{ path: `roles[${index}].summary`, message: `"${id}" has no summary`, hint: 'write one' }]
            : [],
        ),
    };
    expect(found(models.singleTeacher, [titled])).toEqual([
      'warning titled at roles[0].summary: "teacher" has no summary',
      'warning titled at roles[1].summary: "learner" has no summary',
      'warning titled at roles[2].summary: "family" has no summary',
    ]);
  });

  test('and are told what is wrong with one', () => {
    expect(() =>
      checkModel(models.validator, [
        { id: 'x', sentence: 'X', severity: 'fatal', rule: { kind: 'no-empty-roles' } } as never,
      ]),
    ).toThrow(/\[0\]\.severity(.|\n)*\[0\]\.rule/);
    const lost = {
      id: 'lost',
      sentence: 'X',
      severity: 'error',
      rule: { kind: 'separate', work: ['asess', 'recommend'] },
    } as const;
    expect(found(models.validator, [lost])).toEqual([
      expect.stringContaining('speaks of "asess", which this model’s process does not have'),
    ]);
  });
});

test('a model with a process of its own is not held to policies about work that is not there', () => {
  const queue = defineModel({
    id: 'queue',
    title: 'Queue',
    process: {
      elements: [
        {
          id: 'serve',
          title: 'Serving',
          machine: { initial: 'serving', states: { serving: { on: { served: 'gone' } }, gone: { type: 'final' } } },
          steps: [{ id: 'serving' }],
        },
      ],
    },
    roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['serve/serving'] }],
  });
  expect(checkModel(queue)).toEqual([]);
});
