import { describe, expect, test } from 'vitest';
import { type ImplementationModel, moveWork, parseModel, processOf, processTable } from 'work-elements';
import { type AssignmentOptions, assignmentLaws, checkAssignment } from '../../src/index.js';
import { brook, staff } from './support/brook.js';

const tried = (id: string, model: ImplementationModel, options: AssignmentOptions) => {
  const law = assignmentLaws.find((each) => each.id === id);
  if (law === undefined) throw new Error(`no law ${id}`);
  return law.try(model, { shrink: false, ...options });
};

const lean = staff({ teacher: 3, assessor: 1, principal: 3 });

describe('a result says what its journeys reached', () => {
  test('one journey that nobody continues comes to what opens at its start', () => {
    const { reached } = tried('somebody-can-go-on', brook, { people: lean, numRuns: 1, seed: 1 });
    expect(reached.journeys).toBe(1);
    const all = processTable(processOf(brook)).steps.map(({ ref }) => ref);
    expect([...reached.steps, ...reached.unreached].toSorted()).toEqual(all.toSorted());
    expect(reached.steps).toContain('map-objectives/review-prior-learning');
    expect(reached.unreached.length).toBeGreaterThan(0);
  });

  test('a law that is not about journeys walks none; edits that were made are named', () => {
    const edits = [{ description: 'x', apply: (model: ImplementationModel) => moveWork(model, MOVE) }];
    const { reached } = tried('policies-outlast-edits', brook, { people: lean, edits, numRuns: 5, seed: 1 });
    expect(reached).toMatchObject({ journeys: 0, steps: [], edits: ['x'] });
  });
});

const MOVE = { element: 'recommend', from: 'teacher', to: 'assessor' } as const;

test('no sentence is said twice', { tags: ['long'] }, () => {
  const people = staff({ teacher: 3, assessor: 1, principal: 1 });
  for (const model of [brook, parseModel({ ...brook, people })]) {
    const all = checkAssignment(model, { numRuns: 10, seed: 1 }).flatMap(({ findings }) => findings);
    const messages = all.map(({ message }) => message);
    expect(new Set(messages).size).toBe(messages.length);
    expect(messages.filter((message) => message.startsWith('No people are named'))).toHaveLength(
      model.people.length === 0 ? 1 : 0,
    );
  }
});
