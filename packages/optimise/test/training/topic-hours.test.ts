import { describe, expect, test } from 'vitest';
import { LEAST_TOPIC_HOURS, planTraining } from '../../src/index.js';
import { everyModel, staffOf } from '../support/staff.js';

describe('the hours on each topic', () => {
  test.each([
    ['coarse', 1],
    ['coarse', 3],
    ['fine', 2],
  ] as const)(
    'are those of all sessions on it, coached practice included: %s, %i years',
    async (granularity, years) => {
      const people = staffOf(8, 12);
      const notYet = { 'deliver-activities@2': 3, 'assess-progress@2': 4 };
      const returning = people.map((each, index) => (index % 2 === 0 ? { ...each, notYet } : each));
      const plan = await planTraining({ people: returning }, everyModel, { granularity, years, moves: 2_000 });
      const topicOf = new Map(plan.modules.map(({ id, topic }) => [id, topic]));
      const hours = new Map<string, Map<string, number>>();
      for (const { module, participants } of plan.sessions) {
        const topic = topicOf.get(module) ?? '';
        const own = hours.get(topic) ?? new Map<string, number>();
        hours.set(topic, own);
        for (const each of participants) own.set(each.id, (own.get(each.id) ?? 0) + each.hours);
      }
      expect(plan.topics.map(({ topic }) => topic).sort()).toEqual([...hours.keys()].sort());
      for (const { topic, people: many, least, most, unlikely } of plan.topics) {
        const spent = [...(hours.get(topic)?.values() ?? [])];
        expect([topic, many, least, most]).toEqual([topic, spent.length, Math.min(...spent), Math.max(...spent)]);
        expect([topic, unlikely]).toEqual([topic, spent.filter((each) => each < LEAST_TOPIC_HOURS).length]);
      }
      const short = [...hours.values()].filter((own) => Math.max(...own.values()) < 14).length;
      const told = plan.because.filter((sentence) => sentence.includes('nobody spends 14 hours'));
      expect(told.map((sentence) => /^On (\d+) of (\d+) topics/.exec(sentence)?.slice(1).map(Number))).toEqual(
        short === 0 ? [] : [[short, hours.size]],
      );
    },
  );
});
