import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { explainScenario } from '../../src/scenario/explain-scenario.js';
import type { ScenarioInput } from '../../src/scenario/scenario-schema.js';
import { rolesToStaff } from '../../src/scenario/starter-scenario.js';
import { elementOf, ownModel, roleOf } from '../support/own-process.js';

const model = ownModel(
  [elementOf('visit', ['go', 'file', 'test'])],
  [
    roleOf('guide', ['onsite-educator'], ['visit/go']),
    roleOf('app', ['information-system'], ['visit/file']),
    roleOf('lab', ['partner'], ['visit/test']),
  ],
);

const visits: ScenarioInput = {
  id: 'visits',
  title: 'Visits',
  model,
  learners: { count: 9 },
  partners: [{ role: 'lab', turnaroundDays: 1 }],
};

/** Every row about what the scenario says or leaves out, by what it is about: its value and its source. */
const rowsOf = (more: Partial<ScenarioInput> = {}) =>
  new Map(explainScenario({ ...visits, ...more }).map(({ what, value, source }) => [what, [value, source]] as const));

const ownSchool = { staff: [{ role: 'guide', count: 1 }] };
const weekly = [{ days: ['mon', 'wed'], from: '08:00', to: '12:00' }] as const;

test('what is left out is listed with its default', () => {
  const rows = rowsOf(ownSchool);
  expect([...rows].filter(([, [, source]]) => source?.startsWith('default'))).toEqual([
    ['learners.objectives', ['10', 'default']],
    ['learners.mastered', ['0', 'default']],
    ['learners.activeObjectives', ['2', 'default']],
    // 36 weeks of 7 days for ten objectives, two at a time.
    ['learners.plannedDays', ['50.4', expect.stringMatching(/^default: assumption/)]],
    ['learners.calendar', ['school-week', 'default']],
    ['learners.leavePerYear', ['0', 'default']],
    ['start', ['2026-09-01', 'default']],
    ['weeks', ['36', 'default']],
    ['warmUpWeeks', ['0', 'default']],
    ['carryOn', ['nobody carries on', 'default']],
    ['develop', ['once', 'default']],
    ['shiftEnd', ['resume', 'default']],
    ['priority of handle-exceptions', ['10', 'default']],
    ['guide: fte', ['1', 'default']],
    ['guide: calendar', ['school-week', 'default']],
    ['guide: cost per hour', ['0', 'default']],
    ['calendar school-week', ['mon tue wed thu fri 08:00 to 16:00', 'default']],
    ['calendar always', ['mon tue wed thu fri sat sun 00:00 to 24:00', 'default']],
  ]);
});

