import type { Candidate } from '../modules/candidates.js';
import type { GroupNeeds } from '../people/needs.js';
import { at } from '../vocabulary/at.js';
import { hoursFor } from './module-hours.js';
import type { TrainingRules } from './training-options.js';
import type { TopicHours } from './training-plan.js';

/**
 * The hours on a topic below which practice is unlikely to change. Of the nine studies that met the standards of Yoon
 * and others (2007), among more than 1,300, those with more than 14 hours found a positive effect, those with fewer
 * none. All nine were on elementary teachers.
 *
 * @public
 */
export const LEAST_TOPIC_HOURS = 14;

/** Hours on each topic, for each person who spends any. @internal */
export const topicHoursOf = (
  everybody: readonly GroupNeeds[],
  modules: readonly Candidate[],
  taken: readonly ReadonlySet<number>[],
  rules: TrainingRules,
): readonly TopicHours[] => {
  const titles = new Map<string, string>();
  for (const { topic } of modules) if (!titles.has(topic.whole)) titles.set(topic.whole, topic.title);
  return [...titles].flatMap(([topic, title]): readonly TopicHours[] => {
    const spent = everybody.flatMap((each, index) => {
      const hours = [...at(taken, index)].reduce((sum, module) => {
        const candidate = at(modules, module);
        return sum + (candidate.topic.whole === topic ? hoursFor(each, candidate, rules) : 0);
      }, 0);
      return hours > 0 ? [{ hours, count: each.group.count }] : [];
    });
    if (spent.length === 0) return [];
    const hours = spent.map((each) => each.hours);
    return [
      {
        topic,
        title,
        people: spent.reduce((sum, { count }) => sum + count, 0),
        unlikely: spent.reduce((sum, each) => sum + (each.hours < LEAST_TOPIC_HOURS ? each.count : 0), 0),
        least: Math.min(...hours),
        most: Math.max(...hours),
      },
    ];
  });
};
