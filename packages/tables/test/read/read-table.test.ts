import { parseScenario, scenarioSchema, simulate } from '@work-elements/simulate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badgeFramework, type InputError, models } from 'work-elements';
import writeExcelFile from 'write-excel-file/node';
import { intoScenario, readTable, type Table, writeTable } from '../../src/index.js';

const share = fc.integer({ min: 1, max: 1000 }).map((part) => part / 1000);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const word = fc
  .stringMatching(/^[a-z]{1,8}$/)
  .filter((each) => each !== 'constructor' && !/^(?:total|sum)s?$/.test(each));

const arbitraryStaff = fc.record({
  staff: fc.array(
    fc.record({
      role: word,
      count: fc.nat(500),
      fte: maybe(share),
      costPerHour: maybe(fc.double({ min: 0, max: 1e6, noNaN: true })),
    }),
    { maxLength: 3 },
  ),
  people: fc.uniqueArray(
    fc.record({
      id: word,
      name: word,
      roles: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
      fte: maybe(share),
      calendar: maybe(word),
      speed: maybe(fc.double({ min: 0.001, max: 100, noNaN: true })),
      source: maybe(word),
    }),
    { selector: ({ id }) => id, maxLength: 4 },
  ),
});

type Staff = typeof arbitraryStaff extends fc.Arbitrary<infer Value> ? Value : never;

const staffTable = ({ staff, people }: Staff): Table => ({
  name: 'Staff',
  columns: ['Id', 'Name', 'Roles', 'Count', 'FTE (part)', 'Calendar', 'Cost per hour ($)', 'Speed', 'Source'],
  rows: [
    ...people.map((each) => [
      each.id,
      each.name,
      each.roles.join('; '),
      null,
      each.fte ?? null,
      each.calendar ?? null,
      null,
      each.speed ?? null,
      each.source ?? null,
    ]),
    ...staff.map((each) => [
      null,
      null,
      each.role,
      each.count,
      each.fte ?? null,
      null,
      each.costPerHour ?? null,
      null,
      null,
    ]),
  ],
});

const defined = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('staff', () => {
  test('comes out of any way of writing it as it went in, and a scenario takes it', () => {
    const ways = [
      { as: 'xlsx' },
      { as: 'csv' },
      { as: 'csv', delimiter: ';', decimal: ',' },
      { as: 'csv', delimiter: '\t', decimal: ',', bom: false },
    ] as const;
    fc.assert(
      fc.property(arbitraryStaff, fc.constantFrom(...ways), (staff, way) => {
        fc.pre(staff.staff.length + staff.people.length > 0);
        const decimal = 'decimal' in way ? way.decimal : '.';
        const { value, issues } = readTable(writeTable(staffTable(staff), way), { as: 'staff', decimal });
        expect(issues.filter(({ code }) => code !== 'same-name')).toEqual([]);
        expect(value).toEqual(defined(staff));
        const scenario = { id: 'x', title: 'x', model: 'validator', learners: { count: 1 }, ...value };
        expect(scenarioSchema.safeParse(scenario).success).toBe(true);
      }),
    );
  });

  test('has numbers with separators, currencies and per cent, whichever way the table writes them', () => {
    const read = (cost: string, other: string) =>
      readTable(`Role\tCount\tCost\na\t1\t${cost}\nb\t1\t${other}`, { as: 'staff' }).value?.staff.map(
        (each) => each.costPerHour,
      );
    expect(read('1,234.5', '1,500')).toEqual([1234.5, 1500]);
    expect(read('1.234,5', '1.500')).toEqual([1234.5, 1500]);
    expect(read('$ 40', '40 €')).toEqual([40, 40]);
    expect(read('12 345', "12'345.6")).toEqual([12345, 12345.6]);
    expect(read('1.500', '0.75')).toEqual([1.5, 0.75]);
    expect(read('1,234,567.5', '.5')).toEqual(undefined);
    expect(readTable('Role,Count,FTE\na,1,50%', { as: 'staff' }).value?.staff[0]?.fte).toBe(0.5);
  });

  test('names roles by id, by title, or both', () => {
    const table = 'Name,Roles\nAnn,"Proficiency Validator"\nBo,"teacher, Proficiency Validator (validator)"';
    const { value } = readTable(table, { as: 'staff', model: models.validator });
    expect(value?.people.map(({ roles }) => roles)).toEqual([['validator'], ['teacher', 'validator']]);
  });
});

