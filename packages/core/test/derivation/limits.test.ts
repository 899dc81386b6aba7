import { describe, expect, test } from 'vitest';
import {
  areaLevels,
  assessPeople,
  assessReadiness,
  checkPeople,
  checkTeam,
  coverPlaces,
  coverTeam,
  deriveProfile,
  InputError,
  limitsForPeople,
  models,
  type Person,
  parseTeam,
  resolveTeam,
  teamHandoffs,
  teamPlaces,
  withoutNames,
} from '../../src/index.js';

const { validator } = models;
const profile = deriveProfile(validator, 'teacher');
const people = Array.from(
  { length: 3 },
  (_, index): Person => ({ id: `kim-${index}`, name: `Kim ${index}`, evidence: [{ kind: 'study' }] }),
);
/** For each of three people: three fields, a line of evidence and its kind; and one entry for each person. */
const ENTRIES = 3 * (3 + 2) + 3;
const alone: Person = { id: 'kim', name: 'Kim', evidence: [{ kind: 'study' }, { kind: 'planning' }] };
const team = { model: 'validator', places: [{ id: 'hill', title: 'Hill School' }], people };
/** In addition: model, places and people; the place; and its id and title. */
const OF_TEAM = ENTRIES + 3 + 1 + 2;

const codes = (run: () => unknown): readonly string[] => {
  try {
    run();
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(({ code }) => code);
    throw error;
  }
  return [];
};

describe('how much is read', () => {
  test.each<[string, number, (limits: { readonly entries?: number }) => unknown]>([
    ['assessReadiness', 7, (limits) => assessReadiness(alone, profile, limits)],
    ['assessPeople', ENTRIES, (limits) => assessPeople(people, [profile], limits)],
    ['coverTeam', ENTRIES, (limits) => coverTeam(people, validator, limits)],
    ['areaLevels of people', ENTRIES, (limits) => areaLevels(people, limits)],
    ['areaLevels of a person', 7, (limits) => areaLevels(alone, limits)],
    ['areaLevels of a team', OF_TEAM, (limits) => areaLevels(team, limits)],
    ['checkPeople', ENTRIES, (limits) => checkPeople(people, [validator], limits)],
    ['withoutNames', ENTRIES, (limits) => withoutNames(people, limits)],
    ['parseTeam', OF_TEAM, (limits) => parseTeam(team, limits)],
    ['parseTeam of a text', OF_TEAM, (limits) => parseTeam(JSON.stringify(team), limits)],
    ['resolveTeam', OF_TEAM, (limits) => resolveTeam(team, { resolve: () => validator, ...limits })],
    ['teamPlaces', OF_TEAM, (limits) => teamPlaces(team, limits)],
    ['teamHandoffs', OF_TEAM, (limits) => teamHandoffs(team, [validator], limits)],
    ['coverPlaces', OF_TEAM, (limits) => coverPlaces(team, [validator], limits)],
    ['checkTeam', OF_TEAM, (limits) => checkTeam(team, [validator], limits)],
    ['others who attest', ENTRIES, (limits) => assessReadiness(alone, profile, { people, ...limits })],
  ])('is what %s is told', (_, count, run) => {
    expect(codes(() => run({ entries: count - 1 }))).toEqual(['too-large']);
    // Options and parts that the function reads itself are subject to the same limit.
    expect(codes(() => run({ entries: count + 4 }))).toEqual([]);
    expect(codes(() => run({}))).toEqual([]);
  });

  test('is a number of values', () => {
    expect(codes(() => coverTeam(people, validator, { entries: 0 }))).not.toEqual([]);
    expect(codes(() => checkPeople(people, [validator], { entries: 1.5 }))).not.toEqual([]);
  });

  test('is, where nothing is said, enough for a thousand people with fifty lines of eight fields', () => {
    const line = {
      kind: 'implementation' as const,
      element: 'assess-progress',
      competency: 'score-as-the-reference',
      attestedBy: 'Somebody Outside',
      at: '2026-05-01',
      note: 'seen',
      source: 'in a folder',
      role: 'validator',
    };
    expect(Object.keys(line)).toHaveLength(8);
    const many = Array.from({ length: 1000 }, (_, index) => ({
      id: `person-${index}`,
      name: `Person ${index}`,
      evidence: Array.from({ length: 50 }, () => line),
    }));
    expect(parseTeam({ ...team, people: many }).people).toHaveLength(1000);
    expect(codes(() => parseTeam({ ...team, people: [...many, ...many] }))).toEqual(['too-large']);
    const raised = { entries: 2 * limitsForPeople.entries };
    expect(codes(() => parseTeam({ ...team, people: [...many, ...many] }, raised))[0]).toBe('duplicate-id');
  });
});
