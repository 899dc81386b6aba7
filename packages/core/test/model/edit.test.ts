import { describe, expect, test } from 'vitest';
import {
  addRole,
  applyEdit,
  checkModel,
  deriveProfile,
  editModel,
  InputError,
  ModelError,
  mergeRoles,
  models,
  moveWork,
  raci,
  replaceTool,
  splitRole,
} from '../../src/index.js';

const row = (model: Parameters<typeof raci>[0], ref: string) =>
  raci(model).find(({ element, step }) => `${element}/${step}` === ref);

describe('editModel', () => {
  test('shares what it leaves alone, and undoes', () => {
    const edit = editModel(models.validator, (draft) => {
      const [teacher] = draft.roles;
      if (teacher !== undefined) teacher.title = 'Lead Teacher';
    });
    expect(edit.model.roles[0]?.title).toBe('Lead Teacher');
    expect(edit.model.roles[1]).toBe(models.validator.roles[1]);
    expect(edit.model.policies).toBe(models.validator.policies);
    expect(models.validator.roles[0]?.title).toBe('Teacher');
    expect(applyEdit(edit.model, edit.inversePatches).model).toEqual(models.validator);
    expect(JSON.parse(JSON.stringify(edit.patches))).toEqual([
      {
        op: 'replace',
        path: ['roles', 0, 'title'],
        value: 'Lead Teacher',
        madeFor: {
          fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
          ids: ['teacher', 'validator', 'school-leader', 'learner', 'family'],
          parts: expect.objectContaining({ title: expect.stringMatching(/^[0-9a-f]{16}$/) }),
        },
      },
    ]);
  });

  test('refuses patches for a model that somebody else has edited since, with what differs', () => {
    const move = moveWork(models.validator, {
      element: 'give-remedial-feedback',
      from: 'teacher',
      to: 'school-leader',
    });
    const { model: merged } = mergeRoles(models.validator, { from: 'validator', into: 'teacher' });
    // Applied by position alone, the patch would give the work to the learner.
    expect(() => applyEdit(merged, move.patches)).toThrow(
      /its roles are without "validator" now, and roles\[2\], which was "school-leader", is "learner"/,
    );
    const { model: renamed } = editModel(models.validator, (draft) => {
      draft.title = 'Two Teachers';
    });
    const refused = (() => {
      try {
        applyEdit(renamed, move.patches);
      } catch (error) {
        if (error instanceof ModelError) return error.issues.map(({ message }) => message);
      }
      return [];
    })();
    expect(move.patches.length).toBeGreaterThan(1);
    expect(refused).toEqual([
      'the model has been edited since: something is different in its title; make the edit anew',
    ]);
    expect(applyEdit(models.validator, move.patches).model).toEqual(move.model);
  });

  test('returns the same object where nothing changes', () => {
    expect(editModel(models.validator, () => {}).model).toBe(models.validator);
    const written = editModel(models.validator, (draft) => {
      draft.roles = draft.roles.map((role) => ({ ...role }));
    });
    expect(written.model).toBe(models.validator);
    expect(written.patches).toEqual([]);
  });

  test('refuses an edit that leaves no model, and all is as it was', () => {
    const before = JSON.stringify(models.validator);
    expect(() =>
      editModel(models.validator, (draft) => {
        draft.roles[0]?.responsible.push('asess-progress');
        draft.id = 'Not An Id';
      }),
    ).toThrow(ModelError);
    expect(() =>
      editModel(models.validator, (draft) => {
        draft.roles.push({ id: 'x', title: 'X', actors: ['partner'] } as never);
      }),
    ).toThrow(/roles\[5\]\.summary \(x\): missing/);
    expect(() =>
      editModel(models.validator, () => {
        throw new Error('mine');
      }),
    ).toThrow('mine');
    expect(JSON.stringify(models.validator)).toBe(before);
  });

  test('refuses patches of another model', () => {
    const { patches } = editModel(models.flexBlend, (draft) => {
      draft.tools.splice(0, 1);
    });
    expect(() =>
      applyEdit(models.validator, [...patches, { op: 'replace', path: ['roles', 99, 'title'], value: 'x' }]),
    ).toThrow(ModelError);
  });
});

