import type { Issue } from '../vocabulary/input-error.js';
import { unknownWord } from '../vocabulary/spelling.js';
import { fallsInWords } from './level-words.js';
import { levelsOfRow, type Rubric, type RubricLevel } from './rubric-schema.js';

/** Issues of a rubric that its schema cannot find. @internal */
export const rubricIssues = (rubric: Rubric): readonly Issue[] => {
  const ids = rubric.rows.map(({ id }) => id);
  return [
    ...levelIssues(rubric.levels, 'levels'),
    ...twins(ids, 'rows', 'row'),
    ...rubric.rows.flatMap((row, index): readonly Issue[] => {
      const at = `rows[${index}]`;
      const levels = levelsOfRow(rubric, row).map(({ id }) => id);
      return [
        ...levelIssues(row.levels ?? [], `${at}.levels`),
        ...underIssues(rubric, index),
        ...Object.keys(row.cells)
          .filter((level) => !levels.includes(level))
          .map(
            (level): Issue => ({
              path: `${at}.cells.${level}`,
              code: 'unknown-level',
              message: unknownLevel(level, row.id, levels),
            }),
          ),
      ];
    }),
  ];
};

const unknownLevel = (level: string, row: string, levels: readonly string[]): string => {
  if (levels.length === 0)
    return `the row "${row}" has no levels, so it cannot have cells; give levels to it or to the rubric`;
  const hint =
    level === 'true' || level === 'false'
      ? ' (some programs write yes and no as true and false; put them in quotes)'
      : '';
  return `${unknownWord(level, `a level of the row "${row}"`, levels)}${hint}`;
};

const twins = (ids: readonly string[], at: string, what: string): readonly Issue[] =>
  ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    return first < index
      ? [
          {
            path: `${at}[${index}].id`,
            code: 'duplicate-id',
            message: `the ${what} "${id}" is duplicated, first at ${at}[${first}]; rename one`,
          },
        ]
      : [];
  });

const levelIssues = (levels: readonly RubricLevel[], at: string): readonly Issue[] => {
  const points = levels.map((level) => level.points);
  const given = points.filter((each) => each !== undefined);
  const rising = points.every((each, index) => index === 0 || (each ?? 0) > (points[index - 1] ?? 0));
  const ids = levels.map(({ id }) => id);
  const issues: Issue[] = [...twins(ids, at, 'level')];
  if (given.length > 0 && given.length < levels.length) {
    const message = `${given.length} of ${levels.length} levels have points; give them to all, or to none`;
    issues.push({ path: at, code: 'missing-points', message });
  }
  if (given.length === levels.length && !rising) {
    const message =
      `points go up from level to level, found ${given.join(', ')}; ` + 'list the levels from least to most points';
    issues.push({ path: at, code: 'points-not-in-order', message });
  }
  const titles = levels.map(({ title }) => title);
  if (given.length === 0 && fallsInWords(titles)) {
    const [first = '', last = ''] = [titles[0], titles.at(-1)];
    const message =
      `the levels seem to go down, from “${first}” to “${last}”, and have no points that say so; list them from ` +
      `the lowest to the highest, or give them points, as in “${first} (${levels.length})”`;
    issues.push({ path: at, code: 'levels-not-in-order', message });
  }
  return issues;
};

const underIssues = ({ rows }: Rubric, index: number): readonly Issue[] => {
  const row = rows[index];
  if (row?.under === undefined) return [];
  const ids = rows.map(({ id }) => id);
  const path = `rows[${index}].under`;
  if (!ids.includes(row.under))
    return [{ path, code: 'unknown-row', message: unknownWord(row.under, 'a row of this rubric', ids) }];
  const above = new Set<string>();
  for (let at: string | undefined = row.id; at !== undefined; at = rows.find(({ id }) => id === at)?.under) {
    if (above.has(at))
      return [{ path, code: 'cycle', message: `"${row.id}" is under itself, by way of ${[...above].join(', ')}` }];
    above.add(at);
  }
  return [];
};
