import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advanceJourney, type Journey, journeyLog, models, openWork, startJourney } from 'work-elements';
import { checkConformance, collectEvents } from '../../src/index.js';

const PEOPLE = ['pat', 'sam', 'kim', undefined] as const;
const at = (minute: number): string => new Date(Date.UTC(2026, 8, 1, 8, minute)).toISOString();
/** Events that lead to reviews and appeals sooner than others do. */
const LIKELY = [
  ['summative-planned', 'collected', 'authentic'],
  ['sampled', 'unscorable', 'disagreed', 'rubric-at-fault'],
  ['not-yet', 'score-questioned'],
].flat();

/** Drives a journey by choices, and returns the events that it reported as reviews of somebody’s own work. */
const drive = (choices: readonly { item: number; outcome: number; person: number; appeals: boolean }[]) => {
  let journey: Journey = startJourney(models.singleTeacher, { learner: 'ada', objectives: ['fractions'], at: at(0) });
  const warned: string[] = [];
  const take = (event: Parameters<typeof advanceJourney>[1]): boolean => {
    try {
      const step = advanceJourney(journey, event);
      journey = step.journey;
      if (step.warnings.some(({ code }) => code === 'kept-apart')) warned.push(event.at);
      return true;
    } catch {
      return false;
    }
  };
  take({ id: 'claim', at: at(0), type: 'mastery.claimed', objective: 'fractions', by: 'learner' });
  for (const [index, { item: pick, outcome: way, person: who, appeals }] of choices.entries()) {
    const now = { at: at(index + 1) };
    if (appeals) take({ ...now, id: `a${index}`, type: 'appeal.raised', objective: 'fractions', by: 'learner' });
    const all = openWork(journey);
    const judging = all.filter(({ element }) => ['assess-progress', 'decide-advancement'].includes(element));
    const open = judging.length > 0 && pick > 0 ? judging : all;
    const item = open[pick % Math.max(1, open.length)];
    if (item === undefined) return { journey, warned };
    const likely = item.outcomes.filter((each) => LIKELY.includes(each));
    const ways = likely.length > 0 && way % 3 > 0 ? likely : item.outcomes;
    const person = PEOPLE[who];
    const event = {
      ...now,
      id: `e${index}`,
      type: 'work.ended',
      workItem: item.id,
      outcome: ways[way % ways.length] ?? '',
      by: item.responsible[0] ?? '',
    } as const;
    // The journey refuses to let whoever decided hear the appeal.
    if (!take(person === undefined ? event : { ...event, person })) take({ ...event, person: 'leader' });
  }
  return { journey, warned };
};

test('a journey warns of just those reviews of one’s own that are found in its log', { tags: ['long'] }, async () => {
  const choice = fc.record({
    item: fc.nat(5),
    outcome: fc.nat(11),
    person: fc.constantFrom(0, 0, 1, 2, 3),
    appeals: fc.boolean(),
  });
  let reviews = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(choice, { minLength: 40, maxLength: 90 }), async (choices) => {
      const { journey, warned } = drive(choices);
      const log = journeyLog(journey);
      const events = log.map(({ case: learner, resource, role, subject, outcome, ...entry }) => ({
        ...entry,
        case: learner,
        resource: resource ?? role,
        role,
        subject,
        outcome: outcome ?? null,
      }));
      const { reviewedByDoer } = await checkConformance(collectEvents(events), models.singleTeacher, { replay: false });
      const found = reviewedByDoer.map(({ lines: [, line] }) => log[line - 1]?.time);
      reviews += found.length;
      expect(found).toEqual(warned);
    }),
    { numRuns: 60 },
  );
  expect(reviews).toBeGreaterThan(30);
});
