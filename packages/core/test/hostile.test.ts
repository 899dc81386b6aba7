import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as library from '../src/index.js';

const { InputError, models, startJourney } = library;

const rubric = library.parseRubric({ id: 'ours', title: 'Ours', rows: [{ id: 'one' }] });

/**
 * Every function that takes outside input, called with junk; where the junk is the second argument, the first is valid.
 */
const calls: Readonly<Record<string, (junk: never) => unknown>> = {
  parseModel: (junk) => library.parseModel(junk),
  parseModelText: (junk) => library.parseModelText(junk),
  defineModel: (junk) => library.defineModel(junk),
  defineElement: (junk) => library.defineElement(junk),
  checkModel: (junk) => library.checkModel(junk),
  raci: (junk) => library.raci(junk),
  handoffs: (junk) => library.handoffs(junk),
  deriveProfiles: (junk) => library.deriveProfiles(junk),
  deriveProfile: (junk) => library.deriveProfile(models.validator, junk),
  compareModels: (junk) => library.compareModels(models.validator, junk),
  editModel: (junk) => library.editModel(models.validator, junk),
  applyEdit: (junk) => library.applyEdit(models.validator, [junk]),
  moveWork: (junk) => library.moveWork(models.validator, junk),
  splitRole: (junk) => library.splitRole(models.validator, junk),
  mergeRoles: (junk) => library.mergeRoles(models.validator, junk),
  addRole: (junk) => library.addRole(models.validator, junk),
  replaceTool: (junk) => library.replaceTool(models.flexBlend, junk),
  awardLevel: (junk) => library.awardLevel(junk),
  badge: (junk) => library.badge(models.validator, 'teacher', junk),
  assessReadiness: (junk) => library.assessReadiness(junk, library.deriveProfile(models.validator, 'teacher')),
  'assessReadiness, of a profile': (junk) => library.assessReadiness({ id: 'p', name: 'P', evidence: [] }, junk),
  'assessReadiness, of options': (junk) =>
    library.assessReadiness(
      { id: 'p', name: 'P', evidence: [] },
      library.deriveProfile(models.validator, 'teacher'),
      junk,
    ),
  'badge, of a holder': (junk) => library.badge(models.validator, 'teacher', 3, junk),
  'coverTeam, of options': (junk) => library.coverTeam([], models.validator, junk),
  coverTeam: (junk) => library.coverTeam(junk, models.validator),
  areaLevels: (junk) => library.areaLevels(junk),
  'areaLevels, of options': (junk) => library.areaLevels([], junk),
  areaBadge: (junk) => library.areaBadge(junk, 3),
  parseTeam: (junk) => library.parseTeam(junk),
  withoutNames: (junk) => library.withoutNames(junk),
  checkTeam: (junk) => library.checkTeam(junk, [models.validator]),
  'checkTeam, of models': (junk) =>
    library.checkTeam({ model: 'validator', places: [{ id: 'hill', title: 'Hill' }] }, junk),
  coverPlaces: (junk) =>
    library.coverPlaces({ model: 'validator', places: [{ id: 'hill', title: 'Hill' }] }, [models.validator], junk),
  teamHandoffs: (junk) => library.teamHandoffs(junk, [models.validator]),
  parseRubric: (junk) => library.parseRubric(junk),
  parseAlignment: (junk) => library.parseAlignment(junk, { rubric }),
  alignRubric: (junk) => library.alignRubric(rubric, junk),
  rubricEvidence: (junk) => library.rubricEvidence(rubric, { rubric: 'ours' }, junk),
  startJourney: (junk) => startJourney(models.validator, junk),
  'startJourney, of a model': (junk) => startJourney(junk, { learner: 'ada', objectives: ['fractions'] }),
  advanceJourney: (junk) =>
    library.advanceJourney(startJourney(models.validator, { learner: 'ada', objectives: ['fractions'] }), junk),
  'advanceJourney, of a journey': (junk) =>
    library.advanceJourney(junk, { id: 'e', at: '2026-09-01T08:00:00Z', type: 'journey.withdrawn', by: 'learner' }),
  openWork: (junk) => library.openWork(junk),
  saveJourney: (junk) => library.saveJourney(junk),
  restoreJourney: (junk) => library.restoreJourney(models.validator, junk),
  reassignJourney: (junk) =>
    library.reassignJourney(startJourney(models.validator, { learner: 'ada', objectives: ['fractions'] }), junk, {
      id: 'r',
      at: '2026-09-01T08:00:00Z',
    }),
  workElement: (junk) => library.workElement(junk),
  toMermaid: (junk) => library.toMermaid(junk),
};

describe('whatever it is given, it answers with an error for people, never with a crash deep inside', () => {
  test.each(Object.entries(calls))('%s', (_, call) => {
    const junk = fc.oneof(
      fc.constantFrom(
        undefined,
        null,
        '',
        'x',
        0,
        -1,
        Number.NaN,
        true,
        [],
        {},
        [null],
        [{}],
        { id: 'x' },
        { roles: [] },
        { machine: null },
        { __proto__: null },
        Symbol('x'),
        10n,
        new Date(0),
        new Map(),
      ),
      fc.anything(),
    );
    fc.assert(
      fc.property(junk, (given) => {
        try {
          call(given as never);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
          expect(error instanceof InputError ? error.issues.length : 0).toBeGreaterThan(0);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a saved journey edited where no checksum tells, as in format 1, is checked against its machines', () => {
  const read = (name: string): string => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
  const model = library.parseModel(JSON.parse(read('journey-format-1.model.json')));
  const saved = JSON.stringify(JSON.parse(read('journey-format-1.json')));

  test.each([
    ['a state that its machine does not have', /"value":"watching"/, '"value":"finished"', 'unknown-state'],
    ['a fact that its machine cannot hold', /"agreed-before":true/, '"agreed-before":"maybe"', 'unknown-state'],
    ['work in a step that its machine is not in', /"step":"triage"/, '"step":"inform"', 'stray-work'],
    [
      'an element that the process does not have',
      /"track-progress":\{"value"/,
      '"trace-progress":{"value"',
      'unknown-element',
    ],
  ])('%s', (_, place, forged, code) => {
    expect(saved).toMatch(place);
    expect(() => library.restoreJourney(model, saved)).not.toThrow();
    try {
      library.restoreJourney(model, saved.replace(place, forged));
    } catch (error) {
      expect(error instanceof library.JourneyError ? error.issues.map((issue) => issue.code) : []).toContain(code);
      return;
    }
    throw new Error('restored');
  });
});

test('ids that JavaScript has on every object are refused', () => {
  expect(() =>
    library.parseModel({
      id: 'constructor',
      title: 'X',
      roles: [{ id: 'constructor', title: 'X', actors: ['partner'] }],
    }),
  ).toThrow(
    /id: the word "constructor" is reserved(.|\n)*roles\[0\]\.id \(constructor\): the word "constructor" is reserved/,
  );
});
