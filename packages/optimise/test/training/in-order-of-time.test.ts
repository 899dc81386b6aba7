import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { planTraining, trainingCalendar, trainingTables } from '../../src/index.js';
import { trainingHtml } from '../../src/page/training-html.js';
import { staffOf } from '../support/staff.js';

const roles = ['teacher', 'validator'].map((role) => ({ model: 'validator', role }));
const plan = await planTraining({ people: staffOf(4, 2, roles) }, [models.validator], {
  years: 2,
  moves: 1000,
  hoursPerYear: { value: 80, source: 'test' },
  dates: { start: '2027-09-06' },
});

const DAY = /20\d\d-\d\d-\d\d/g;

describe('a plan with dates is in order of time', () => {
  test('in its sessions, whose numbers count in that order', () => {
    const days = plan.sessions.map(({ dates }) => dates?.from ?? '');
    expect(days.length).toBeGreaterThan(10);
    expect(days).toEqual(days.toSorted());
    const numbers = new Map<string, number>();
    for (const { id, module, year } of plan.sessions) {
      const key = `${module}/${year}`;
      numbers.set(key, (numbers.get(key) ?? 0) + 1);
      expect(id).toBe(`${key}/${numbers.get(key)}`);
    }
  });

  test('in its tables and its calendar', () => {
    const { sessions, places } = trainingTables(plan);
    const fromOf = new Map(sessions.map(({ id, from }) => [id, String(from)]));
    for (const days of [
      sessions.map(({ from }) => String(from)),
      places.map(({ session }) => fromOf.get(String(session)) ?? 'none'),
      trainingCalendar(plan, { stamp: '2027-05-01T08:00:00Z' }).match(/(?<=DTSTART;VALUE=DATE:)\d+/g) ?? [],
    ]) {
      expect(days.length).toBeGreaterThan(10);
      expect(days).toEqual([...days].sort());
    }
  });

  test('on its page: each one’s plan, and the sessions of each module', () => {
    const html = trainingHtml(plan, { title: 'Plan' });
    const rowsOf = (title: string): readonly string[] => {
      const [, section = ''] = html.split(`>${title}</h2>`);
      return [...(section.split('</table>')[0] ?? '').matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) => row).slice(1);
    };
    const own = rowsOf('Person by person');
    expect(own.length).toBe(plan.scope.who.length);
    for (const row of own) {
      const days = row.split('<br>').flatMap((line) => line.match(DAY)?.[0] ?? []);
      expect(days.length).toBeGreaterThan(1);
      expect(days).toEqual(days.toSorted());
    }
    const byModule = new Map<string, string[]>();
    for (const row of rowsOf('Sessions')) {
      const [module = '', when = ''] = [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => cell ?? '');
      byModule.set(module, [...(byModule.get(module) ?? []), when.match(DAY)?.[0] ?? '']);
    }
    expect(byModule.size).toBe(plan.modules.length);
    for (const days of byModule.values()) expect(days).toEqual(days.toSorted());
  });
});