describe('people', () => {
  test('name roles by the titles of a model', () => {
    const table = 'Name,Roles,Evidence\nAnn,"Proficiency Validator, Coach",planning';
    const { value } = readTable(table, { as: 'people', model: models.validator });
    expect(value?.[0]?.roles).toEqual(['validator', 'coach']);
  });

  test('name what their evidence is about by id or by title', () => {
    const table = [
      'Name,Roles,Evidence,Element,Role,Model,Area',
      `Ann,"Proficiency Validator, Coach",planning,Assessing progress,Proficiency Validator,${models.validator.title},`,
      `,,study,assess-progress,validator,validator,${badgeFramework.areas[0]?.title}`,
    ].join('\n');
    const about = { element: 'assess-progress', role: 'validator', model: 'validator' };
    const read = readTable(table, { as: 'people', models: [models.khanAcademyCoach, models.validator] });
    expect(read.issues).toEqual([]);
    expect(read.value?.[0]?.roles).toEqual(['validator', 'coach']);
    expect(read.value?.[0]?.evidence).toEqual([
      { kind: 'planning', ...about },
      { kind: 'study', ...about, area: badgeFramework.areas[0]?.id },
    ]);
  });

  test('have a row for each line of evidence, and a name once', () => {
    const table = [
      'Id;Name;Roles;FTE;Place;Evidence;Element;Attested by;Date;Note',
      'ann;Ann Ash;Teacher, Coach;0,5;hill 0.6; mill 0.4'.replace('hill 0.6; mill 0.4', '"hill 0,6; mill 40%"') +
        ';Implementation;assess-progress;bo;1.5.2026;"=5, seen"',
      ';;;;;peer support;;bo;24.12.2025;',
      'bo;Bo;;;hill;;;;;',
    ].join('\n');
    const { value, issues } = readTable(table, { as: 'people' });
    expect(issues).toEqual([]);
    expect(value).toEqual([
      {
        id: 'ann',
        name: 'Ann Ash',
        roles: ['teacher', 'coach'],
        fte: 0.5,
        at: { hill: 0.6, mill: 0.4 },
        evidence: [
          { kind: 'implementation', element: 'assess-progress', attestedBy: 'bo', at: '2026-05-01', note: '=5, seen' },
          { kind: 'peer-support', attestedBy: 'bo', at: '2025-12-24' },
        ],
      },
      { id: 'bo', name: 'Bo', at: 'hill', evidence: [] },
    ]);
  });
});

