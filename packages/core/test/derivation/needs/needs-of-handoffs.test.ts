import { describe, expect, test } from 'vitest';
import { deriveProfile, type ImplementationModel } from '../../../src/index.js';
import { inARow, ownModel, staff } from '../support/own-process.js';

/** What a role needs because of hand-offs: each competency with its level, and the places where it is needed. */
const handing = (model: ImplementationModel, role: string) =>
  deriveProfile<string>(model, role).competencies.map(
    ({ competency: { id }, level, because }) =>
      `${id} ${level}: ${because.map((reason) => (reason.kind === 'hand-off' ? reason.text : reason.kind)).join('; ')}`,
  );
const idsOf = (model: ImplementationModel, role: string): readonly string[] =>
  deriveProfile<string>(model, role).competencies.map(({ competency }) => competency.id);

/** One paper goes from a writer to an editor, to a learner, and to a family, which sends it back to the writer. */
const paper = () =>
  ownModel(
    [
      staff('writer', { title: 'Author', responsible: ['paper/write', 'paper/file'] }),
      staff('editor', { title: 'Chief Editor', responsible: ['paper/edit'] }),
      staff('chief', { accountable: ['paper/edit'] }),
      { id: 'coach', title: 'Coach', actors: ['learner'], responsible: ['paper/read'] },
      { id: 'pupil', title: 'Pupil', actors: ['learner'], responsible: ['experience-activities', 'paper/keep'] },
      { id: 'home', title: 'Home', actors: ['partner'], relation: 'family', responsible: ['paper/sign'] },
    ],
    [
      inARow('paper', [
        { id: 'write', produces: ['first-draft'] },
        { id: 'edit', consumes: ['first-draft'] },
        { id: 'read', consumes: ['first-draft'] },
        { id: 'keep', consumes: ['first-draft'] },
        { id: 'sign', consumes: ['first-draft'] },
        { id: 'file', consumes: ['first-draft'] },
      ]),
      inARow('experience-activities', [{ id: 'work' }]),
    ],
  );

describe('a hand-off asks', () => {
  test('of who made what is handed over to prepare it, but not to read it when it comes back to its only maker', () => {
    const given = 'hands the first draft of paper/write to the Chief Editor, for paper/edit';
    expect(handing(paper(), 'writer')).toEqual([
      `hand-off-first-draft-standard 3: ${given}`,
      `hand-off-first-draft-prepare 3: ${given}`,
    ]);
  });

  test('of who takes it to read it, at the level at which the step is done there', () => {
    const taken = 'takes the first draft from the Author, from paper/write for paper/edit';
    expect(handing(paper(), 'editor')).toEqual([
      `hand-off-first-draft-standard 2: ${taken}`,
      `hand-off-first-draft-challenge 2: ${taken}`,
    ]);
  });

  test('in words for the learner concerned, a learner who helps, and a family', () => {
    expect(handing(paper(), 'coach')).toEqual(
      ['standard', 'challenge'].map(
        (part) =>
          `peer-hand-off-first-draft-${part} 3: takes the first draft from the Chief Editor, from paper/edit for ` +
          'paper/read',
      ),
    );
    expect(idsOf(paper(), 'pupil')).toEqual([
      'learner-hand-off-first-draft-standard',
      'learner-hand-off-first-draft-challenge',
    ]);
    expect(idsOf(paper(), 'home')).toEqual([
      'family-hand-off-first-draft-standard',
      'family-hand-off-first-draft-challenge',
    ]);
  });
});

const form = (id: string, maker: boolean, first: string, ...others: readonly string[]) =>
  inARow(id, [
    { id: first, ...(maker ? { produces: ['form'] } : { consumes: ['form'] }) },
    ...others.map((other) => ({ id: other, consumes: ['form'] })),
  ]);

describe('whoever hands something over prepares it', () => {
  test('where it was made, or came from that role’s own steps alone; or where nothing is known to bring it', () => {
    const office = ownModel(
      [
        staff('clerk', {
          responsible: ['counter/fill', 'counter/hold', 'door/pass', 'archive/look', 'cellar/lift'],
        }),
        staff('boss', { responsible: ['counter/stamp', 'door/see', 'archive/keep', 'cellar/find'] }),
        staff('guest', { responsible: ['door/ask'] }),
      ],
      [
        form('counter', true, 'fill', 'hold', 'stamp'),
        form('door', true, 'ask', 'pass', 'see'),
        form('archive', false, 'look', 'keep'),
        form('cellar', false, 'find', 'lift'),
      ],
    );
    const preparing = (role: string) => handing(office, role).filter((line) => line.includes('-prepare'));
    expect(preparing('clerk')).toEqual([
      'hand-off-form-prepare 3: hands the form of counter/hold to the boss, for counter/stamp; ' +
        'hands the form of archive/look to the boss, for archive/keep',
    ]);
    expect(preparing('guest')).toEqual([
      'hand-off-form-prepare 3: hands the form of door/ask to the clerk, for door/pass',
    ]);
    // The boss makes none.
    expect(preparing('boss')).toEqual([]);
    expect(handing(office, 'boss').map((line) => line.split(' ')[0])).toEqual([
      'hand-off-form-standard',
      'hand-off-form-challenge',
    ]);
  });

  test('not what nobody makes, which who takes it still reads', () => {
    const yard = ownModel(
      [staff('guard', { responsible: ['yard/see'] }), staff('guest', { responsible: ['yard/read'] })],
      [
        inARow('yard', [
          { id: 'see', consumes: ['sign'] },
          { id: 'read', consumes: ['sign'] },
        ]),
      ],
    );
    expect(idsOf(yard, 'guard')).toEqual([]);
    expect(idsOf(yard, 'guest')).toEqual(['hand-off-sign-standard', 'hand-off-sign-challenge']);
  });

  test('also what was begun by sending it, but not what was read and sent on', () => {
    const takes = (id: string, event: string, step: string) => ({
      id,
      title: id,
      machine: {
        initial: 'waiting',
        states: {
          waiting: { on: { [event]: step } },
          [step]: { on: { served: 'over' } },
          over: { type: 'final' as const },
        },
      },
      steps: [{ id: step, consumes: ['request'] }],
    });
    const shop = ownModel(
      [
        staff('guest', { responsible: ['call'] }),
        staff('clerk', { responsible: ['desk'] }),
        staff('boss', { responsible: ['till'] }),
      ],
      [inARow('call', [{ id: 'ring' }]), takes('desk', 'asked', 'serve'), takes('till', 'passed', 'sell')],
      {
        routes: [
          { from: 'call', on: 'done', to: 'desk', send: 'asked', artifact: 'request' },
          { from: 'desk', on: 'served', to: 'till', send: 'passed', artifact: 'request' },
        ],
      },
    );
    expect(idsOf(shop, 'guest')).toEqual(['hand-off-request-standard', 'hand-off-request-prepare']);
    expect(idsOf(shop, 'clerk')).toEqual(['hand-off-request-standard', 'hand-off-request-challenge']);
    expect(idsOf(shop, 'boss')).toEqual(['hand-off-request-standard', 'hand-off-request-challenge']);
  });
});
