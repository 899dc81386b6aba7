import { expect, test } from 'vitest';
import { advanceJourney, type Journey, type JourneyEventInput, models, openWork } from '../../../src/index.js';
import { mapped, toEvidence, toResult } from './support/scenes.js';

const at = '2026-09-02T08:00:00Z';

/** Takes an event, and expects an inbox maintained from the reported changes to equal one that is read afresh. */
const taking = (journey: Journey, event: JourneyEventInput): Journey => {
  const { opened, closed, suspended, resumed, reassigned, changed, journey: after } = advanceJourney(journey, event);
  const kept = new Map(openWork(journey).map((item) => [item.id, item]));
  for (const { id } of [...closed, ...suspended]) kept.delete(id);
  for (const item of [...opened, ...resumed, ...reassigned, ...changed]) kept.set(item.id, item);
  expect(kept).toEqual(new Map(openWork(after).map((item) => [item.id, item])));
  return after;
};

const ending = (journey: Journey, step: string, outcome: string): Journey => {
  const item = openWork(journey).find((each) => each.step === step);
  if (item === undefined) throw new Error(`${step} is not open`);
  const by = item.responsible[0] ?? '';
  return taking(journey, { id: `${step}-${outcome}`, at, type: 'work.ended', workItem: item.id, outcome, by });
};
const due = (journey: Journey, id: string): Journey =>
  taking(journey, { id, at, type: 'signal.received', element: 'map-objectives', event: 'supports-due', by: 'clock' });
const scoredAs = (journey: Journey) => openWork(journey).find(({ step }) => step === 'score')?.outcomes;

test('a plan that is set, or ends, without a reference changes how an open piece may end, and inboxes are told', () => {
  const { journey } = mapped(models.aiTutorGuide).told([...toEvidence, ...toResult.slice(0, 3)]);
  expect(scoredAs(journey)).toContain('scored');
  const set = ending(due(journey, 'first'), 'plan-supports', 'supports-set');
  expect(scoredAs(set)).not.toContain('scored');
  const ended = ending(due(ending(set, 'revise', 'map-stands'), 'again'), 'plan-supports', 'none-needed');
  expect(scoredAs(ended)).toContain('scored');
});