describe('arrivals', () => {
  test('are there at the start, and then come as cohorts', () => {
    const { value, issues } = readTable(
      'Start date,Students\n2026-09-15,3\n2026-09-01,120\n2026-09-22,0\n2026-09-29,5\n2026-09-01,1',
      { as: 'arrivals' },
    );
    expect(value).toEqual({
      arrivals: [
        { date: '2026-09-01', learners: 121 },
        { date: '2026-09-15', learners: 3 },
        { date: '2026-09-22', learners: 0 },
        { date: '2026-09-29', learners: 5 },
      ],
      start: '2026-09-01',
      learners: {
        count: 121,
        cohorts: [
          { on: '2026-09-15', count: 3 },
          { on: '2026-09-29', count: 5 },
        ],
      },
    });
    expect(issues).toEqual([]);
  });

  test('take the place of all that a scenario said of who comes when', () => {
    const { value } = readTable('Date,Learners\n2026-09-07,40\n2026-10-05,5', { as: 'arrivals' });
    const before = { count: 9, cohorts: [{ on: '2026-11-02', count: 7 }], arrivals: { perWeek: 2 }, objectives: 2 };
    const scenario = { id: 'now', title: 'Now', model: 'validator', learners: before };
    expect(value === null ? null : intoScenario(scenario, { arrivals: value })).toEqual({
      ...scenario,
      start: '2026-09-07',
      learners: { objectives: 2, count: 40, cohorts: [{ on: '2026-10-05', count: 5 }] },
    });
    const first = readTable('Date,Learners\n2026-09-07,40', { as: 'arrivals' }).value;
    expect(first === null ? null : intoScenario(scenario, { arrivals: first }).learners).toEqual({
      objectives: 2,
      count: 40,
    });
  });

  test('come in a simulation on the dates of the table, as many as it says', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ day: fc.nat({ max: 60 }), learners: fc.integer({ min: 0, max: 9 }) }), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.integer({ min: 1, max: 9 }),
        async (rows, first) => {
          const dated = [{ day: 0, learners: first }, ...rows].map(({ day, learners }) => ({
            date: new Date(Date.UTC(2026, 8, 1 + day)).toISOString().slice(0, 10),
            learners,
          }));
          const text = ['Date;Learners', ...dated.map(({ date, learners }) => `${date};${learners}`)].join('\n');
          const { value, issues } = readTable(text, { as: 'arrivals' });
          expect(issues).toEqual([]);
          if (value === null) return;
          const scenario = parseScenario({
            id: 'room',
            title: 'Room',
            model: 'single-teacher',
            start: value.start,
            weeks: 9,
            learners: { ...value.learners, objectives: 1 },
            staff: [{ role: 'teacher', count: 1 }],
          });
          const came = new Map<string, number>();
          await simulate(scenario, {
            replications: 1,
            explain: false,
            log: ({ activity, time }) => {
              const date = time.slice(0, 10);
              if (activity === 'journey.started') came.set(date, (came.get(date) ?? 0) + 1);
            },
          });
          const said = new Map<string, number>();
          for (const { date, learners } of dated) if (learners > 0) said.set(date, (said.get(date) ?? 0) + learners);
          expect([...came]).toEqual([...said].sort(([one], [other]) => (one < other ? -1 : 1)));
        },
      ),
      { numRuns: 10 },
    );
  });

  test('may be a row a learner, with the dates of a workbook', async () => {
    const on = (day: number) => ({ value: new Date(Date.UTC(2026, 8, day)), type: Date, format: 'dd.mm.yyyy' });
    const bytes = await writeExcelFile([
      ['Enrolment 2026'],
      [],
      ['Learner', 'Enrolled on'],
      ['l1', on(1)],
      ['l2', on(1)],
    ]).toBuffer();
    const { value, issues } = readTable(new Uint8Array(bytes), { as: 'arrivals' });
    expect(value?.learners).toEqual({ count: 2 });
    expect(issues).toEqual([]);
  });

  test('have dates in any order that their column shows', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        fc.constantFrom('.', '/', '-'),
        (time, mark) => {
          const date = time.toISOString().slice(0, 10);
          const [year = '', month = '', day = ''] = date.split('-');
          const read = (text: string, dates?: 'dmy' | 'mdy') =>
            readTable(`Date,Learners\n${text},1`, { as: 'arrivals', ...(dates === undefined ? {} : { dates }) });
          expect(read([day, month, year].join(mark), 'dmy').value?.start).toBe(date);
          expect(read([Number(month), Number(day), year].join(mark), 'mdy').value?.start).toBe(date);
          expect(read([year, month, day].join(mark)).value?.start).toBe(date);
          const unsaid = read([day, month, year].join(mark));
          const sure = Number(day) > 12 || day === month || mark === '.';
          expect(unsaid.value?.start).toBe(sure ? date : undefined);
        },
      ),
    );
  });
});

describe('texts that a spreadsheet would run', () => {
  test.each(['=1+1', '+1', '-x', '@SUM(A1)', '\tx', '\rx', "'=x", "''@", '-', '+49 30 1234'])(
    '%j has an apostrophe in CSV, which is taken off again',
    (text) => {
      const table: Table = { name: 'Staff', columns: ['Name', 'Roles', 'Source'], rows: [['Ann', 'teacher', text]] };
      const csv = new TextDecoder().decode(writeTable(table, { as: 'csv', bom: false }));
      expect(csv).toContain(`'${text.replaceAll('"', '""')}`);
      expect(readTable(csv, { as: 'staff' }).value?.people[0]?.source).toBe(text.trim());
      expect(readTable(writeTable(table, { as: 'xlsx' }), { as: 'staff' }).value?.people[0]?.source).toBe(text.trim());
    },
  );

  test('numbers stay numbers, and other apostrophes stay', () => {
    const table: Table = {
      name: 'x',
      columns: ['a', "'tis"],
      rows: [
        [-2, "O'Hara"],
        [1e-7, "'so"],
      ],
    };
    const csv = new TextDecoder().decode(writeTable(table, { as: 'csv', bom: false }));
    expect(csv).toBe("a,'tis\r\n-2,O'Hara\r\n1e-7,'so\r\n");
  });
});

