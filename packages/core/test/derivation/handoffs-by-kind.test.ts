import { describe, expect, test } from 'vitest';
import { compareModels, deriveProfile, handoffs, mayBeHanded } from '../../src/index.js';
import { inARow, ownModel, staff } from './support/own-process.js';

/** A form that goes from hand to hand: clerk, boss, system, pupil, family and back to the clerk. */
const desk = () =>
  ownModel(
    [
      staff('clerk', { responsible: ['form/fill', 'form/file'] }),
      staff('boss', { responsible: ['form/sign'] }),
      { id: 'app', title: 'App', actors: ['information-system'], responsible: ['form/scan'] },
      { id: 'pupil', title: 'Pupil', actors: ['learner'], responsible: ['form/read'] },
      { id: 'home', title: 'Home', actors: ['partner'], relation: 'family', responsible: ['form/keep'] },
      staff('guest', { informed: ['form'] }),
    ],
    [
      inARow('form', [
        { id: 'fill', produces: ['form'] },
        ...['sign', 'scan', 'read', 'keep', 'file', 'burn'].map((id) => ({ id, consumes: ['form'] })),
      ]),
    ],
  );

describe('hand-offs', () => {
  test('are between the roles that do the steps; none where nobody does one', () => {
    expect(
      handoffs(desk()).map(({ artifact, from, to }) => [artifact, from.role, from.step, to.role, to.step]),
    ).toEqual([
      ['form', 'clerk', 'fill', 'boss', 'sign'],
      ['form', 'boss', 'sign', 'app', 'scan'],
      ['form', 'app', 'scan', 'pupil', 'read'],
      ['form', 'pupil', 'read', 'home', 'keep'],
      ['form', 'home', 'keep', 'clerk', 'file'],
    ]);
  });

  test('are of a kind by who is at their ends: a system first, then a learner, a family, and colleagues', () => {
    const of = (role: string) => deriveProfile<string>(desk(), role).breadth.handoffs;
    expect(of('clerk')).toEqual({ colleagues: 1, learner: 0, family: 1, system: 0 });
    expect(of('boss')).toEqual({ colleagues: 1, learner: 0, family: 0, system: 1 });
    expect(of('app')).toEqual({ colleagues: 0, learner: 0, family: 0, system: 2 });
    expect(of('pupil')).toEqual({ colleagues: 0, learner: 1, family: 0, system: 1 });
    expect(of('home')).toEqual({ colleagues: 0, learner: 1, family: 1, system: 0 });
    expect(of('guest')).toEqual({ colleagues: 0, learner: 0, family: 0, system: 0 });
    expect(compareModels(desk(), desk()).totals[0]).toMatchObject({ handoffs: 5, colleagueHandoffs: 1 });
  });
});

/** A plan and a note that a teacher hands to a learner who helps, and to one who also learns. */
const helping = () =>
  ownModel(
    [
      staff('teacher', { responsible: ['help/plan', 'help/end'] }),
      { id: 'helper', title: 'Helper', actors: ['learner'], responsible: ['help/assist'] },
      { id: 'pupil', title: 'Pupil', actors: ['learner'], responsible: ['help/assist', 'experience-activities'] },
      // Staff may be given everything, whether or not they take part in activities.
      staff('aide', { responsible: ['help/assist'] }),
      staff('player', { responsible: ['play'] }),
    ],
    [
      inARow('help', [
        { id: 'plan', produces: ['support-plan', 'activity-plan'] },
        { id: 'assist', consumes: ['support-plan', 'activity-plan'] },
        { id: 'end', consumes: ['support-plan'] },
      ]),
      inARow('experience-activities', [{ id: 'work' }]),
      inARow('play', [{ id: 'work' }]),
    ],
  );

describe('what is confidential', () => {
  test('is not handed to learners who only help', () => {
    const found = handoffs(helping()).map(({ artifact, from, to }) => `${artifact}: ${from.role} > ${to.role}`);
    expect(found).toEqual([
      'support-plan: teacher > pupil',
      'support-plan: teacher > aide',
      'support-plan: pupil > teacher',
      'support-plan: aide > teacher',
      'activity-plan: teacher > helper',
      'activity-plan: teacher > pupil',
      'activity-plan: teacher > aide',
    ]);
  });

  test('may be handed to everybody else', () => {
    const model = helping();
    const may = (artifact: string) =>
      model.roles.map(({ id }) => id).filter((role) => mayBeHanded(model, artifact, role));
    expect(may('support-plan')).toEqual(['teacher', 'pupil', 'aide', 'player']);
    expect(may('activity-plan')).toEqual(['teacher', 'helper', 'pupil', 'aide', 'player']);
    expect(mayBeHanded(model, 'support-plan', 'nobody')).toBe(true);
  });
});
