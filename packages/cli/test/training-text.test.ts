import { planTraining } from '@work-elements/optimise';
import { expect, test } from 'vitest';
import { models } from 'work-elements';
import { Folder } from './support/run-command.js';

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
const roles = [
  { model: 'validator', role: 'teacher', count: 8 },
  { model: 'validator', role: 'validator', count: 2 },
];
const COMMAND = 'train validator --role teacher=8 --role validator=2 --moves 20';

test('a plan in text lists its sessions, coaches, dates, foundation, roles, and what is left, shortened', async () => {
  const dates = { start: '2027-09-06' };
  const plan = await planTraining({ roles }, [models.validator], { moves: 20, years: 2, dates });
  const { out, err, code } = await new Folder().run(`${COMMAND} --years 2 --start 2027-09-06`);
  expect([code, err]).toEqual([0, '']);
  const [before = '', left = ''] = out.split('Left open: ');
  const lines = left.trimEnd().split('\n').slice(1);
  const counts = plan.uncovered.map(({ count }) => count);
  expect(plan.uncovered.length).toBeGreaterThan(lines.length);
  const more = counts.slice(lines.length - 1).reduce((sum, count) => sum + count, 0);
  expect(lines.at(-1)).toBe(`  … and ${more.toLocaleString('en-US')} more; --json has them all`);
  lines.slice(0, -1).forEach((line, index) => {
    const need = plan.uncovered[index];
    expect(line).toContain(`${need?.competency}, level ${need?.level}`);
  });
  for (const { statement } of plan.foundation?.competencies ?? []) expect(flat(out)).toContain(flat(statement));
  for (const { model, role } of plan.byRole) expect(out).toContain(`${model}/${role}: `);
  const sessions = before.slice(before.indexOf('Sessions: ')).split('\n').slice(2);
  const rows = new Map(sessions.filter((line) => line.trim() !== '').map((line) => [flat(line), line]));
  expect(rows.size).toBe(new Set(plan.sessions.map(({ year, module }) => `${year} ${module}`)).size);
  for (const { year, module, dates: days, coach } of plan.sessions) {
    const found = plan.modules.find(({ id }) => id === module);
    const row = [...rows.keys()].find((line) =>
      line.trim().startsWith(`${year} ${found?.title}: ${found?.form}, to level ${found?.level} `),
    );
    const [from = '', to = ''] = row?.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
    expect(from <= (days?.from ?? '') && (days?.to ?? '9') <= to).toBe(true);
    if (coach?.kind === 'outside') expect(row).toContain('from outside');
    if (coach === null) expect(row).not.toContain('from outside');
  }
});

test('a plan that leaves nothing has no list of it, and one without dates none of days', async () => {
  const { out } = await new Folder().run(`${COMMAND} --years 2 --hours-per-year 5000`);
  expect(out).toContain('Nothing is left.');
  expect(out).not.toContain('Left open');
  expect(out).toMatch(/sessions +people +coaches *\n/);
});

test('counts of thousands are written as everywhere else', async () => {
  const { out } = await new Folder().run('train validator --role teacher=1200 --moves 1');
  expect(flat(out)).toContain('1,200 of 1,200 lack something of it');
  expect(out).toMatch(/ \(1,200\): /);
  expect(out).toMatch(/… and \d{1,3}(,\d{3})+ more; --json has them all/);
  expect(out).not.toMatch(/(?<![\d-])\d{5,}/);
});

test('trainers of one’s own change nothing without dates, which is told', async () => {
  const { code, err } = await new Folder().run(`${COMMAND} --trainers 3`);
  expect([code, err]).toEqual([0, expect.stringContaining('--trainers changed nothing here')]);
  const dated = await new Folder().run(`${COMMAND} --trainers 3 --start 2027-09-06`);
  expect([dated.code, dated.err]).toEqual([0, '']);
});