describe('encodings', () => {
  const text = 'Name;Roles\r\nZoë Müller;teacher\r\n';
  const utf16 = Uint8Array.from([
    0xff,
    0xfe,
    ...[...text.replaceAll(';', '\t')].flatMap((each) => [each.charCodeAt(0) & 255, each.charCodeAt(0) >> 8]),
  ]);

  const said = (name: string): string => {
    const bytes = Uint8Array.from(`Name;Roles\r\n${name};teacher\r\n`, (each) => each.charCodeAt(0));
    return readTable(bytes, { as: 'staff' }).issues[0]?.message ?? '';
  };

  test.each([
    ['a short word', 'Zoë', 'Zoë'],
    ['a long word, around the letter', `${'a'.repeat(70)}ë${'b'.repeat(70)}`, `${'a'.repeat(25)}ë${'b'.repeat(25)}`],
    ['a letter rather than a blank before it', '12\u00a0Zoë', 'Zoë'],
    ['what is no letter at all first', 'Zoë Z\u008frich', 'Z\uFFFDrich'],
    ['an apostrophe as word processors write it', 'O\u0092Brien', 'O’Brien'],
    ['a sign where there is no letter', '12§', '12§'],
  ])('a warning of Windows-1252 quotes %s', (_, name, word) => {
    expect(said(name)).toContain(`for example "${word}"`);
  });

  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-16 without a byte order mark', utf16.subarray(2)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16, as Excel’s “Unicode text”', utf16],
    ['Windows-1252', Uint8Array.from(text, (each) => each.charCodeAt(0))],
    ['with the line that tells Excel the separator', new TextEncoder().encode(`sep=;\r\n${text}`)],
  ])('%s', (_, bytes) => {
    expect(readTable(bytes, { as: 'staff' }).value?.people[0]?.name).toBe('Zoë Müller');
  });
});

describe('options', () => {
  test('are refused where they are none, with what was expected', () => {
    const refusal = (call: () => unknown): string => {
      try {
        call();
        return '';
      } catch (error) {
        return (error as InputError).message;
      }
    };
    expect(refusal(() => readTable('a', { as: 'stuff' as 'staff' }))).toMatch(
      /expected "staff", "people".* \(did you mean "staff"\?\)/,
    );
    expect(refusal(() => writeTable({ name: 'x', columns: ['a'], rows: [['1', '2']] }, { as: 'csv' }))).toMatch(
      /rows\[0\]: expected at most 1 cells/,
    );
    const two = [0, 1].map((each) => ({ name: `${each}`, columns: ['a'], rows: [] }));
    expect(refusal(() => writeTable(two, { as: 'csv' }))).toMatch(/expected one table, since CSV holds one, found 2/);
  });
});

describe('a column "At" of people', () => {
  const heads = 'Name,Roles,Evidence,Element,Attested by,At\n';
  const read = (at: string) => readTable(`${heads}Ann,teacher,implementation,recommend,Bo,${at}\n`, { as: 'people' });

  test('may hold dates, as evidence has one by that name', () => {
    const { value, issues } = read('2026-05-01');
    expect(issues).toEqual([]);
    expect(value?.[0]).toMatchObject({ evidence: [{ at: '2026-05-01' }] });
    expect(value?.[0]).not.toHaveProperty('at');
    expect(read('31.02.2026').issues.map(({ path, code }) => `${path} ${code}`)).toEqual(['F2 no-such-day']);
    expect(read('2026').issues.map(({ path, severity }) => `${path} ${severity}`)).toEqual(['F2 error']);
  });

  test('may hold places, as people do', () => {
    expect(read('hill').value?.[0]).toMatchObject({ at: 'hill', evidence: [{ kind: 'implementation' }] });
    expect(read('"hill 0.6; mill 0.4"').value?.[0]).toMatchObject({ at: { hill: 0.6, mill: 0.4 } });
  });
});
