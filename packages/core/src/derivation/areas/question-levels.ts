import type { BadgeQuestion } from '../../catalogue/badge-framework/areas.js';
import type { PlacedCompetency } from '../../catalogue/badge-framework/coverage.js';
import { workElements } from '../../catalogue/work-elements.js';
import { workRef } from '../../model/work-ref.js';
import type { Evidence, Person } from '../../vocabulary/evidence.js';
import type { EarnedLevel } from '../../vocabulary/level.js';
import { attesterLevels } from '../evidence/attester-levels.js';
import { placed, reaches } from '../evidence/bears.js';
import { marksInWords, marksOf } from '../evidence/evidence-line.js';
import type { EvidenceReading } from '../evidence/evidence-reading.js';
import { levelName } from '../evidence/sentences.js';
import { describeLine, levelOfWeighed, weighed } from '../evidence/weigh.js';

/** A person’s answer to one question. @internal */
export interface Answer {
  readonly level: EarnedLevel;
  readonly because: readonly string[];
}

/**
 * The level at which somebody answers a question: the highest at which they hold one of the competencies that answer
 * it.
 *
 * @internal
 */
export const answerOf = (person: Person, question: BadgeQuestion, reading: EvidenceReading, who: string): Answer => {
  const held = question.answeredBy.flatMap((id) => {
    const competency = placed().get(id);
    return competency === undefined ? [] : [{ id, ...levelIn(person, competency, reading) }];
  });
  const level = held.reduce<EarnedLevel>((best, each) => (each.level > best ? each.level : best), 0);
  return {
    level,
    because:
      level === 0
        ? []
        : held
            .filter((each) => each.level === level)
            .map(({ id, lines }) => `${who}${levelName(level)} by ${id}: ${lines}`),
  };
};

const levelIn = (person: Person, placedAt: PlacedCompetency, reading: EvidenceReading) => {
  const { element, competency } = placedAt;
  const work = new Set([element, ...stepsOf(element, competency.steps).map((step) => workRef(element, step))]);
  const bears = (line: Evidence): boolean => reaches(line, placedAt, reading);
  const found = weighed(person, bears, reading, work, attesterLevels(placedAt, bears, reading, work));
  const lines = found
    .filter(({ most }) => most > 0)
    .map((each) => `${describeLine(each.line)}${marksInWords(marksOf(person, reading, [each]))}`)
    .join('; ');
  return { level: levelOfWeighed(found), lines };
};

const stepsOf = (element: string, steps: readonly string[] | undefined): readonly string[] =>
  steps ?? workElements.find(({ id }) => id === element)?.steps.map(({ id }) => id) ?? [];
