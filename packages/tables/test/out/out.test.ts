import { planTraining, trainingTables } from '@work-elements/optimise';
import { compareScenarios, parseScenario, simulate } from '@work-elements/simulate';
import { describe, expect, test } from 'vitest';
import { compareModels, deriveProfiles, models } from 'work-elements';
import {
  comparisonTable,
  modelComparisonTables,
  profileTables,
  reportTableNames,
  reportTables,
  type Table,
  trainingPlanTables,
  writeTable,
} from '../../src/index.js';

const school = (teachers: number) =>
  parseScenario({
    id: `teachers-${teachers}`,
    title: `${teachers} teachers`,
    model: 'validator',
    learners: { count: 6, objectives: 1 },
    staff: [
      { role: 'teacher', count: teachers, costPerHour: 40 },
      { role: 'validator', count: 1 },
      { role: 'school-leader', count: 1 },
    ],
    terms: [{ from: '2026-09-01', to: '2026-12-18', title: 'Autumn' }],
    weeks: 5,
  });

/** Every number in a value, however deep. */
const numbersIn = (value: unknown): readonly number[] => {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
};

/** Every text in a value, however deep. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const cellsOf = (tables: readonly Table[]): ReadonlySet<unknown> => new Set(tables.flatMap(({ rows }) => rows.flat()));

const isRectangular = ({ columns, rows }: Table): boolean => rows.every((row) => row.length === columns.length);

const twice = ({ columns }: Table): readonly string[] =>
  columns.filter((column, index) => columns.indexOf(column) < index);

describe('tables of a report', () => {
  test('have every figure that it has', async () => {
    const report = await simulate(school(1), { replications: 5, explain: { candidates: 1 } });
    const tables = reportTables(report);
    const cells = cellsOf(tables);
    const {
      scenario,
      seed,
      replications,
      weeks,
      warmUpWeeks,
      events,
      bottleneck,
      timeToMastery,
      littlesLaw,
      runs,
      ...rest
    } = report;
    const { byLittlesLaw, longest, ...mastery } = timeToMastery;
    const headlines = runs.map(({ littlesLaw: _, waiting: __, ...headline }) => headline);
    const missing = numbersIn([rest, bottleneck?.tried, mastery, headlines]).filter((each) => !cells.has(each));
    expect(missing).toEqual([]);
    expect(numbersIn([rest, headlines]).length).toBeGreaterThan(500);
    expect(tables.map(({ name }) => name)).toEqual(reportTableNames);
    expect(tables.every(isRectangular)).toBe(true);
    expect(tables.flatMap(twice)).toEqual([]);
    expect(writeTable(tables, { as: 'xlsx' }).length).toBeGreaterThan(1000);
  });

  test('of a comparison have each difference of each scenario', async () => {
    const comparison = await compareScenarios([school(1), school(2), school(3)], { replications: 3 });
    const table = comparisonTable(comparison);
    const cells = cellsOf([table]);
    const figures = comparison.differences.flatMap(({ measures }) => measures);
    expect(numbersIn(figures).filter((each) => !cells.has(each))).toEqual([]);
    expect(table.rows.length).toBe(figures.length);
    expect(isRectangular(table)).toBe(true);
  });
});

describe('tables of what is derived', () => {
  test('profiles have every competency with every reason, every habit and every hand-off', () => {
    const profiles = deriveProfiles(models.specialistTeam);
    const tables = profileTables(profiles);
    const said = tables.flatMap(({ rows }) =>
      rows.flat().flatMap((cell) => (typeof cell === 'string' ? cell.split('\n') : [])),
    );
    const cells = new Set(said);
    for (const { competencies, habits } of profiles) {
      expect(
        competencies.flatMap(({ because }) => because.map(({ text }) => text)).filter((text) => !cells.has(text)),
      ).toEqual([]);
      expect(textsIn(habits).filter((text) => !cells.has(text))).toEqual([]);
    }
    expect(tables.map(({ rows }) => rows.length)).toEqual([
      profiles.reduce((sum, { competencies }) => sum + competencies.length, 0),
      profiles.reduce((sum, { habits }) => sum + habits.length, 0),
      profiles.reduce((sum, { handoffs }) => sum + handoffs.length, 0),
    ]);
    expect(tables.every(isRectangular)).toBe(true);
  });

  test('models compared have what each role gains and loses', () => {
    const comparison = compareModels(models.singleTeacher, models.specialistTeam);
    const [totals, roles, steps, competencies, handoffs] = modelComparisonTables(comparison);
    const changes = comparison.roles.map(({ steps: { gained, lost } }) => gained.length + lost.length);
    expect(totals?.rows[0]).toEqual(['roles', ...comparison.totals.map((each) => each.roles)]);
    expect(roles?.rows.length).toBe(comparison.roles.length);
    expect(steps?.rows.length).toBe(changes.reduce((sum, each) => sum + each, 0));
    expect([roles, steps, competencies, handoffs].every((table) => table !== undefined && isRectangular(table))).toBe(
      true,
    );
  });

  test('training plans have a sheet for each of their tables', async () => {
    const roles = [{ model: 'validator', role: 'validator', count: 2 }];
    const tables = trainingTables(await planTraining({ roles }, [models.validator], { moves: 200 }));
    const written = trainingPlanTables(tables);
    expect(written.map(({ rows }) => rows.length)).toEqual(
      Object.values(tables).map((rows: readonly unknown[]) => rows.length),
    );
    expect(written.every(isRectangular)).toBe(true);
  });
});
