import { expect, test } from 'vitest';
import { JourneyError, PartsNotHere } from '../../../src/index.js';
import { newObjective } from '../../../src/journey/state/new-objective.js';
import { AbsentObjective, refuseAbsent } from '../../../src/journey/state/parts-not-here.js';
import { issuesIn } from '../support/issues-in.js';

const outline = {
  id: 'ratios',
  requires: ['fractions'],
  stage: 'blocked',
  suspendedBy: ['case-1'],
  items: ['w3'],
  checksum: 'abc',
} as const;
const absent = new AbsentObjective(2, outline);

test('of an objective whose part is not here, its outline can be read', () => {
  expect({ ...absent }).toEqual({ ...outline, position: 2 });
});

test('reading anything else says which part is needed', () => {
  const needed = [['objectives[2]: part-not-here', 'the part of "ratios" is needed; restore the journey with it']];
  for (const read of [
    () => absent.runs,
    () => absent.artifacts,
    () => absent.doers,
    () => absent.clock,
    () => refuseAbsent(absent),
  ]) {
    expect(issuesIn(read)).toEqual(needed);
    expect(read).toThrow(PartsNotHere);
    expect(read).toThrow(JourneyError);
    expect(read).toThrow(expect.objectContaining({ name: 'PartsNotHere', objectives: [2], what: 'journey' }));
  }
  expect(refuseAbsent(newObjective({ id: 'ratios', requires: [] }))).toBeUndefined();
});
