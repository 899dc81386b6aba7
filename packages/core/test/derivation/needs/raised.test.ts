import { describe, expect, test } from 'vitest';
import { deriveProfile, type ImplementationModel } from '../../../src/index.js';
import { lookedAtOften, lookedAtTwice, told } from '../support/laboratory.js';

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