test('what is written is listed with its source, or the scenario', () => {
  const rows = rowsOf({
    learners: {
      count: 9,
      cohorts: [
        { on: '2026-10-01', count: 4 },
        { on: '2026-11-01', count: 5, source: 'the register' },
      ],
      arrivals: { perWeek: 1.5, weeks: 1 },
      objectives: 4,
      mastered: [
        { share: 0.25, mastered: 0.5 },
        { share: 0.75, mastered: 0 },
      ],
      activeObjectives: 1,
      plannedDays: 12.34,
      calendar: 'mornings',
      leavePerYear: 0.1,
      sources: { plannedDays: 'the plan', leavePerYear: 'the ministry' },
    },
    calendars: [
      { id: 'mornings', weekly: [...weekly, { days: ['fri'], from: '20:00', to: '02:00' }] },
      { id: 'always', weekly, source: 'the timetable' },
    ],
    terms: [
      { from: '2026-09-01', to: '2026-12-18' },
      { from: '2027-01-07', to: '2027-05-01', title: 'spring', source: 'the ministry' },
    ],
    holidays: [
      { from: '2026-10-12', to: '2026-10-16' },
      { from: '2026-12-07', to: '2026-12-08', title: 'bridge', source: 'the town' },
    ],
    priorities: [
      { work: 'visit/go', priority: 3 },
      { work: 'visit', priority: 2, source: 'the leader' },
    ],
    carryOn: { upToMinutes: 1 },
    develop: 'each',
    shiftEnd: 'finish',
    start: '2026-09-02',
    weeks: 35,
    warmUpWeeks: 2,
    ...ownSchool,
  });
  expect([...rows].slice(0, 28)).toEqual([
    ['learners.count', ['9', 'scenario']],
    ['learners.cohorts 2026-10-01', ['4', 'scenario']],
    ['learners.cohorts 2026-11-01', ['5', 'the register']],
    ['learners.arrivals', ['1.5 a week for 1 week', 'scenario']],
    ['learners.objectives', ['4', 'scenario']],
    ['learners.mastered', ['0.5 for 25 % of learners, 0 for 75 % of learners', 'scenario']],
    ['learners.activeObjectives', ['1', 'scenario']],
    ['learners.plannedDays', ['12.3', 'the plan']],
    ['learners.calendar', ['mornings', 'scenario']],
    ['learners.leavePerYear', ['0.1', 'the ministry']],
    ['start', ['2026-09-02', 'scenario']],
    ['weeks', ['35', 'scenario']],
    ['warmUpWeeks', ['2', 'scenario']],
    ['carryOn', [expect.stringMatching(/next step.* up to 1 minute$/), 'scenario']],
    ['develop', ['each', 'scenario']],
    ['shiftEnd', ['finish', 'scenario']],
    ['priority of visit/go', ['3', 'scenario']],
    ['priority of visit', ['2', 'the leader']],
    ['guide: headcount', ['1', 'scenario']],
    ['guide: fte', ['1', 'default']],
    ['guide: calendar', ['school-week', 'default']],
    ['guide: cost per hour', ['0', 'default']],
    ['calendar mornings', ['mon wed 08:00 to 12:00; fri 20:00 to 02:00', 'scenario']],
    ['calendar always', ['mon wed 08:00 to 12:00', 'the timetable']],
    ['calendar school-week', ['mon tue wed thu fri 08:00 to 16:00', 'default']],
    ['term', ['2026-09-01 to 2026-12-18', 'scenario']],
    ['term spring', ['2027-01-07 to 2027-05-01', 'the ministry']],
    ['holiday', ['2026-10-12 to 2026-10-16', 'scenario']],
  ]);
  expect(rows.get('holiday bridge')).toEqual(['2026-12-07 to 2026-12-08', 'the town']);
});

describe('who works', () => {
  test('is listed by figure for headcounts, each with its own source before that of the entry', () => {
    const staff = [
      {
        role: 'guide',
        count: 2,
        fte: 0.5,
        calendar: 'always',
        costPerHour: 40,
        source: 'payroll',
        sources: { fte: 'HR' },
      },
      { role: 'guide', count: 0, calendar: 'always' },
    ];
    const rows = explainScenario({ ...visits, staff }).filter(({ what }) => what.startsWith('guide'));
    expect(rows.map(({ what, value, source }) => [what, value, source])).toEqual([
      ['guide: headcount', '2', 'payroll'],
      ['guide: fte', '0.5', 'HR'],
      ['guide: calendar', 'always', 'payroll'],
      ['guide: cost per hour', '40', 'payroll'],
      ['guide: headcount', '0', 'scenario'],
      ['guide: fte', '1', 'default'],
      ['guide: calendar', 'always', 'scenario'],
      ['guide: cost per hour', '0', 'default'],
    ]);
  });

  test('is listed in a row for each person', () => {
    const rows = rowsOf({
      people: [
        { id: 'ann', name: 'Ann', roles: ['guide', 'lab'], speeds: [{ work: 'visit', speed: 2 }] },
        { id: 'bob', name: 'Bob', roles: ['guide'], fte: 0.5, calendar: 'always', costPerHour: 40, speed: 0.8 },
        { id: 'cem', name: 'Cem', roles: ['guide'], source: 'the list', sources: { speed: 'the log', fte: 'HR' } },
      ],
      partners: [],
    });
    expect(rows.get('Ann')).toEqual([
      'guide, then lab; fte 1, calendar school-week, cost per hour 0, speed 1, 2 in visit',
      'scenario',
    ]);
    expect(rows.get('Bob')).toEqual(['guide; fte 0.5, calendar always, cost per hour 40, speed 0.8', 'scenario']);
    expect(rows.get('Cem')?.[1]).toBe('the list; speed: the log; fte: HR');
  });

  test('is listed for systems and partners too', () => {
    const capacity = (more: object) => rowsOf({ ...ownSchool, systems: [{ role: 'app', ...more }] }).get('system app');
    expect(capacity({ latencyMinutes: 1 })).toEqual(['latency 1 minute, no limit', 'scenario']);
    expect(capacity({ capacity: 3, source: 'the vendor' })).toEqual(['latency 0 minutes, 3 at once', 'the vendor']);
    const partner = (more: object) =>
      rowsOf({ ...ownSchool, partners: [{ role: 'lab', turnaroundDays: 2, ...more }] }).get('partner lab');
    expect(partner({})).toEqual(['answers in 2 days', 'scenario']);
    expect(partner({ source: 'the contract' })?.[1]).toBe('the contract');
  });
});

