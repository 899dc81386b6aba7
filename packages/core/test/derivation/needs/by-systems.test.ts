import { describe, expect, test } from 'vitest';
import { deriveProfile, type ImplementationModel } from '../../../src/index.js';
import { competency, inARow, ownModel, staff } from '../support/own-process.js';

const app = (work: object) => ({ id: 'app', title: 'App', actors: ['information-system'], ...work });

/** A letter is read and answered; knowing about applications is only for whoever works with some. */
const letter = inARow('letter', [{ id: 'read', produces: ['note'] }, { id: 'answer' }], {
  competencies: [
    competency('know-letters', 'know'),
    competency('sort-letters', 'know-how'),
    competency('write-well', 'do'),
    competency('know-apps', 'know', { withApplications: true }),
  ],
});

/** The competencies of the letter itself that a role needs. */
const ofLetter = (model: ImplementationModel, role: string): readonly string[] =>
  deriveProfile<string>(model, role).competencies.flatMap(({ competency: { id }, because }) =>
    because.some(({ kind }) => kind === 'step') ? [id] : [],
  );

describe('who answers for a step need not have been seen doing it', () => {
  const answering = (...responsible: readonly string[]) =>
    ownModel(
      [
        staff('boss', { accountable: ['letter/read'] }),
        staff('clerk', { responsible: responsible.includes('clerk') ? ['letter/read'] : [] }),
        app({ responsible: responsible.includes('app') ? ['letter/read'] : [] }),
      ],
      [letter],
    );

  test('where only a system does it', () => {
    expect(ofLetter(answering('app'), 'boss')).toEqual(['know-letters', 'sort-letters', 'know-apps']);
  });

  test('but where a person does it, also beside a system, or nobody does', () => {
    expect(ofLetter(answering('app', 'clerk'), 'boss')).toContain('write-well');
    expect(ofLetter(answering('clerk'), 'boss')).toEqual(['know-letters', 'sort-letters', 'write-well']);
    expect(ofLetter(answering(), 'boss')).toEqual(['know-letters', 'sort-letters', 'write-well']);
  });
});

describe('competencies about applications are asked in an element', () => {
  const worked = (work: readonly string[], more = {}) =>
    ownModel(
      [staff('clerk', { responsible: ['letter/answer'] }), app({ responsible: work })],
      [letter, inARow('parcel', [{ id: 'carry' }])],
      more,
    );

  test('where a system does a step of it, also beside somebody, but not of another', () => {
    expect(ofLetter(worked(['letter/read']), 'clerk')).toContain('know-apps');
    expect(ofLetter(worked(['letter/read', 'letter/answer']), 'clerk')).toContain('know-apps');
    expect(ofLetter(worked(['parcel']), 'clerk')).not.toContain('know-apps');
  });

  test('where a tool is used in it', () => {
    const tools = (ref: string) => ({ tools: [{ id: 'pen', title: 'Pen', kind: 'dashboard', usedIn: [ref] }] });
    expect(ofLetter(worked([], tools('letter/read')), 'clerk')).toContain('know-apps');
    expect(ofLetter(worked([], tools('letter')), 'clerk')).toContain('know-apps');
    expect(ofLetter(worked([], tools('parcel')), 'clerk')).not.toContain('know-apps');
  });
});

/** Systems at letters, and people who answer for them, end what they propose, or govern them. */
const governed = (governing: object, mode: string, more: object = {}) =>
  ownModel(
    [
      staff('boss', { accountable: ['letter/read'] }),
      staff('governor', governing),
      { id: 'pupil', title: 'Pupil', actors: ['learner'], accountable: ['letter/read', 'manage-organization'] },
      app({ responsible: ['letter/read'] }),
    ],
    [
      inARow('letter', [{ id: 'read', files: true }, { id: 'answer' }]),
      inARow('manage-organization', [{ id: 'govern-systems' }]),
    ],
    { automation: [{ role: 'app', work: 'letter', mode }], ...more },
  );

const supervised = (model: ImplementationModel, role: string): readonly string[] =>
  deriveProfile<string>(model, role).competencies.flatMap(({ competency: { id }, because }) =>
    because.flatMap((reason) => (reason.kind === 'supervision' ? [`${id} (${reason.mode}): ${reason.text}`] : [])),
  );

describe('systems are compared with people before they are used', () => {
  const reads = 'answers for letter/read, which App does';

  test('by whoever governs systems, of every system and of no other role', () => {
    const model = governed({ responsible: ['manage-organization/govern-systems'] }, 'acts');
    expect(supervised(model, 'governor')).toEqual([
      'supervise-app-validate (null): responsible for manage-organization/govern-systems, and App is a system of ' +
        'the model',
    ]);
    expect(supervised(model, 'boss')).toEqual(
      ['limits', 'watch', 'disclose', 'override', 'incident'].map((what) => `supervise-app-${what} (acts): ${reads}`),
    );
    // A learner is asked for none of it.
    expect(supervised(model, 'pupil')).toEqual([]);
  });

  test('by whoever answers for one, where nobody governs systems', () => {
    const others = governed({ consulted: ['manage-organization/govern-systems'] }, 'acts');
    const nobody = ownModel(
      others.roles.map((role) => ({ ...role, accountable: role.accountable.filter((ref) => ref === 'letter/read') })),
      others.process?.elements ?? [],
    );
    expect(supervised(nobody, 'boss')).toContain(`supervise-app-validate (acts): ${reads}`);
    expect(supervised(nobody, 'governor')).toEqual([]);
    // Somebody who answers for it governs, whether or not anybody does the step.
    expect(supervised(others, 'boss')).not.toContain(`supervise-app-validate (acts): ${reads}`);
  });

  test('but not where one only records', () => {
    expect(supervised(governed({}, 'records'), 'boss')).toEqual(
      ['limits', 'check'].map((what) => `supervise-app-${what} (records): ${reads}`),
    );
  });
});

describe('where a system only proposes', () => {
  const proposing = (mode: string, work = 'letter/read') =>
    ownModel(
      [
        staff('boss', { accountable: ['letter/read'] }),
        staff('clerk', { responsible: ['letter'] }),
        app({ responsible: [] }),
        { id: 'robot', title: 'Robot', actors: ['information-system'], responsible: ['parcel'] },
      ],
      [inARow('letter', [{ id: 'read' }, { id: 'answer' }]), inARow('parcel', [{ id: 'carry' }])],
      { automation: [{ role: 'app', work, mode }] },
    );

  test('it asks of who ends the step, at the steps where it does', () => {
    const ends = (step: string) => `ends letter/${step}, where App proposes`;
    const asks = (...steps: readonly string[]) =>
      ['automation-bias', 'disclose', 'validate'].flatMap((what) =>
        steps.map((step) => `supervise-app-${what} (suggests): ${ends(step)}`),
      );
    expect(supervised(proposing('suggests'), 'clerk')).toEqual(asks('read'));
    expect(supervised(proposing('suggests', 'letter'), 'clerk')).toEqual(asks('read', 'answer'));
    expect(supervised(proposing('suggests'), 'boss')).toEqual([]);
    // Who does what another answers for needs it at Novice; who answers for it alone, at Experienced.
    const levels = deriveProfile<string>(proposing('suggests', 'letter'), 'clerk').competencies.map(({ because }) =>
      because.map(({ level }) => level),
    );
    expect(levels).toEqual([
      [2, 3],
      [2, 3],
      [2, 3],
    ]);
  });
});
