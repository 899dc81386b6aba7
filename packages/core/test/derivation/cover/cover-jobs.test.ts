import { describe, expect, test } from 'vitest';
import { coverJobs, type Part } from '../../../src/derivation/cover/cover-jobs.js';
import { readEvidenceOptions } from '../../../src/derivation/evidence/evidence-options.js';
import { type CoverOptions, coverTeam, deriveProfile, type Person } from '../../../src/index.js';
import { done, member, newspaper } from '../support/newspaper.js';

const model = newspaper();
const models = [model];
const cover = (people: readonly Person[], options: CoverOptions = {}, of = model) =>
  coverTeam(people, of, { models, ...options });
const someone = (id: string, ...work: readonly string[]): Person => {
  const { roles: _, ...person } = member(id, [], done(...work));
  return person;
};

describe('the cover of roles', () => {
  test('has a role for each kind of work of educators, with those who are ready and how near the others are', () => {
    const { roles, uncovered, proved } = cover([someone('ann', 'write'), someone('bo')]);
    expect(roles).toEqual([
      {
        role: 'writer',
        coveredBy: ['ann'],
        level: 3,
        candidates: [
          { person: 'ann', level: 3, gaps: 0 },
          { person: 'bo', level: 0, gaps: 1 },
        ],
        needed: null,
        holders: [{ person: 'ann', fte: null }],
        text: 'Somebody holds it.',
      },
      ...['checker', 'editor'].map((role) => ({
        role,
        coveredBy: [],
        level: 0,
        candidates: ['ann', 'bo'].map((person) => ({ person, level: 0, gaps: 1 })),
        needed: null,
        holders: [],
        text: 'Nobody is ready for it.',
      })),
    ]);
    expect([uncovered, proved]).toEqual([['checker', 'editor'], true]);
  });

  test('fills positions in the order of the team, and tells how many are short', () => {
    const { roles, uncovered } = cover(
      [someone('ann', 'write'), { ...someone('bo', 'write'), fte: 0.25 }, someone('cy', 'print')],
      { headcounts: { writer: 1.5, editor: 1 } },
    );
    expect(roles.map(({ needed, holders }) => [needed, holders])).toEqual([
      [
        1.5,
        [
          { person: 'ann', fte: 1 },
          { person: 'bo', fte: 0.25 },
        ],
      ],
      [null, []],
      [1, [{ person: 'cy', fte: 1 }]],
    ]);
    expect(roles[0]?.text).toBe('1.25 of 1.5 positions filled. Those who are ready have no more time.');
    expect(uncovered).toEqual(['writer', 'checker']);
    // A position is counted in whole units.
    expect(cover([], { headcounts: { writer: 0.001 / 3 + 1 } }).roles[0]?.needed).toBe(2520840 / 2520000);
  });

  test('asks nobody for a role without work', () => {
    const idle = newspaper({ work: { editor: [] } });
    const { roles, uncovered } = cover([someone('ann', 'write', 'print')], { headcounts: { editor: 2 } }, idle);
    expect(roles[2]).toMatchObject({
      role: 'editor',
      withoutWork: true,
      needed: 2,
      holders: [],
      text: 'It has no work yet, so there is nothing to fill.',
    });
    expect(roles.map((role) => 'withoutWork' in role)).toEqual([false, false, true]);
    expect(uncovered).toEqual(['checker']);
    expect(cover([], {}, idle).uncovered).toEqual(['writer', 'checker']);
  });

  test('names those whom it cannot lose, with what would then be short, and nobody whom others can replace', () => {
    expect(cover([someone('ann', 'write'), someone('bo', 'write', 'print')]).cannotLose).toEqual([
      { person: 'bo', roles: ['editor'] },
    ]);
    expect(cover([someone('ann', 'write', 'print'), someone('bo', 'print', 'check')]).cannotLose).toEqual([
      { person: 'ann', roles: ['writer'] },
      { person: 'bo', roles: ['checker'] },
    ]);
    // A role that is short already counts if it would be shorter.
    const counted = { headcounts: { writer: 3 } };
    expect(cover([someone('ann', 'write'), someone('bo', 'write')], counted).cannotLose).toEqual([
      { person: 'ann', roles: ['writer'] },
      { person: 'bo', roles: ['writer'] },
    ]);
  });

  test('can lose somebody without whom as much is filled, if not the same', () => {
    // With both, the writer and the editor are filled; with ann alone, the checker, who takes no time, and the editor.
    const apart = newspaper({
      separate: [
        ['write', 'check'],
        ['write', 'print'],
      ],
    });
    const team = cover(
      [someone('ann', 'write', 'check', 'print'), someone('bo', 'print')],
      {
        headcounts: { writer: 1, editor: 1 },
      },
      apart,
    );
    expect(team.uncovered).toEqual(['checker']);
    expect(team.cannotLose).toEqual([{ person: 'ann', roles: ['writer'] }]);
  });

  test('ranks by what is missing, and then by the level', () => {
    const studied: Person = { ...someone('bo'), evidence: [{ kind: 'study' }] };
    const people = [someone('ann'), studied, someone('cy', 'write')];
    const ranking = (team: readonly Person[]) =>
      cover(team, { ranked: true }).roles[0]?.candidates.map(({ person }) => person);
    expect(ranking(people)).toEqual(['cy', 'bo', 'ann']);
    expect(ranking(people.toReversed())).toEqual(['cy', 'bo', 'ann']);
  });
});

test('those who hold a role come in the order of the team, whatever the order of the parts of their time', () => {
  const team = [someone('ann', 'write'), someone('bo', 'write')];
  const judging = readEvidenceOptions({ models }, 'this test', model).among(team);
  const job = { name: 'writer', profile: deriveProfile(model, 'writer'), judging, needed: 2 };
  const parts = [1, 0, 1].map((owner): Part => ({ owner, fte: 0.5, jobs: [0] }));
  const { jobs } = coverJobs(team, [job], parts, () => false, false);
  expect(jobs[0]?.holders).toEqual([
    { person: 'ann', fte: 0.5 },
    { person: 'bo', fte: 1 },
  ]);
});
