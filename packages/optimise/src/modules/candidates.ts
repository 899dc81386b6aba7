import type { Level } from 'work-elements';
import { type GroupNeeds, HIGHEST_TRAINED } from '../people/needs.js';
import { at } from '../vocabulary/at.js';
import { type Form, type FormFigures, formOf, hoursOf } from './forms.js';
import type { Topic } from './topics.js';

/** A module that could be offered. @internal */
export interface Candidate {
  /** Id of the topic with the level: `assess-progress@2`. */
  readonly id: string;
  readonly topic: Topic;
  readonly level: Level;
  readonly form: Form;
  readonly competencies: readonly string[];
  readonly hours: number;
  readonly capacity: number;
  /** Minimum number of weeks over which a session is spread. */
  readonly weeks: number;
  readonly source: string;
}

/** A module as it applies to a group, with the indices of the needs that it meets. @internal */
interface Offer {
  readonly module: number;
  readonly covers: readonly number[];
}

/** The modules that could be offered, and to whom. @internal */
export interface Candidates {
  readonly modules: readonly Candidate[];
  /** The offers for each group. */
  readonly offers: readonly (readonly Offer[])[];
}

/**
 * Derives the modules: each topic at each level that somebody lacks. Of several that meet the same needs, only the
 * first is kept.
 *
 * @internal
 */
export const candidatesOf = (
  everybody: readonly GroupNeeds[],
  topics: readonly Topic[],
  forms: Readonly<Record<Form, FormFigures>>,
): Candidates => {
  const modules: Candidate[] = [];
  const offers: Offer[][] = everybody.map(() => []);
  const seen = new Set<string>();
  for (const topic of topics) {
    for (let level = 1; level <= Math.min(topic.highest, HIGHEST_TRAINED); level++) {
      const covers = everybody.map(({ needs }) =>
        needs.flatMap((need, index) =>
          need.level === level && topic.competencies.has(need.competency.id) ? [index] : [],
        ),
      );
      const met = covers.map((indices) => indices.join()).join(';');
      const key = `${level} ${met}`;
      if (covers.every((indices) => indices.length === 0) || seen.has(key)) continue;
      seen.add(key);
      const taught = everybody.flatMap(({ needs }, index) =>
        at(covers, index).map((each) => at(needs, each).competency.id),
      );
      const position = modules.push(candidate(topic, level, [...new Set(taught)], forms)) - 1;
      covers.forEach((indices, group) => {
        if (indices.length > 0) at(offers, group).push({ module: position, covers: indices });
      });
    }
  }
  return { modules, offers };
};

const levelOf = (level: number): Level => (level === 1 ? 1 : level === 2 ? 2 : 3);

const candidate = (
  topic: Topic,
  level: number,
  competencies: readonly string[],
  forms: Readonly<Record<Form, FormFigures>>,
): Candidate => {
  const form = formOf(levelOf(level), topic.judges);
  const figures = forms[form];
  const { capacity, weeks, source } = figures;
  const hours = hoursOf(figures, competencies.length, topic.kind === 'area');
  return {
    id: `${topic.id}@${level}`,
    topic,
    level: levelOf(level),
    form,
    competencies,
    hours,
    capacity,
    weeks,
    source,
  };
};
