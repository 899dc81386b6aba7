import { describe, expect, test } from 'vitest';
import { type Competency, competencyKindSchema, models, type WorkElement, workElements } from '../../src/index.js';
import type { HolderKind } from '../../src/vocabulary/competency.js';
import { namesServiceLevel } from '../support/service-level.js';

const all = workElements.flatMap(({ competencies }) => competencies);
const holdersOf = ({ holders }: Competency): readonly HolderKind[] => holders ?? ['educator'];
const heldBy = (holder: HolderKind) => all.filter((competency) => holdersOf(competency).includes(holder));

/**
 * Whether a step may be performed by a holder: a family as a partner, an educator as anybody but a learner or system.
 */
const canPerform = (performers: readonly string[], holder: HolderKind): boolean =>
  holder === 'learner'
    ? performers.includes('learner')
    : holder === 'family'
      ? performers.includes('partner')
      : performers.some((actor) => actor !== 'learner' && actor !== 'information-system');

/**
 * The steps that a holder may perform but for which no competency of kind `know-how` or `do` is worded for that holder.
 */
const unserved = ({ id, steps, competencies }: WorkElement): readonly string[] =>
  steps.flatMap((step) =>
    (['educator', 'learner'] as const)
      .filter((holder) => canPerform(step.performers, holder))
      .filter(
        (holder) =>
          !competencies.some(
            (each) =>
              each.kind !== 'know' && each.steps?.includes(step.id) === true && holdersOf(each).includes(holder),
          ),
      )
      .map((holder) => `${id}/${step.id}: ${holder}`),
  );

/** Whether learners are consulted at a step in some ready model. */
const isAsked = (step: string, element: string): boolean =>
  Object.values(models).some(({ roles }) =>
    roles.some(({ actors, consulted }) => actors.includes('learner') && consulted.includes(`${element}/${step}`)),
  );

describe('the catalogue’s competencies', () => {
  test('are at most 140, at most 14 an element, and unique', () => {
    expect(all.length).toBeLessThanOrEqual(140);
    for (const { id, competencies } of workElements) expect(competencies.length, id).toBeLessThanOrEqual(14);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ statement }) => statement)).size).toBe(all.length);
  });

  test('are of all three kinds in every element', () => {
    for (const { id, competencies } of workElements)
      expect(new Set(competencies.map(({ kind }) => kind)), id).toEqual(new Set(competencyKindSchema.options));
  });

  test('serve every step with a know-how or do, for educators and for learners wherever either may perform it', () => {
    expect(workElements.flatMap(unserved)).toEqual([]);
  });

  test.each(workElements.map((element) => [element.id, element] as const))(
    'of %s are each missed where they alone serve a step',
    (_, element) => {
      const alone = element.steps.filter(
        ({ id }) =>
          element.competencies.filter(({ kind, steps }) => kind !== 'know' && steps?.includes(id) === true).length ===
          1,
      );
      for (const { id } of alone) {
        const competencies = element.competencies.filter(
          ({ kind, steps }) => kind === 'know' || steps?.includes(id) !== true,
        );
        expect(unserved({ ...element, competencies }).join(), id).toContain(`${element.id}/${id}:`);
      }
      expect(unserved({ ...element, competencies: [] }).length).toBeGreaterThanOrEqual(element.steps.length);
    },
  );

  test('name only steps that each of their holders may perform, or of knowledge may be asked about', () => {
    for (const { id: element, steps, competencies } of workElements)
      for (const competency of competencies)
        for (const id of competency.steps ?? []) {
          const step = steps.find((each) => each.id === id);
          for (const holder of holdersOf(competency))
            expect(
              canPerform(step?.performers ?? [], holder) || (competency.kind === 'know' && isAsked(id, element)),
              `${element}: ${competency.id} names ${id} for ${holder}`,
            ).toBe(true);
        }
  });

  test('are shared by a whole element only as knowledge', () => {
    expect(all.filter(({ steps, kind }) => steps === undefined && kind !== 'know').map(({ id }) => id)).toEqual([]);
  });

  test('of knowledge can be said', () => {
    const saying = /^(States|Says|Names|Lists|Explains|Describes|Compares|Tells)[ ,]/;
    for (const { id, kind, statement } of all) if (kind === 'know') expect(statement, id).toMatch(saying);
  });

  test('are whole sentences in the third person', () => {
    for (const { id, statement } of all) expect(statement, id).toMatch(/^[A-Z][a-z]+s[ ,][^.]*\.$/);
  });

  test('of learners do not speak of learners as of others, and those of families are few', () => {
    expect(heldBy('learner').length).toBeGreaterThan(20);
    for (const { id, statement } of heldBy('learner')) expect(statement, id).not.toMatch(/\b(learners?|students?)\b/i);
    expect(heldBy('family').map(({ id }) => id)).toEqual([
      'say-what-helps-as-family',
      'talk-over-progress-as-family',
      'question-decision-as-family',
      'tell-own-side-as-family',
    ]);
    for (const { id, kind } of heldBy('family')) expect(kind, id).toBe('know');
    for (const competency of all) expect(holdersOf(competency), competency.id).toHaveLength(1);
  });

  test('name no service level', () => {
    for (const { id, statement } of all) expect(namesServiceLevel(statement), id).toBe(false);
  });

  test.each([
    'Gives feedback within two school days of a decision, while the work is still fresh.',
    'Triages every case on the day it arrives.',
    'Revises a map within a week of evidence that contradicts it.',
    'Publishes results that families can read each term.',
    'Observes each educator at least once a term.',
    'Keeps records no more than two school days behind the evidence.',
    'Tells from a record, within five minutes, who is off pace.',
    'Changes the design in weeks rather than years.',
    'Watches the sampled disagreement weekly.',
    'Steps in within a lesson when the tutor shows a learner stuck.',
    'Finds the five learners to speak with, in under five minutes.',
    'Finds the learners to speak with today.',
  ])('would be refused with a service level: %s', (statement) => {
    expect(namesServiceLevel(statement)).toBe(true);
  });

  test('do without this library’s words, and without what nearly everybody meets', () => {
    for (const { id, statement } of all)
      expect(statement, id).not.toMatch(
        /\b(work elements?|element|artifact|steps? of the role|its steps|new steps|within one (rubric )?level)\b/i,
      );
  });
});

describe('the catalogue’s habits', () => {
  const habits = workElements.flatMap((element) => element.habits);

  test('are unique, at least two an element, and say where they were seen if they say so at all', () => {
    expect(new Set(habits.map(({ id }) => id)).size).toBe(habits.length);
    for (const { id, habits: own } of workElements) expect(own.length, id).toBeGreaterThanOrEqual(2);
  });

  test('and those of the ready models say where they were seen, or that they are assumed', () => {
    const inModels = Object.values(models).flatMap(({ roles }) => roles.flatMap((role) => role.habits));
    for (const { id, source = '' } of [...habits, ...inModels]) expect(source.length, id).toBeGreaterThan(10);
  });
});