describe('moveWork', () => {
  test('says which steps stay with another role though their element moves, and so does doing it again', () => {
    const move = moveWork(models.specialistTeam, { element: 'recommend', from: 'recommender', to: 'progress-tracker' });
    expect(move.notes.map(({ work, roles, movedTo }) => [work, roles, movedTo])).toEqual([
      ['recommend/choose', ['learner'], 'progress-tracker'],
    ]);
    expect(applyEdit(models.specialistTeam, move.patches).notes).toEqual(move.notes);
    expect(
      moveWork(models.validator, { element: 'give-remedial-feedback', from: 'teacher', to: 'school-leader' }).notes,
    ).toEqual([]);
  });

  test('moves one step and leaves the rest of its element', () => {
    const { model } = moveWork(models.validator, {
      element: 'assess-progress',
      step: 'observe',
      from: 'validator',
      to: 'teacher',
    });
    expect(row(model, 'assess-progress/observe')?.responsible).toEqual(['teacher']);
    expect(row(model, 'assess-progress/observe')?.accountable).toEqual(['teacher']);
    expect(row(model, 'assess-progress/score')?.responsible).toEqual(['validator']);
  });

  test('there and back is where it began', () => {
    const there = moveWork(models.validator, {
      element: 'assess-progress',
      step: 'observe',
      from: 'validator',
      to: 'teacher',
    }).model;
    const back = moveWork(there, {
      element: 'assess-progress',
      step: 'observe',
      from: 'teacher',
      to: 'validator',
    }).model;
    expect(raci(back)).toEqual(raci(models.validator));
  });

  test('to a system leaves the answering with whoever did it, and a supervision competency', () => {
    const { model } = moveWork(models.flexBlend, {
      element: 'assess-progress',
      step: 'verify',
      from: 'teacher-of-record',
      to: 'learning-platform',
    });
    expect(row(model, 'assess-progress/verify')).toMatchObject({
      responsible: ['learning-platform'],
      accountable: ['teacher-of-record'],
    });
    expect(checkModel(model)).toEqual([]);
    const { competencies } = deriveProfile(model, 'teacher-of-record');
    const reasons = competencies
      .filter(({ competency }) => competency.id.startsWith('supervise-learning-platform'))
      .flatMap(({ because }) => because.map(({ text }) => text));
    expect(reasons).toContain('answers for assess-progress/verify, which Learning Platform does');
  });

  test('says who does the work where the given role does not, and what a name should have been', () => {
    expect(() =>
      moveWork(models.validator, { element: 'decide-advancement', from: 'teacher', to: 'validator' }),
    ).toThrow('"teacher" is not responsible for "decide-advancement"; "validator", "school-leader" are');
    expect(() => moveWork(models.validator, { element: 'asess-progress', from: 'teacher', to: 'validator' })).toThrow(
      /did you mean "assess-progress"/,
    );
    expect(() =>
      moveWork(models.validator, { element: 'assess-progress', step: 'scor', from: 'validator', to: 'teacher' }),
    ).toThrow(/did you mean "score"/);
    expect(() => moveWork(models.validator, { element: 'recommend', from: 'techer', to: 'validatr' } as never)).toThrow(
      /from: .*"teacher"(.|\n)*to: .*"validator"/,
    );
  });

  test('to itself changes nothing', () => {
    expect(moveWork(models.validator, { element: 'recommend', from: 'teacher', to: 'teacher' }).model).toBe(
      models.validator,
    );
  });
});

describe('the rest of what people do', () => {
  test('splitRole takes all four letters of the work along', () => {
    const { model } = splitRole(models.validator, {
      role: 'teacher',
      into: { id: 'mapper', title: 'Mapper' },
      work: ['map-objectives', 'assess-progress/plan', 'handle-exceptions/investigate'],
    });
    expect(row(model, 'map-objectives/draft')?.responsible).toEqual(['mapper']);
    expect(row(model, 'assess-progress/plan')?.responsible).toEqual(['mapper']);
    expect(row(model, 'handle-exceptions/investigate')?.consulted).toEqual(['mapper']);
    expect(row(model, 'assess-progress/check')?.responsible).toEqual(['teacher']);
    expect(model.roles.at(-1)?.actors).toEqual(models.validator.roles[0]?.actors);
    expect(() =>
      splitRole(models.validator, { role: 'teacher', into: { id: 'x', title: 'X' }, work: ['manage-organization'] }),
    ).toThrow(/has nothing to do with/);
    expect(() =>
      splitRole(models.validator, { role: 'teacher', into: { id: 'validator', title: 'X' }, work: ['map-objectives'] }),
    ).toThrow(/appears twice/);
  });

  test('mergeRoles takes work, habits and people along', () => {
    const staffed = editModel(models.validator, (draft) => {
      draft.people.push({ id: 'kim', name: 'Kim', roles: ['validator'] });
    }).model;
    const { model } = mergeRoles(staffed, { from: 'validator', into: 'teacher' });
    expect(row(model, 'assess-progress/score')?.responsible).toEqual(['teacher']);
    expect(model.roles[0]?.habits.map(({ statement }) => statement)).toContain(
      'Scores before reading whose work it is.',
    );
    expect(model.roles[0]?.actors).toEqual(['onsite-educator', 'online-educator']);
    expect(model.people[0]?.roles).toEqual(['teacher']);
    expect(checkModel(model).map(({ policy }) => policy)).toEqual(['declared-separations', 'declared-separations']);
  });

  test('addRole fills in what is left out, and refuses an id that is taken', () => {
    expect(
      addRole(models.singleTeacher, { id: 'aide', title: 'Aide', actors: ['partner'] }).model.roles.at(-1)?.informed,
    ).toEqual([]);
    expect(() => addRole(models.singleTeacher, { id: 'teacher', title: 'Again', actors: ['partner'] })).toThrow(
      /appears twice/,
    );
    expect(() => addRole(models.singleTeacher, { id: 'Aide', title: '', actors: [] })).toThrow(InputError);
  });

  test('replaceTool keeps where it is used', () => {
    const { model } = replaceTool(models.flexBlend, {
      tool: 'pace-dashboard',
      by: { id: 'early-warning', title: 'the early-warning system', kind: 'analytics' },
    });
    const ids = deriveProfile(model, 'expectations-manager').competencies.map(({ competency }) => competency.id);
    expect(ids).toContain('use-early-warning-question');
    expect(ids).not.toContain('use-pace-dashboard-read');
    expect(() =>
      replaceTool(models.flexBlend, { tool: 'dashbord', by: { id: 'x', title: 'x', kind: 'analytics' } }),
    ).toThrow(/dashboard/);
  });
});
