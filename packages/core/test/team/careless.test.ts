import { describe, expect, test } from 'vitest';
import { assessReadiness, checkTeam, deriveProfile, InputError, models, parseTeam } from '../../src/index.js';

/** The issues of a refused input, as paths with messages. */
const refusal = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof InputError)
      return error.issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join(' | ');
    throw error;
  }
  return '';
};

const profile = deriveProfile(models.validator, 'validator');
const refusedPerson = (person: unknown): string =>
  refusal(() => assessReadiness(person as never, profile, { asOf: '2026-11-26' }));
const line = (evidence: object): object => ({ id: 'kim', name: 'Kim', evidence: [evidence] });
const long = 'x'.repeat(5000);
const cycle: Record<string, unknown> = { id: 'kim', name: 'Kim' };
cycle.evidence = [cycle];

describe('evidence that is careless or hostile is refused in a sentence', () => {
  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'expected plain data'],
    ['a text', 'Kim', 'expected a record'],
    ['no id', { name: 'Kim', evidence: [] }, 'id: missing; expected a text'],
    [
      'an id with spaces',
      { id: 'Kim A', name: 'Kim', evidence: [] },
      'id: expected lower-case words joined by hyphens',
    ],
    [
      'the id "constructor"',
      { id: 'constructor', name: 'Kim', evidence: [] },
      'id: the word "constructor" is reserved by JavaScript',
    ],
    ['no name', { id: 'kim', name: '', evidence: [] }, 'name: expected a title, found an empty text'],
    ['no evidence', { id: 'kim', name: 'Kim' }, 'evidence: missing; expected a list'],
    [
      'a key that is not known',
      { id: 'kim', name: 'Kim', evidence: [], age: 41 },
      'age: the key "age" is not known here',
    ],
    [
      'a full position and a half',
      { id: 'kim', name: 'Kim', evidence: [], fte: 1.5 },
      'fte: a share is at most 1, found 1.5',
    ],
    ['no position', { id: 'kim', name: 'Kim', evidence: [], fte: 0 }, 'fte: expected a share above 0, found 0'],
    [
      'a role that is no id',
      { id: 'kim', name: 'Kim', evidence: [], roles: ['Lead Teacher'] },
      'roles[0]: expected lower-case words',
    ],
    ['no kind', line({}), 'evidence[0].kind: missing; expected "study"'],
    ['a kind that is none', line({ kind: 'implemented' }), 'did you mean "implementation"'],
    ['a misspelt element', line({ kind: 'study', element: 'decide-advancment' }), 'did you mean "decide-advancement"?'],
    ['a misspelt role', line({ kind: 'study', role: 'techer', model: 'validator' }), 'did you mean "teacher"?'],
    [
      'a role of another model',
      line({ kind: 'study', role: 'lab-coach', model: 'validator' }),
      '"lab-coach" is not a role of "validator"',
    ],
    [
      'a misspelt model',
      line({ kind: 'study', model: 'single-techer' }),
      'did you mean "single-teacher"? If it is one of yours',
    ],
    [
      'a misspelt competency',
      line({ kind: 'study', competency: 'calibrate-before-scorng' }),
      'did you mean "calibrate-before-scoring"?',
    ],
    ['a misspelt area', line({ kind: 'study', area: 'adaptive-leadrship' }), 'did you mean "adaptive-leadership"'],
    [
      'a misspelt habit',
      line({ kind: 'study', habit: 'walks-the-rooms-weekly' }),
      'evidence[0].habit: "walks-the-rooms-weekly" is not a habit',
    ],
    [
      'a step as an element',
      line({ kind: 'study', element: 'assess-progress/score' }),
      'evidence[0].element: expected lower-case words',
    ],
    [
      'a date in words',
      line({ kind: 'study', at: 'May 2026' }),
      'evidence[0].at: expected a date, such as "2026-03-01", found "May 2026"',
    ],
    ['a day that does not exist', line({ kind: 'study', at: '2025-02-29' }), 'evidence[0].at: expected a date'],
    [
      'an instant without an offset',
      line({ kind: 'study', at: '2026-03-01T09:00:00' }),
      'evidence[0].at: expected a date',
    ],
    [
      'a date to come',
      line({ kind: 'study', at: '2027-01-01' }),
      'evidence[0].at: expected a date not after 2026-11-26',
    ],
    [
      'a level in place of evidence',
      line({ kind: 'study', level: 4 }),
      'evidence[0].level: the key "level" is not known here',
    ],
    [
      'nobody as attester',
      line({ kind: 'study', attestedBy: '' }),
      'evidence[0].attestedBy: expected a title, found an empty text',
    ],
    [
      'an enormous note',
      line({ kind: 'study', note: long }),
      'evidence[0].note: expected at most 2,000 characters, found 5,000',
    ],
    ['a circle', cycle, 'cycle'],
    ['a prototype', JSON.parse('{"id":"kim","name":"Kim","evidence":[],"__proto__":{"ready":true}}'), '__proto__'],
  ])('%s', (_, person, message) => {
    expect(refusedPerson(person)).toContain(message);
  });
});

