import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editModel, type ImplementationModel, ModelError, models, moveWork } from 'work-elements';
import {
  type AssignmentFinding,
  type AssignmentResult,
  arbitraryJourneyEvents,
  assignmentLaws,
  checkAssignment,
  LawsBroken,
  library,
} from '../../src/index.js';
import { many, people, planted, refusing, validator } from './support/planted.js';

const SEED = Number(process.env.FC_SEED ?? 20130603);

const tried = (
  id: string,
  ...[model, options]: Parameters<(typeof assignmentLaws)[number]['try']>
): AssignmentResult => {
  const law = assignmentLaws.find((each) => each.id === id);
  if (law === undefined) throw new Error(`no law ${id}`);
  return law.try(model, { seed: SEED, shrink: false, ...options });
};

test('a good assignment passes: enough people for each role, a harmless edit, and cover for any two', () => {
  const move = { element: 'give-remedial-feedback', from: 'teacher', to: 'school-leader' } as const;
  const edits = [
    { description: 'leaders give feedback', apply: (model: ImplementationModel) => moveWork(model, move) },
  ];
  const results = checkAssignment(validator, {
    people: many,
    absences: 'must-cover',
    edits,
    numRuns: 12,
    seed: SEED,
  });
  expect(results.map(({ law, holds }) => `${law} ${holds}`)).toEqual(assignmentLaws.map(({ id }) => `${id} true`));
  expect(results.flatMap(({ findings }) => findings)).toEqual([]);
});

// check-assignment.long.test.ts tests how these shrink.
describe('a bad assignment is found', () => {
  for (const { bad, law, model, options, says } of planted) {
    test(`${bad}, by ${law}`, () => {
      const { holds, counterexample } = tried(law, model, { ...options, numRuns: 60 });
      expect(holds).toBe(false);
      expect(counterexample?.message).toMatch(says);
      expect(counterexample?.story?.at(-1)).toBe(counterexample?.message);
    });
  }

  test('each law finds one', () => {
    const finding = new Set(planted.map(({ law }) => law));
    expect(assignmentLaws.map(({ id }) => id).filter((id) => !finding.has(id))).toEqual([]);
  });
});

test('it is thrown as checkLaws throws, with the story', () => {
  const check = () =>
    checkAssignment(validator, {
      people: people.slice(0, 3),
      numRuns: 20,
      seed: SEED,
      laws: laws('somebody-can-go-on'),
    });
  expect(check).toThrow(LawsBroken);
  expect(check).toThrow(
    /The law "somebody-can-go-on" is broken.*1\. ada starts towards .*stands still.*again: {2}\{ seed: /s,
  );
});

const laws = (...ids: readonly string[]) => assignmentLaws.filter(({ id }) => ids.includes(id));

/** The work that stops when exactly these people are away. */
const without = (findings: readonly AssignmentFinding[], ...away: readonly string[]): readonly string[] =>
  findings.filter(({ people: who }) => who.toSorted().join() === away.toSorted().join()).flatMap(({ work }) => work);

describe('who cannot be away', () => {
  const { holds, findings } = tried('absences-are-covered', validator, { people, numRuns: 40 });

  test('is a finding, where nobody says that absences must be covered', () => {
    expect(holds).toBe(true);
    expect(without(findings, 'validator-1')).toContain('assess-progress/score');
    expect(without(findings, 'validator-1')).not.toContain('map-objectives/draft');
    expect(without(findings, 'teacher-1')).toEqual([]);
    expect(without(findings, 'teacher-1', 'teacher-2')).toContain('deliver-activities/teach');
  });

  test('follows from who holds which role, where nothing is kept apart', () => {
    const rows = library.raci(validator);
    for (const { people: away, work } of findings) {
      for (const ref of work) {
        const responsible = rows.find((row) => `${row.element}/${row.step}` === ref)?.responsible ?? [];
        const holders = people
          .filter(({ roles }) => roles.some((role) => responsible.includes(role)))
          .map(({ id }) => id);
        expect(holders.toSorted()).toEqual(away.toSorted());
      }
    }
  });

  test('depends on who has done what is kept apart, where the model refuses them', () => {
    const both = [...people, { id: 'both', name: 'Whoever is both', roles: ['teacher', 'validator'] }];
    const found = tried('absences-are-covered', refusing, { people: both, numRuns: 40 }).findings;
    // Where "both" has taught, only the validator may score.
    expect(without(found, 'validator-1')).toContain('assess-progress/score');
    expect(without(found, 'validator-1')).not.toContain('assess-progress/verify');
  });
});

describe('what it is tried with', () => {
  test('a model that names nobody has one person for each role, and says so', () => {
    const { findings } = tried('duties-kept-apart', validator, { numRuns: 1 });
    expect(findings[0]?.message).toMatch(/^No people are named/);
    expect(tried('duties-kept-apart', validator, { people, numRuns: 1 }).findings).toEqual([]);
  });

  test('one teacher who does it all leaves nobody to hear an appeal against what they decided', () => {
    const { holds, counterexample } = tried('appeals-heard-by-others', models.singleTeacher, { numRuns: 60 });
    expect(holds).toBe(false);
    expect(counterexample?.message).toMatch(/^Nobody but Teacher, who has done “.*”, can hear the appeal against that/);
  });

  test('journeys of one’s own, whose events that name nobody are done by somebody who may', () => {
    const journeys = arbitraryJourneyEvents(validator).map(({ start, events }) => ({
      start,
      events: events.filter(({ type }) => !type.startsWith('item.')),
    }));
    const { holds, findings } = tried('absences-are-covered', validator, { people, journeys, numRuns: 10 });
    expect(holds).toBe(true);
    expect(without(findings, 'teacher-1', 'teacher-2')).toContain('map-objectives/review-prior-learning');
  });

  test('no events: only what opens at the start', () => {
    const journeys = fc.constant({ start: { learner: 'ada', objectives: ['fractions'] }, events: [] });
    const { reached } = tried('absences-are-covered', validator, { people, journeys, numRuns: 1 });
    expect(reached.steps).toEqual(['map-objectives/review-prior-learning']);
  });

  test('people in roles that do not exist are refused', () => {
    expect(() => checkAssignment(validator, { people: [{ id: 'x', name: 'X', roles: ['techer'] }] })).toThrow(
      ModelError,
    );
  });
});

test('a work item that does not list whom to consult is found', () => {
  const subject = {
    ...library,
    openWork: (...given: Parameters<typeof library.openWork>) =>
      library.openWork(...given).map((item) => ({ ...item, consulted: [] })),
  };
  const { holds, counterexample } = tried('nothing-is-read-too-soon', validator, { people, subject, numRuns: 30 });
  expect(holds).toBe(false);
  expect(counterexample?.message).toMatch(/has opened, and does not say that .* are to be consulted/);
});

test('whom nobody can ask is a finding', () => {
  const { model } = editModel(validator, (draft) => {
    for (const role of draft.roles) if (role.id === 'school-leader') role.consulted.push('map-objectives/draft');
  });
  const { findings } = tried('nothing-is-read-too-soon', model, { people: people.slice(0, 3), numRuns: 10 });
  expect(findings.map(({ message }) => message)).toContain(
    'School Leader is to be consulted on “Draft the map”, and nobody holds that role.',
  );
});
