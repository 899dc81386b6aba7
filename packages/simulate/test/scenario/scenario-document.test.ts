import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInputError } from 'work-elements';
import {
  explainScenario,
  parseScenario,
  type Scenario,
  type ScenarioInput,
  scenarioDocument,
} from '../../src/index.js';

const documents: readonly ScenarioInput[] = [
  { id: 'a', title: 'A', model: 'single-teacher', learners: { count: 5 }, staff: [{ role: 'teacher', count: 1 }] },
  {
    id: 'b',
    title: 'B',
    model: 'validator',
    learners: { count: 9, objectives: 10, sources: { count: 'the register' }, arrivals: { perWeek: 1 } },
    staff: [
      { role: 'teacher', count: 2, costPerHour: 40, source: 'the office' },
      { role: 'school-leader', count: 1, calendar: 'mornings' },
    ],
    people: [{ id: 'ada', name: 'Ada', roles: ['validator'], source: 'the list' }],
    calendars: [{ id: 'mornings', weekly: [{ days: ['mon'], from: '08:00', to: '12:00' }] }],
    outcomes: [{ work: 'assess-progress/verify', probabilities: { authentic: 0.9, 'not-own-work': 0.1 } }],
    carryOn: false,
    weeks: 20,
  },
];

const thrown = (call: () => unknown): unknown => {
  try {
    return call();
  } catch (error) {
    return error;
  }
};

type Change = (scenario: Scenario) => Scenario;

/** Changes to different parts of a scenario. */
const changes: readonly Change[] = [
  (of) => ({ ...of, learners: { ...of.learners, objectives: of.learners.objectives + 1 } }),
  (of) => ({ ...of, learners: { ...of.learners, arrivals: { perWeek: 3, source: 'a guess' } } }),
  (of) => ({ ...of, learners: { ...of.learners, cohorts: [{ on: '2026-09-07', count: 2 }] } }),
  (of) => ({ ...of, learners: { ...of.learners, mastered: [{ share: 1, mastered: 0.5 }] } }),
  (of) => ({ ...of, school: { timeZone: 'Europe/Madrid', weekdays: ['mon'], closed: ['2026-09-14'] } }),
  ({ learners: { arrivals: _, ...learners }, ...of }) => ({ ...of, learners }),
  (of) => ({ ...of, staff: of.staff.map((each) => ({ ...each, count: each.count + 1 })) }),
  (of) => ({ ...of, staff: of.staff.map((each) => ({ ...each, sources: { count: 'the log' } })) }),
  (of) => ({ ...of, people: of.people.map((each) => ({ ...each, speed: 2 })) }),
  (of) => ({ ...of, outcomes: [] }),
  (of) => ({ ...of, holidays: [...of.holidays, { from: '2026-12-24', to: '2026-12-26' }] }),
  (of) => ({ ...of, weeks: of.weeks + 1 }),
];

describe('scenarioDocument', () => {
  test.each(documents)('writes $id as it was, if nothing has changed', (document) => {
    expect(scenarioDocument(parseScenario(document), document)).toEqual(document);
  });

  test('reads back as the scenario, whatever has changed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.subarray([...changes]), (document, some) => {
        const now = some.reduce((scenario, change) => change(scenario), parseScenario(document));
        expect(parseScenario(scenarioDocument(now, document))).toEqual(now);
      }),
      { seed: 20, numRuns: 60 },
    );
  });

  test('leaves the origin of all that has not changed as it was', () => {
    for (const document of documents) {
      const before = new Map(explainScenario(document).map((row) => [row.what, row]));
      for (const change of changes) {
        const now = change(parseScenario(document));
        for (const row of explainScenario(scenarioDocument(now, document))) {
          const former = before.get(row.what);
          if (former?.value === row.value && !row.source.includes('the log')) expect(row.source).toBe(former.source);
        }
      }
    }
  });

  test('drops the item that was taken out of a list, not another', () => {
    const [, document] = documents;
    if (document === undefined) throw new Error('two documents');
    const now = parseScenario(document);
    const fewer = scenarioDocument({ ...now, staff: now.staff.slice(1) }, document);
    expect(fewer.staff).toEqual([{ role: 'school-leader', count: 1, calendar: 'mornings' }]);
  });

  test('refuses a change that makes it no scenario, with where and why', () => {
    const [document] = documents;
    if (document === undefined) throw new Error('a document');
    const now = parseScenario(document);
    const refusal = thrown(() => scenarioDocument({ ...now, weeks: -1 }, document));
    expect(isInputError(refusal) ? refusal.issues.map(({ path }) => path) : refusal).toEqual(['weeks']);
    expect(isInputError(refusal) ? refusal.what : refusal).toBe('scenario "a"');
  });
});

describe('sources of single figures', () => {
  test('are told in the place of that of the whole entry', () => {
    const [, document] = documents;
    if (document === undefined) throw new Error('two documents');
    const [teachers, leader] = document.staff ?? [];
    const [ada] = document.people ?? [];
    if (teachers === undefined || leader === undefined || ada === undefined) throw new Error('somebody is there');
    const rows = explainScenario({
      ...document,
      learners: { ...document.learners, calendar: 'always', sources: { calendar: 'the web' } },
      staff: [{ ...teachers, sources: { count: 'the log' } }, leader],
      people: [{ ...ada, speed: 2, sources: { speed: 'the log' } }],
    });
    const sourceOf = (what: string) => rows.find((row) => row.what === what)?.source;
    expect(sourceOf('learners.calendar')).toBe('the web');
    expect(sourceOf('teacher: headcount')).toBe('the log');
    expect(sourceOf('teacher: cost per hour')).toBe('the office');
    expect(sourceOf('teacher: fte')).toBe('default');
    expect(sourceOf('Ada')).toBe('the list; speed: the log');
  });
});
