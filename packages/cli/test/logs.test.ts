import { expect, test } from 'vitest';
import { withScenarios } from './support/scenarios.js';

test('what is wrong with a log is told with its line', async () => {
  const folder = withScenarios();
  folder.write('log.csv', 'case,activity,timestamp\n1,assess-progress/score,03/11/2026\n');
  const { code, err } = await folder.run('discover log.csv');
  expect(code).not.toBe(0);
  expect(err).toMatch(/log\.csv/);
  expect((await folder.run('discover nowhere.csv')).err).toContain('nowhere.csv: error: there is no such file');
  const column = await folder.run('discover log.csv --column student');
  expect(column.err).toContain('such as case=Student');
});
