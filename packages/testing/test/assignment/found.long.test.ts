// @module-tag long
import { describe, expect, test } from 'vitest';
import { type ImplementationModel, moveWork, parseModel } from 'work-elements';
import { type AssignmentOptions, assignmentLaws } from '../../src/index.js';
import { brook, ownAppeals, staff, strict } from './support/brook.js';
import { planted } from './support/planted.js';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

const tried = (id: string, model: ImplementationModel, options: AssignmentOptions) => {
  const law = assignmentLaws.find((each) => each.id === id);
  if (law === undefined) throw new Error(`no law ${id}`);
  return law.try(model, { shrink: false, ...options });
};

const holding = (id: string, model: ImplementationModel, options: AssignmentOptions): readonly boolean[] =>
  SEEDS.map((seed) => tried(id, model, { ...options, seed }).holds);

const NONE = SEEDS.map(() => false);

const lean = staff({ teacher: 3, assessor: 1, principal: 3 });

/** An element that reads what nobody makes, and begins only once a recommendation has been accepted. */
const unread = parseModel({
  ...brook,
  roles: brook.roles.map((role) =>
    role.id === 'teacher' ? { ...role, responsible: [...role.responsible, 'archive'] } : role,
  ),
  elements: [
    {
      id: 'archive',
      title: 'Archive',
      subject: 'learner-objective',
      machine: {
        initial: 'waiting',
        states: {
          waiting: { on: { begin: 'file' } },
          file: { on: { filed: 'closed' } },
          closed: { type: 'final' },
        },
      },
      steps: [{ id: 'file', title: 'File the transcript', consumes: ['transcript'], produces: [] }],
      competencies: [],
    },
  ],
  routes: [
    { from: 'recommend', on: 'recommendation-accepted', to: 'archive', send: 'begin', artifact: 'recommendation' },
  ],
});

describe('what is planted is found, whatever the seed', () => {
  test('whoever decides hears appeals, in 20 journeys', () => {
    expect(holding('appeals-heard-by-others', ownAppeals, { people: lean, numRuns: 20 })).toEqual(NONE);
  });

  test('an edit that gives the appeals to whoever decides, in 40', () => {
    const move = { element: 'decide-advancement', step: 'hear-appeal', from: 'principal', to: 'assessor' } as const;
    const edits = [{ description: 'assessors hear', apply: (model: ImplementationModel) => moveWork(model, move) }];
    expect(holding('appeals-heard-by-others', brook, { people: lean, edits, numRuns: 40 })).toEqual(NONE);
  });

  test('a late element that reads what nobody makes, in 40', () => {
    expect(holding('nothing-is-read-too-soon', unread, { people: lean, numRuns: 40 })).toEqual(NONE);
  });

  test('the only assessor who may not review what they scored, in 40', () => {
    const people = staff({ teacher: 1, assessor: 1, principal: 1 });
    expect(holding('somebody-can-go-on', strict, { people, numRuns: 40 })).toEqual(NONE);
  });

  test('of two assessors, neither of whom can be away, both, in 40', () => {
    const people = staff({ teacher: 3, assessor: 2, principal: 3 });
    for (const seed of SEEDS) {
      const { findings } = tried('absences-are-covered', strict, { people, numRuns: 40, seed });
      const stopping = findings.filter(({ work }) => work.includes('assess-progress/second-score'));
      expect(stopping.flatMap(({ people: away }) => (away.length === 1 ? away : []))).toEqual(
        expect.arrayContaining(['ann', 'art']),
      );
    }
  });

  test.each(planted.map((each) => [each.bad, each] as const))('%s, in 20', (_, { law, model, options }) => {
    expect(holding(law, model, { ...options, numRuns: 20 })).toEqual(NONE);
  });
});

describe('what the journeys come to', () => {
  test('forty journeys come to nearly all, with appeals and what hears them', () => {
    for (const seed of SEEDS) {
      const { reached } = tried('somebody-can-go-on', brook, { people: lean, numRuns: 40, seed });
      expect(reached.events['appeal.raised']).toBeGreaterThan(0);
      expect(reached.steps).toContain('decide-advancement/hear-appeal');
      expect(reached.unreached.length).toBeLessThanOrEqual(6);
    }
  });
});
