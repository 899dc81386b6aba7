import { describe, expect, test } from 'vitest';
import { handoffs, models } from 'work-elements';
import { collectEvents, discoverModel, seenHandoffs } from '../../src/index.js';
import { logOfModel } from '../support/simulated.js';

const key = ({ artifact, from, to }: { artifact: string; from: object; to: object }): string =>
  JSON.stringify([artifact, from, to]);

describe('seenHandoffs', () => {
  test.each([models.validator, models.specialistTeam].map((model) => [model.id, model] as const))(
    '%s: its log shows exactly the model’s hand-offs, where both steps are in the log',
    async (_, model) => {
      const log = collectEvents(await logOfModel(model, 2, 1, 60));
      const seen = seenHandoffs(log, model);
      const modelled = new Set(handoffs(model).map(key));
      expect(seen.filter((each) => !modelled.has(key(each)))).toEqual([]);
      expect(seen.length).toBeGreaterThan(modelled.size / 2);
      // No member of staff hands over to themselves here: the roles have different people.
      expect(seen.every(({ count, acrossPeople }) => count === acrossPeople)).toBe(true);
    },
  );

  test('a discovered model, with its people, gives the same hand-offs', async () => {
    const log = collectEvents(await logOfModel(models.validator, 2, 1, 30));
    const { model } = discoverModel(log);
    const plain = (list: ReturnType<typeof seenHandoffs>) =>
      list
        .map(
          ({ artifact, from, to, count }) =>
            `${artifact} ${from.element}/${from.step} ${to.element}/${to.step} ${count}`,
        )
        .sort();
    expect(plain(seenHandoffs(log, model))).toEqual(plain(seenHandoffs(log, models.validator)));
  });

  test('work on another subject is not a hand-off, nor is later work', () => {
    const done = (activity: string, role: string, hour: number, subject: string) => ({
      case: 'ada',
      activity,
      lifecycle: 'complete',
      resource: null,
      role,
      time: `2026-09-01T0${hour}:00:00Z`,
      subject,
    });
    const log = collectEvents([
      done('assess-progress/report', 'validator', 8, 'fractions'),
      done('give-remedial-feedback/diagnose', 'teacher', 9, 'ratios'),
      done('give-remedial-feedback/diagnose', 'teacher', 7, 'fractions'),
    ]);
    expect(seenHandoffs(log, models.validator)).toEqual([]);
  });

  test('holders say who is in which role', () => {
    const done = (activity: string, resource: string, hour: number) => ({
      case: 'ada',
      activity,
      lifecycle: 'complete',
      resource,
      role: null,
      time: `2026-09-01T0${hour}:00:00Z`,
      subject: 'fractions',
    });
    const log = collectEvents([
      done('decide-advancement/inform', 'v', 8),
      done('give-remedial-feedback/diagnose', 't', 9),
    ]);
    expect(seenHandoffs(log, models.validator)).toEqual([]);
    const [seen] = seenHandoffs(log, models.validator, {
      holders: { v: ['school-leader', 'validator'], t: ['teacher'] },
    });
    expect(seen).toMatchObject({
      artifact: 'advancement-decision',
      from: { role: 'validator' },
      to: { role: 'teacher' },
      count: 1,
      acrossPeople: 1,
    });
  });
});
