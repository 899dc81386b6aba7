import { describe, expect, test } from 'vitest';
import { deriveProfile, type ImplementationModel } from '../../../src/index.js';
import { lookedAtOften, lookedAtTwice, told } from '../support/laboratory.js';
import { inARow, ownModel, staff } from '../support/own-process.js';

const NOTE = 'hand-off-incident-note-standard';
const CASE = 'hand-off-exception-case-standard';
const standards = (model: ImplementationModel): readonly string[] =>
  deriveProfile<string>(model, 'office').competencies.map(({ competency }) => competency.id);

describe('who is told of a step that only raises a case is not asked what was settled in it', () => {
  test('where it raises one only if an optional step is left off', () => {
    expect(standards(told(lookedAtTwice))).toEqual([NOTE]);
  });

  test('where it raises one only at a number other than the default', () => {
    expect(standards(told(lookedAtOften, { settings: { sightings: 2 } }))).toEqual([NOTE]);
  });

  test('but where another step raises what it has written', () => {
    expect(standards(told(lookedAtTwice, { options: ['lab/look-again'] }))).toEqual([CASE, NOTE]);
  });
});

test('who is told of a step in a case is asked what was settled in it, also where another case follows', () => {
  const hearing = (id: string) => ({
    id,
    title: id,
    subject: 'case' as const,
    machine: {
      initial: 'waiting',
      states: {
        waiting: { on: { raise: 'hear' } },
        hear: { on: { settled: 'over' } },
        over: { type: 'final' as const },
      },
    },
    steps: [{ id: 'hear', produces: ['exception-case'] }],
  });
  const route = (from: string, on: string, to: string) => ({ from, on, to, send: 'raise', artifact: 'exception-case' });
  const model = ownModel(
    [staff('technician', { responsible: ['lab', 'first', 'second'] }), staff('office', { informed: ['lab', 'first'] })],
    [inARow('lab', [{ id: 'look', produces: ['exception-case'] }]), hearing('first'), hearing('second')],
    { routes: [route('lab', 'done', 'first'), route('first', 'settled', 'second')] },
  );
  const { competencies } = deriveProfile<string>(model, 'office');
  expect(competencies.map(({ competency, because }) => [competency.id, because.map(({ text }) => text)])).toEqual([
    [CASE, ['informed for first/hear']],
  ]);
});
