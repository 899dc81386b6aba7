import { describe, expect, test } from 'vitest';
import { deriveProfile, deriveProfiles, InputError } from '../../src/index.js';
import { inARow, ownModel, staff } from './support/own-process.js';

const habit = (id: string, more: object = {}) => ({ id, statement: `Often ${id}.`, ...more });

/** A walk that only learners take, a talk that only one step of is theirs, and a desk of four steps. */
const school = () =>
  ownModel(
    [
      staff('teacher', { responsible: ['desk/read', 'desk/sort', 'talk/ask', 'walk'], habits: [habit('smiles')] }),
      staff('boss', { accountable: ['desk', 'talk'] }),
      staff('aide', { responsible: ['desk/file'] }),
      { id: 'pupil', title: 'Pupil', actors: ['learner'], responsible: ['walk', 'talk/answer', 'desk/burn'] },
      { id: 'both', title: 'Both', actors: ['learner', 'onsite-educator'], responsible: ['walk'] },
      staff('spare', { habits: [habit('waits')] }),
      { id: 'app', title: 'App', actors: ['information-system'], consulted: ['desk/read'] },
    ],
    [
      inARow(
        'desk',
        ['read', 'sort', 'file', 'burn'].map((id) => ({ id })),
        { habits: [habit('tidies')] },
      ),
      inARow('talk', [{ id: 'ask' }, { id: 'answer', performers: ['learner'] }], { habits: [habit('listens')] }),
      inARow(
        'walk',
        [
          { id: 'go', performers: ['learner'] },
          { id: 'rest', performers: ['learner'] },
        ],
        {
          habits: [habit('looks'), habit('sits', { steps: ['rest'] })],
        },
      ),
    ],
  );

const habits = (role: string): readonly string[] => deriveProfile<string>(school(), role).habits.map(({ id }) => id);

describe('habits of an element', () => {
  test('are of educators who do half of it, not of those who do less or only answer for it', () => {
    expect(habits('teacher')).toEqual(['smiles', 'tidies', 'listens']);
    expect(habits('aide')).toEqual([]);
    expect(habits('boss')).toEqual([]);
  });

  test('are of learners where only learners can do any of its steps', () => {
    expect(habits('pupil')).toEqual(['looks', 'sits']);
    expect(habits('both')).toEqual(['looks', 'sits']);
  });
});

test('a profile says whether its role has work, and what is asked of it if it is a system', () => {
  const keys = (role: string): readonly string[] => Object.keys(deriveProfile<string>(school(), role)).slice(7);
  expect([keys('teacher'), keys('spare'), keys('app')]).toEqual([[], ['withoutWork'], ['system']]);
  expect(deriveProfile<string>(school(), 'spare')).toEqual({
    role: 'spare',
    title: 'spare',
    model: { id: 'shop', title: 'Shop' },
    competencies: [],
    habits: [habit('waits')],
    handoffs: [],
    breadth: {
      elements: 0,
      steps: 0,
      competencies: 0,
      coordination: 0,
      handoffs: { colleagues: 0, learner: 0, family: 0, system: 0 },
    },
    withoutWork: true,
  });
  expect(deriveProfiles(school()).map(({ role, breadth }) => [role, breadth.elements, breadth.steps])).toEqual([
    ['teacher', 3, 5],
    ['boss', 2, 6],
    ['aide', 1, 1],
    ['pupil', 3, 4],
    ['both', 1, 2],
    ['spare', 0, 0],
    ['app', 0, 0],
  ]);
});

test('what only hand-offs among colleagues ask for is coordination; what work or learners also ask for is not', () => {
  const steps = ['write', 'check', 'read'].map((id, index) => ({
    id,
    ...(index === 0 ? {} : { consumes: ['note'] }),
    ...(index === 2 ? {} : { produces: ['note'] }),
  }));
  const coordination = (checker: object, reader: object = staff('reader', { responsible: ['note/read'] })) =>
    deriveProfiles(
      ownModel(
        [
          staff('writer', { responsible: ['note/write'] }),
          staff('checker', { responsible: ['note/check'], ...checker }),
          reader,
        ],
        [inARow('note', steps)],
      ),
    ).map(({ breadth }) => breadth.coordination);
  // The standard and preparing; the same and reading; the standard and reading.
  expect(coordination({})).toEqual([2, 3, 2]);
  // Who is also told of the note knows what it contains by that.
  expect(coordination({ informed: ['note/write'] })).toEqual([2, 2, 2]);
  const pupil = { id: 'pupil', title: 'Pupil', actors: ['learner'], responsible: ['note/read'] };
  // The checker hands it to a learner, which also asks for its standard, and alone for preparing it.
  expect(coordination({}, pupil)).toEqual([2, 1, 0]);
});

test('a role that the model does not have is refused by its name, with the nearest', () => {
  const refused = (() => {
    try {
      return deriveProfile<string>(school(), 'techer');
    } catch (error) {
      return error;
    }
  })();
  expect(refused).toBeInstanceOf(InputError);
  expect(refused).toMatchObject({
    issues: [
      { path: 'roleId', code: 'unknown-role', message: '"techer" is not a role of "shop"; did you mean "teacher"?' },
    ],
  });
  expect(String(refused)).toContain('deriveProfile');
});