const hill = { id: 'hill', title: 'Hill School' };
const team = (more: object): object => ({ model: 'validator', places: [hill], ...more });
const ann = { id: 'ann', name: 'Ann', evidence: [] };
const two = [
  { id: 'river', title: 'River', scope: 'district' },
  { ...hill, in: 'river' },
];

describe('a team that is careless or hostile is refused in a sentence', () => {
  test.each<[string, unknown, string]>([
    ['nothing', null, 'expected a record'],
    ['a list', [], 'expected a record'],
    ['no YAML', 'model: [', 'the bracket that opens here is never closed'],
    ['an empty text', '', 'found an empty file'],
    ['no model', { places: [hill] }, 'model: missing; expected the id of a model, or in a file the path of one'],
    ['no places', { model: 'validator' }, 'places: missing; expected a list'],
    ['an empty list of places', { model: 'validator', places: [] }, 'places: name at least one place'],
    ['a place without a title', team({ places: [{ id: 'hill' }] }), 'places[0].title: missing'],
    [
      'a scope that is none',
      team({ places: [{ ...hill, scope: 'region' }] }),
      'places[0].scope: expected "school", "district", "state"',
    ],
    [
      'a place twice',
      team({ places: [hill, hill] }),
      'places[1].id: the place "hill" is duplicated, first at places[0]',
    ],
    [
      'a place in one that is not there',
      team({ places: [{ ...hill, in: 'rivr' }, two[0]] }),
      'places[0].in: "rivr" is not a place of this team; did you mean "river"?',
    ],
    [
      'a place in itself',
      team({ places: [{ ...hill, in: 'hill' }] }),
      'a school has to be in a place of a wider scope; "hill" is a school',
    ],
    [
      'a district in a school',
      team({ places: [{ ...two[0], in: 'hill' }, hill] }),
      'a district has to be in a place of a wider scope; "hill" is a school',
    ],
    [
      'learners below none',
      team({ places: [{ ...hill, learners: -1 }] }),
      'places[0].learners: expected at least 0, found -1',
    ],
    ['half a learner', team({ places: [{ ...hill, learners: 0.5 }] }), 'places[0].learners'],
    [
      'a person twice',
      team({ people: [ann, ann] }),
      'people[1].id: the person "ann" is duplicated, first at people[0]',
    ],
    [
      'a person who is nowhere',
      team({ places: two, people: [ann] }),
      'people[0].at: say where "ann" works: one of river, hill',
    ],
    [
      'shares of no place',
      team({ people: [{ ...ann, at: {} }] }),
      'people[0].at: name at least one place with its share, such as { hill: 0.6, mill: 0.4 }',
    ],
    [
      'a person elsewhere',
      team({ people: [{ ...ann, at: 'hil' }] }),
      'people[0].at: "hil" is not a place of this team; did you mean "hill"?',
    ],
    [
      'a person at a place twice',
      team({ people: [{ ...ann, at: ['hill', 'hill'] }] }),
      'people[0].at[1]: "hill" is named twice; remove one',
    ],
    ['a person at no place', team({ people: [{ ...ann, at: [] }] }), 'people[0].at'],
    [
      'more than all of a person',
      team({ places: two, people: [{ ...ann, at: { hill: 0.7, river: 0.6 } }] }),
      'the shares of "ann" add up to 1.3; together they can be at most 1',
    ],
    [
      'a share below none',
      team({ people: [{ ...ann, at: { hill: -1 } }] }),
      'people[0].at.hill: expected a share above 0, found -1',
    ],
    [
      'positions below none',
      team({ places: [{ ...hill, headcounts: { teacher: -2 } }] }),
      'places[0].headcounts.teacher: expected at least 0.001, found -2',
    ],
    ['a key that is not known', team({ peple: [] }), 'peple: the key "peple" is not known here'],
  ])('%s', (_, input, message) => {
    expect(refusal(() => parseTeam(input))).toContain(message);
  });

  test.each<[string, object, string]>([
    [
      'a model that was not given',
      { model: 'validater' },
      'model: "validater" is not one of the models that were given; did you mean "validator"?',
    ],
    [
      'a place’s model that was not given',
      { places: [{ ...hill, model: 'flex-blend' }] },
      'places[0].model: "flex-blend" is not one of the models',
    ],
    [
      'evidence that names what does not exist',
      { people: [{ ...ann, evidence: [{ kind: 'study', element: 'recomend' }] }] },
      'people[0].evidence[0].element: "recomend" is not a work element; did you mean "recommend"?',
    ],
  ])('%s', (_, more, message) => {
    expect(refusal(() => checkTeam(team(more) as never, [models.validator]))).toContain(message);
  });
});
