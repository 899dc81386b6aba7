// Whose desk is this learner’s work on now? A journey under the validator model, told as a person would tell it.
import {
  advanceJourney,
  type Journey,
  journeyTable,
  models,
  objectiveStatuses,
  openWork,
  startJourney,
} from 'work-elements';

let journey: Journey = startJourney(models.validator, {
  learner: 'ada',
  objectives: ['fractions', { id: 'ratios', requires: ['fractions'] }],
  at: '2026-09-01T08:00:00Z',
});
let minutes = 0;

/** Ends the oldest open item of an inbox with an outcome. */
const end = (role: string, outcome: string): void => {
  const [item] = openWork(journey, role).filter(({ outcomes }) => outcomes.includes(outcome));
  if (item === undefined) throw new Error(`nothing in the ${role}’s inbox can end as ${outcome}`);
  minutes += 15;
  const at = new Date(Date.UTC(2026, 8, 1, 8, minutes)).toISOString();
  journey = advanceJourney(journey, {
    id: `event-${minutes}`,
    at,
    type: 'work.ended',
    workItem: item.id,
    outcome,
    by: role,
  }).journey;
};

for (const outcome of ['reviewed', 'drafted', 'agreed', 'selected', 'introduced']) end('teacher', outcome);
for (const outcome of ['goal-set', 'practised', 'ready-to-show', 'submitted']) end('learner', outcome);
end('teacher', 'summative-planned');
for (const outcome of ['collected', 'authentic', 'scored', 'reported', 'weighed', 'not-yet', 'informed'])
  end('validator', outcome);

console.log(journeyTable(journey));
console.log(
  'Now in the teacher’s inbox:',
  openWork(journey, 'teacher')
    .map(({ title, subject }) => `${title} (${subject.id})`)
    .join(', '),
);
console.log('Where each objective stands:', JSON.stringify(objectiveStatuses(journey)));
