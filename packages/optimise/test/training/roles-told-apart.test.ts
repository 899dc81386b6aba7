import { expect, test } from 'vitest';
import { models } from 'work-elements';
import { planTraining, trainingTables } from '../../src/index.js';
import { trainingHtml } from '../../src/page/training-html.js';

const leaders = [models.validator, models.flexBlend].map(({ id }) => ({ model: id, role: 'school-leader', count: 2 }));
const none = { hoursPerYear: { value: 6, source: 'test' }, moves: 200 } as const;

/** The rows of the table under a heading of a page. */
const rowsUnder = (html: string, heading: string): readonly (readonly string[])[] => {
  const [, rest = ''] = html.split(`<h2>${heading}</h2>`);
  const [body = ''] = rest.split('</table>');
  return [...body.matchAll(/<tr>(.*?)<\/tr>/gs)]
    .slice(1)
    .map(([, row = '']) => [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => cell));
};
const amount = (text = ''): number => Number(text.replaceAll(',', ''));

test('roles that share a title are told apart by their models, in pages and tables', async () => {
  const plan = await planTraining({ roles: leaders }, [models.validator, models.flexBlend], none);
  const names = plan.scope.who.map(({ name }) => name);
  expect(new Set(names).size).toBe(2);
  for (const [index, model] of [models.validator, models.flexBlend].entries())
    expect(names[index]).toContain(`(${model.title})`);
  expect(new Set(trainingTables(plan).uncovered.map(({ person }) => person))).toEqual(new Set(names));
  const told = rowsUnder(trainingHtml(plan, { title: 'Plan' }), 'Left open').map(([who]) => who);
  expect(told).toEqual(names.map((name) => `${name} (2)`));
});

test('a role whose title is its own goes by that', async () => {
  const roles = ['teacher', 'school-leader'].map((role) => ({ model: 'validator', role, count: 1 }));
  const { scope } = await planTraining({ roles }, [models.validator], none);
  expect(scope.who.map(({ name }) => name)).toEqual(['Teacher', 'School Leader']);
});

test('what is left open in a page adds up to its summary', async () => {
  const roles = [
    { model: 'validator', role: 'teacher', count: 24 },
    { model: 'validator', role: 'school-leader', count: 1 },
  ];
  for (const options of [none, { ...none, trainerHours: 60 }]) {
    const plan = await planTraining({ roles }, [models.validator], options);
    const left = plan.uncovered.reduce((sum, { count }) => sum + count, 0);
    expect(plan.because.join(' ')).toContain(`${left.toLocaleString('en-US')} are left, and listed.`);
    const rows = rowsUnder(trainingHtml(plan, { title: 'Plan' }), 'Left open');
    expect(rows.reduce((sum, [, open]) => sum + amount(open), 0)).toBe(left);
    for (const [who = '', open, what = ''] of rows) {
      const [, count = '1'] = /\((\d+)\)$/.exec(who) ?? [];
      expect(amount(open)).toBe(amount(count) * what.split(', ').length);
    }
  }
});