test('a school’s calendar is listed with the days on which it is closed, and their sources once each', () => {
  const row = (closed: readonly (string | { from: string; to: string; source?: string })[]) =>
    rowsOf({ ...ownSchool, school: { timeZone: 'Europe/Madrid', weekdays: ['mon', 'tue'], closed } }).get('school');
  expect(rowsOf(ownSchool).has('school')).toBe(false);
  expect(row([])).toEqual(['open mon tue in Europe/Madrid', 'scenario']);
  expect(row(['2026-10-12', { from: '2026-12-24', to: '2027-01-06' }])).toEqual([
    'open mon tue in Europe/Madrid; closed 2026-10-12; closed 2026-12-24 to 2027-01-06',
    'scenario',
  ]);
  const source = 'the ministry';
  const days = [
    { from: '2026-10-12', to: '2026-10-12', source },
    { from: '2026-12-24', to: '2027-01-06', source },
    { from: '2027-03-01', to: '2027-03-02', source: 'the town' },
  ];
  expect(row(['2026-11-02', { from: '2026-11-03', to: '2026-11-03' }, ...days])?.[1]).toBe('the ministry; the town');
});

describe('in the learning process', () => {
  const rows = (of: Pick<ScenarioInput, 'model'>['model'], more: Partial<ScenarioInput> = {}) => {
    const given = typeof of === 'string' ? models.singleTeacher : of;
    const staff = rolesToStaff(Object.values(models).find(({ id }) => id === given.id) ?? models.singleTeacher);
    return rowsOf({ model: of, partners: [], staff: staff.map((role) => ({ role, count: 1 })), ...more });
  };

  test('appeals are listed with their share, which is an assumption unless it is written', () => {
    const share = (learners: ScenarioInput['learners']) => rows('single-teacher', { learners }).get('learners.appeals');
    expect(share({ count: 1 })).toEqual(['0.01', expect.stringMatching(/^default: assumption/)]);
    expect(share({ count: 1, appeals: 0.2 })).toEqual(['0.2', 'scenario']);
    expect(share({ count: 1, appeals: 0.2, sources: { appeals: 'the log' } })?.[1]).toBe('the log');
  });

  test('people carry on for an hour, which is an assumption', () => {
    expect(rows('single-teacher').get('carryOn')).toEqual([
      expect.stringMatching(/up to 60 minutes$/),
      expect.stringMatching(/^default: assumption/),
    ]);
    expect(rows('single-teacher', { carryOn: false }).get('carryOn')).toEqual(['nobody carries on', 'scenario']);
  });

  test('that no record is handed on is listed where the model exports records and nothing asks for one', () => {
    const asked = 'track-progress/transfer-requested';
    const exporting = models.collegeForAmerica;
    expect(rows(exporting).get('learners.transfers')).toEqual([
      '0',
      expect.stringMatching(/^default: nobody asks .*cadence.*track-progress\/transfer-requested/),
    ]);
    const sent = [...exporting.cadence, { send: asked, everyDays: 90, each: 'learner' as const }];
    expect(rows({ ...exporting, cadence: sent }).has('learners.transfers')).toBe(false);
    expect(rows({ ...exporting, cadence: [] }).has('learners.transfers')).toBe(true);
    expect(rows('single-teacher').has('learners.transfers')).toBe(false);
  });

  test('that nothing is learnt again is listed where the model looks for what has faded', () => {
    expect(rows(models.aiTutorGuide).get('learners.refreshers')).toEqual([
      '0',
      expect.stringMatching(/^default: .*fades/),
    ]);
    expect(rows('single-teacher').has('learners.refreshers')).toBe(false);
  });
});
